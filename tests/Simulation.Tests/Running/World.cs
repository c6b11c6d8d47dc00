using System.Collections.Immutable;
using Orleans.Storage;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Simulation.Tests.Bugs;
using PartnerConnect.Simulation.Tests.Checks;
using PartnerConnect.Simulation.Tests.Clients;
using PartnerConnect.Simulation.Tests.Doubles;

namespace PartnerConnect.Simulation.Tests.Running;

/// <summary>Everything one seed has: the grains, what they stand on, and what really happened.</summary>
internal sealed class World
{
    private readonly List<Uncounted> uncounted = [];
    private ClientCall? current;
    private Happening? landed;
    private readonly Dictionary<ClientCall, Happening> landedWeeks = [];
    private bool isOld;

    public World(DateTimeOffset start, GuideVersion first, PlantedBug bug, StepLog log)
    {
        Bug = bug;
        Log = log;
        Clock = new VirtualClock(start);
        Guides = new GuideShelf(guide => GuideMutations.Of(bug, guide), bug);
        Guides.Publish(first);
        Store = new StateStore(Faults, bug) { Landed = StateLanded };
        Ledger = new LedgerTable(Faults, bug) { Landed = EntryLanded };
        Rows = new PartnerTable(Faults, bug);
        var corrections = new CorrectionTable(Ledger, Faults, bug) { Landed = CorrectionLanded };
        Cluster = new Cluster(Store, Ledger, corrections, Rows, Guides, Catalogue, Clock, bug);
    }

    public PlantedBug Bug { get; }

    public StepLog Log { get; }

    public VirtualClock Clock { get; }

    public Faults Faults { get; } = new();

    public GuideShelf Guides { get; }

    public CatalogueShelf Catalogue { get; } = new();

    public StateStore Store { get; }

    public LedgerTable Ledger { get; }

    public PartnerTable Rows { get; }

    public Cluster Cluster { get; }

    public List<SimulatedPartner> Partners { get; } = [];

    /// <summary>What the oracle is told, partner by partner and in order.</summary>
    public List<Happening> Happenings { get; } = [];

    /// <summary>Which product each one was to enter the catalogue, from 1.</summary>
    public Dictionary<string, int> ProductNumbers { get; } = [];

    /// <summary>Whether a grain ever had two activations: only then may a write be out of date.</summary>
    public bool EverSplit { get; set; }

    /// <summary>The true editions, past every planted bug.</summary>
    public GuideEditions Editions => editions?.Published.Length == Guides.Published.Count ? editions : editions = new GuideEditions(Guides.Published);

    private GuideEditions? editions;

    /// <summary>What kinds of things have happened: a simulation in which nothing happens finds nothing.</summary>
    public HashSet<string> Seen { get; } = [];

    /// <summary>Adds a product to the catalogue.</summary>
    public void AddProduct(string part, decimal msrp)
    {
        var isService = part == ReportDraw.Service;
        Catalogue.Add(part, msrp, isService ? Guides.Published[0].StandardDiscounts.Rows.First(row => row.Services).Category : "Video collaboration");
        ProductNumbers[part] = ProductNumbers.Count + 1;
    }

    /// <summary>Makes a call.</summary>
    /// <returns>Whether it was answered, and the answer.</returns>
    public (bool IsAnswered, object? Answer) Make(ClientCall call, bool old = false)
    {
        current = call;
        landed = null;
        landedWeeks.Clear();
        isOld = old;
        try
        {
            var answer = Cluster.Call(call.Partner, old, call.MakeAsync);
            Answered(call, answer);
            Seen.Add($"{call.GetType().Name} {Answers.Kind(answer)}");
            Log.Line($"  {call.Partner} {call}{(old ? " (old activation)" : "")} -> {Answers.Short(answer)}");
            return (true, answer);
        }
        catch (StorageFailedException failure)
        {
            Log.Line($"  {call.Partner} {call}{(old ? " (old activation)" : "")} -> lost: {failure.Message}");
        }
        catch (InconsistentStateException stale) when (EverSplit)
        {
            Seen.Add("out of date");
            Log.Line($"  {call.Partner} {call}{(old ? " (old activation)" : "")} -> out of date: {stale.Message}");
        }
        catch (Exception other) when (other is not ViolationException)
        {
            throw new ViolationException("nothing a client sends may break a grain", $"{call}: {other}");
        }
        finally
        {
            if (Faults.Happened is { } fault)
                Seen.Add(fault);
            if (Faults.SiloDied)
                Cluster.DropAll();
            if (landed is { IsTogether: true })
                landed.EndsCount = true;
        }

        return (false, null);
    }

    /// <summary>A step is over: no fault goes on into the next.</summary>
    public void EndStep()
    {
        Faults.Disarm();
        Cluster.LedgerCallsGoAstray = false;
    }

    private void Answered(ClientCall call, object? answer)
    {
        if (call is ReportingWeeks weeks)
        {
            Answered(weeks, (ImmutableArray<PosReportAnswer>)answer!);
            return;
        }

        if (landed is not null)
        {
            landed.Answer = answer;
            landed.IsAnswered = true;
        }
        else if (Cluster.LastWasUpToDate && call is not AskingReport && answer is not EnrolAnswer { Refusal: not null })
        {
            // Every other call has passed the boundaries behind it, whatever else it came to.
            Happenings.Add(new Happening(call, Clock.Now, ProductNumbers.Count) { Answer = answer, IsAnswered = true, PassedUpTo = Clock.Now });
        }

        if (Cluster.LastWasUpToDate && !isOld)
            AnswerChecks.Hold(this, call, answer);
    }

    // What landed has happened already, in the order of the weeks; the others change nothing, whenever they are told.
    private void Answered(ReportingWeeks weeks, ImmutableArray<PosReportAnswer> answers)
    {
        foreach (var (week, apart) in weeks.Apart)
        {
            var answer = answers.SingleOrDefault(each => each.Week == week);
            Seen.Add($"{nameof(ReportingWeeks)} {Answers.Kind(answer)}");
            if (landedWeeks.TryGetValue(apart, out var happening))
                (happening.Answer, happening.IsAnswered) = (answer, true);
            else if (Cluster.LastWasUpToDate)
                Happenings.Add(new Happening(apart, Clock.Now, ProductNumbers.Count) { Answer = answer, IsAnswered = true, PassedUpTo = Clock.Now });
            if (Cluster.LastWasUpToDate && !isOld)
                AnswerChecks.Hold(this, apart, answer);
        }
    }

    private void EntryLanded(PosLedgerEntry entry)
    {
        LedgerChecks.Hold(this, entry.PartnerId);
        var call = current is ReportingWeeks weeks ? weeks.Apart[entry.Report.Week] : current;
        if (call is not Reporting and not Amending)
            throw new ViolationException("only reports enter the ledger", $"{current}");
        InLedger(new Uncounted(entry.PartnerId, entry.Report.Sequence, entry.Report.ReceivedAt, call, ProductNumbers.Count) { Entry = entry });
    }

    private void CorrectionLanded(string partner, PosCorrectionView correction)
    {
        if (current is not Correcting)
            throw new ViolationException("only corrections correct", $"{current}");
        InLedger(new Uncounted(partner, correction.Sequence, correction.At, current, ProductNumbers.Count) { Correction = correction });
    }

    private void InLedger(Uncounted held)
    {
        if (Cluster.Activations(held.PartnerId) == 1 && Cluster.IsUpToDate(held.PartnerId)
            && !uncounted.Exists(each => each.PartnerId == held.PartnerId))
            Happenings.Add(landed = landedWeeks[held.Call] = new Happening(held.Call, Clock.Now, held.Products)
            {
                Landed = true,
                Entry = held.Entry,
                Correction = held.Correction,
                PassedUpTo = Clock.Now,
                IsTogether = current is ReportingWeeks,
            });
        else
            // Which of the activations hears of it first is not said: it happens when it is counted.
            uncounted.Add(held);
    }

    private void StateLanded(string partner, PartnerState before, PartnerState next)
    {
        Counted(partner, before, next);
        var fresh = next.Outbox.IsEmpty ? [] : next.Outbox[^1].Decisions;
        var lands = current switch
        {
            Enrolling => next.Profile != before.Profile || next.Facts != before.Facts,
            Choosing => fresh.Any(decision => decision.Kind == "track-choice"),
            Placing => fresh.Any(decision => decision.Kind == "placement-override"),
            Ordering => fresh.Any(decision => decision.Kind == "nfr-order"),
            Deciding => fresh.Any(decision => decision.Kind == "proposal-decision"),
            Replying => fresh.Any(decision => decision.Kind == "proposal-answer"),
            Waiving => fresh.Any(decision => decision.Kind == "pos-waiver"),
            Revoking => fresh.Any(decision => decision.Kind == "pos-waiver-revocation"),
            _ => false,
        };
        if (lands)
            Happenings.Add(landed = new Happening(current!, Clock.Now, ProductNumbers.Count)
            {
                Landed = true,
                PassedUpTo = before.Profile is null ? null : Clock.Now,
            });
        else if (!ReferenceEquals(next.Transitions, before.Transitions) || next.Track != before.Track || next.Proposals != before.Proposals)
            // Boundaries stay passed, also when the clock goes back behind them before anything else is done.
            Happenings.Add(new Happening(current!, Clock.Now, ProductNumbers.Count)
            {
                IsPassageOnly = true,
                PassedUpTo = current is CarryingOut run ? Trusted(run.Order.CutOff) : Clock.Now,
            });
        StateChecks.Hold(this, partner, before, next, landed);
    }

    // A run's clock may be ahead of the partner's by a little, but nobody passes a boundary before its time.
    private DateTimeOffset Trusted(DateTimeOffset cutOff) =>
        cutOff > Clock.Now && cutOff <= Clock.Latest ? cutOff : Clock.Now;

    private void Counted(string partner, PartnerState before, PartnerState next)
    {
        Happening? last = null;
        foreach (var held in uncounted.Where(each =>
            each.PartnerId == partner && each.Sequence <= next.LedgerSequence).ToList())
        {
            uncounted.Remove(held);
            var happening = new Happening(held.Call, held.At, held.Products)
            {
                Landed = true,
                Entry = held.Entry,
                Correction = held.Correction,
                PassedUpTo = before.PassedUpTo,
                IsHeld = true,
            };
            Happenings.Add(happening);
            last = happening;
            if (ReferenceEquals(held.Call, current))
                landed = happening;
            landedWeeks[held.Call] = happening;
        }

        if (last is not null)
            last.EndsCount = true;
    }

    /// <summary>What is in the ledger and was not counted yet.</summary>
    private sealed record Uncounted(string PartnerId, long Sequence, DateTimeOffset At, ClientCall Call, int Products)
    {
        public PosLedgerEntry? Entry { get; init; }

        public PosCorrectionView? Correction { get; init; }
    }
}
