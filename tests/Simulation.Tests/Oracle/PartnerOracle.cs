using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Simulation.Tests.Oracle;

/// <summary>A settled or provisional quarter.</summary>
internal sealed record OracleQuarter(string Track, long Net, bool Met, bool Missed, bool? PosComplied, DateOnly? SettledOn);

/// <summary>A downgrade that was proposed.</summary>
internal sealed record OracleProposal(
    string Id, string From, string To, string Rule, FiscalQuarter Quarter, DateOnly ProposedOn)
{
    public required DateOnly EffectiveOn { get; set; }

    public required string Status { get; set; }

    public bool IsUpgrade { get; init; }

    public bool IsSuspension { get; init; }

    public DateOnly? LastAnswerDay { get; init; }

    public DateOnly? LastDecisionDay { get; init; }

    public string? Reply { get; set; }
}

/// <summary>One partner's life recomputed from what was accepted, by none of the code that it checks.</summary>
/// <remarks>
/// It knows the guide's figures, the fiscal calendar, regions' days and amounts, and says every rule anew in plain words
/// and loops: deliberately without a thought for speed or for what could be shared.
/// </remarks>
internal sealed partial class PartnerOracle
{
    private readonly string id;
    private readonly OracleGuides guides;
    private readonly List<OracleBoundary> boundaries;
    private readonly Currency currency;
    private PartnerProfile? profile;
    private DateOnly joined;
    private bool isAssigned;
    private int nextBoundary;

    public PartnerOracle(string id, string region, IReadOnlyList<GuideVersion> published, DateTimeOffset end)
    {
        this.id = id;
        guides = new OracleGuides(published, region);
        currency = guides.Terms(guides.First).Currency;
        boundaries = guides.Boundaries(guides.DayAt(end).AddDays(1));
        Ledger = new OracleLedger(id, currency);
    }

    public OracleLedger Ledger { get; }

    public SortedDictionary<string, (string Outcome, long Net)> Transitions { get; } = new(StringComparer.Ordinal);

    private DateOnly JudgedFrom => joined > guides.Launch ? joined : guides.Launch;

    /// <summary>Lets time pass up to a moment: every boundary and the day of the agreement, each as of its day.</summary>
    /// <param name="upTo">The moment.</param>
    /// <param name="today">The day on which it is asked for.</param>
    /// <param name="launches">Whether the launch's own run asks.</param>
    private void Pass(DateTimeOffset upTo, DateOnly today, bool launches)
    {
        if (profile is null)
            return;
        if (!isAssigned && (today > guides.Launch || launches))
            AssignAtLaunch(today);
        while (true)
        {
            var next = nextBoundary < boundaries.Count ? boundaries[nextBoundary] : null;
            var begins = isAssigned && track is null && profile.AgreementSigned is { } signed ? signed : (DateOnly?)null;
            if (begins is { } day && guides.StartOf(day) <= upTo && (next is null || day < next.Day))
            {
                Begin(day < joined ? joined : day);
            }
            else if (next is not null && next.At <= upTo)
            {
                nextBoundary++;
                if (next.Day < joined)
                    continue;
                Expire(next.Day);
                Pass(next);
            }
            else
            {
                return;
            }

            if (next is not null && next.At <= upTo && nextBoundary > 0 && ReferenceEquals(boundaries[nextBoundary - 1], next))
                Lapse(next.Day);
        }
    }

    private void Pass(OracleBoundary boundary)
    {
        switch (boundary.Kind)
        {
            case RunKind.QuarterClose:
                Close(boundary);
                TakeEffect(boundary.Day);
                break;
            case RunKind.QuarterSettle:
                Settle(boundary);
                break;
            case RunKind.WindowOpen:
                OpenWindow(boundary);
                break;
            case RunKind.PosWeekDue:
                FallDue(boundary);
                break;
            default:
                CloseWindow(boundary);
                break;
        }
    }

    private void Passed(RunKind kind, string period, string outcome, long net) =>
        Transitions.Add($"{RunKinds.NameOf(kind)}-{period}", (outcome, net));

    private void Enrol(PartnerProfile next, DateOnly today)
    {
        if (profile is null)
        {
            joined = today;
            while (nextBoundary < boundaries.Count && boundaries[nextBoundary].Day < joined)
                nextBoundary++;
        }

        var agreementMoved = profile is null || profile.AgreementSigned != next.AgreementSigned;
        profile = next;
        isAssigned |= today > guides.Launch;
        if (!isAssigned || !agreementMoved)
            return;
        var signed = next.AgreementSigned <= today;
        if (signed && track is null)
            Begin(today);
        else if (!signed && track is not null)
            HoldNone(today);
    }
}
