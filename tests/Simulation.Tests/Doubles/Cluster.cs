using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Simulation.Tests.Bugs;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Doubles;

/// <summary>One activation of a partner's grain.</summary>
internal sealed record PartnerActivation(PartnerGrain Grain, SimulatedState State, SimulatedContext Context);

/// <summary>One activation of a ledger's grain.</summary>
internal sealed record LedgerActivation(PosLedgerGrain Grain, SimulatedContext Context);

/// <summary>The activations of the real grains: at most one of each, and for a while an older second one.</summary>
internal sealed class Cluster
{
    private static readonly DecisionSeals Seals = new([.. Enumerable.Range(0, DecisionSeals.LeastKeyLength).Select(each => (byte)each)]);

    private readonly Dictionary<string, PartnerActivation> partners = [];
    private readonly Dictionary<string, PartnerActivation> oldPartners = [];
    private readonly Dictionary<string, LedgerActivation> ledgers = [];
    private readonly Dictionary<string, LedgerActivation> oldLedgers = [];
    private readonly StateStore store;
    private readonly LedgerTable ledgerTable;
    private readonly CorrectionTable correctionTable;
    private readonly PartnerTable partnerTable;
    private readonly SimulatedRuntime runtime;
    private readonly VirtualClock clock;
    private readonly PlantedBug bug;

    public Cluster(
        StateStore store, LedgerTable ledgerTable, CorrectionTable correctionTable, PartnerTable partnerTable, GuideShelf guides,
        CatalogueShelf catalogue, VirtualClock clock, PlantedBug bug)
    {
        this.store = store;
        this.ledgerTable = ledgerTable;
        this.correctionTable = correctionTable;
        this.partnerTable = partnerTable;
        this.clock = clock;
        this.bug = bug;
        var factory = new SimulatedFactory((type, key) =>
            type == typeof(IPosLedger) ? new LedgerReference(this, key)
            : type == typeof(ICatalogue) ? catalogue
            : type == typeof(IGuide) ? guides
            : throw new NotSupportedException($"{type} is not simulated."));
        Book = new GuideBook(factory, guides.Read);
        runtime = new SimulatedRuntime(factory, obeys: bug != PlantedBug.ActivationSurvivesFailure);
    }

    /// <summary>The guide book that all grains share.</summary>
    public GuideBook Book { get; }

    /// <summary>Whether calls to a ledger lead to its older activation, where there is one.</summary>
    public bool LedgerCallsGoAstray { get; set; }

    /// <summary>Whether the activation that was called last still has what the store holds.</summary>
    public bool LastWasUpToDate { get; private set; }

    public bool HasOldPartner(string partner) => oldPartners.ContainsKey(partner);

    /// <summary>How many activations a partner has.</summary>
    public int Activations(string partner) => (partners.ContainsKey(partner) ? 1 : 0) + (oldPartners.ContainsKey(partner) ? 1 : 0);

    /// <summary>Whether one of a partner's activations has what the store holds: where there is one, that one.</summary>
    public bool IsUpToDate(string partner) =>
        (partners.GetValueOrDefault(partner) ?? oldPartners.GetValueOrDefault(partner))?.State.IsUpToDate ?? true;

    /// <summary>Calls the partner's grain; an activation that then wants to end is ended.</summary>
    public T Call<T>(string partner, bool old, Func<PartnerGrain, Task<T>> work)
    {
        var activations = old && oldPartners.ContainsKey(partner) ? oldPartners : partners;
        if (!activations.TryGetValue(partner, out var activation))
            activations[partner] = activation = Activate(partner);
        try
        {
            return Finished(work(activation.Grain));
        }
        finally
        {
            LastWasUpToDate = activation.State.IsUpToDate;
            if (activation.Context.IsLeaving)
                activations.Remove(partner);
        }
    }

    /// <summary>Lets the directory forget a partner's activation, which lives on beside the next one.</summary>
    public void SplitPartner(string partner)
    {
        if (partners.Remove(partner, out var activation))
            oldPartners[partner] = activation;
    }

    /// <summary>The same for its ledger.</summary>
    public void SplitLedger(string partner)
    {
        if (ledgers.Remove(GrainKeys.PosLedger(partner), out var activation))
            oldLedgers[GrainKeys.PosLedger(partner)] = activation;
    }

    public void DropPartner(string partner) => partners.Remove(partner);

    public void DropLedger(string partner) => ledgers.Remove(GrainKeys.PosLedger(partner));

    /// <summary>Ends every activation: the silo died.</summary>
    public void DropAll()
    {
        partners.Clear();
        oldPartners.Clear();
        ledgers.Clear();
        oldLedgers.Clear();
    }

    private PartnerActivation Activate(string partner)
    {
        var state = new SimulatedState(store, partner);
        _ = Finished(Done(state.ReadStateAsync()));
        var context = new SimulatedContext(GrainId.Create("partner", GrainKeys.Partner(partner)));
        var time = bug == PlantedBug.ClockIsReadOnce ? new VirtualClock(clock.Now) : clock;
        var grain = new PartnerGrain(context, runtime, state, partnerTable, Seals, Book, time);
        context.GrainInstance = grain;
        _ = Finished(Done(grain.OnActivateAsync(CancellationToken.None)));
        return new PartnerActivation(grain, state, context);
    }

    private T CallLedger<T>(string key, Func<PosLedgerGrain, Task<T>> work)
    {
        var activations = LedgerCallsGoAstray && oldLedgers.ContainsKey(key) ? oldLedgers : ledgers;
        if (!activations.TryGetValue(key, out var activation))
        {
            var context = new SimulatedContext(GrainId.Create("pos-ledger", key));
            var grain = new PosLedgerGrain(context, runtime, ledgerTable, correctionTable, Book);
            _ = Finished(Done(grain.OnActivateAsync(CancellationToken.None)));
            activations[key] = activation = new LedgerActivation(grain, context);
        }

        try
        {
            return Finished(work(activation.Grain));
        }
        finally
        {
            if (activation.Context.IsLeaving)
                activations.Remove(key);
        }
    }

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }

    // Every double answers at once, so nothing is ever left to a scheduler and one seed is one order of events.
    private static T Finished<T>(Task<T> task) => task.IsCompleted
        ? task.GetAwaiter().GetResult()
        : throw new InvalidOperationException("A double did not answer at once.");

    private sealed class LedgerReference(Cluster cluster, string key) : IPosLedger
    {
        public Task<PosLedgerAnswers> SubmitWeeks(ImmutableArray<PosSubmission> submissions, PosReporter reporter, long counted) =>
            Calling(ledger => ledger.SubmitWeeks(submissions, reporter, counted));

        public Task<PosLedgerAnswer> Amend(PosAmendment amendment, PosReporter reporter, long counted) =>
            Calling(ledger => ledger.Amend(amendment, reporter, counted));

        public Task Return(PosReturnedFile file, DateTimeOffset receivedAt) =>
            Calling(async ledger => await Done(ledger.Return(file, receivedAt)));

        public Task<PosLedgerCorrection> Correct(PosCorrectionOrder order, PosReporter reporter, long counted) =>
            Calling(ledger => ledger.Correct(order, reporter, counted));

        public Task<PosReportAnswer?> Report(PosWeek week, PosReporter reporter) => Calling(ledger => ledger.Report(week, reporter));

        public Task<ImmutableArray<PosWeekTotals>> ChangedAfter(long sequence) => Calling(ledger => ledger.ChangedAfter(sequence));

        private async Task<T> Calling<T>(Func<PosLedgerGrain, Task<T>> work)
        {
            await Task.CompletedTask;
            return cluster.CallLedger(key, work);
        }
    }
}
