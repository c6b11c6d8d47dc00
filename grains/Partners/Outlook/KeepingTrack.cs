using System.Collections.Immutable;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Partners.Outlook;

/// <summary>Asks the coming boundaries themselves whether a partner keeps its track.</summary>
/// <param name="now">The moment.</param>
internal sealed class KeepingTrack(Present now)
{
    // A week before any that is judged: revenue put there counts for its days, and no report of it is ever asked for.
    private static readonly PosWeek Carrier = new(2000, 1);

    /// <summary>The ways to keep the track up to a settlement.</summary>
    /// <param name="state">The partner at the instant from which boundaries are passed.</param>
    /// <param name="after">That instant.</param>
    /// <param name="settle">The settlement.</param>
    public Ways WaysTo(PartnerState state, DateTimeOffset after, Boundary settle)
    {
        var guide = now.Editions.For(settle, now.Region.Id);
        var quarter = FiscalQuarter.Parse(settle.Period);
        return KeepTrack.WaysToKeep(
            state,
            new QuarterAhead<PartnerState>(
                quarter,
                now.Region.Currency,
                state.PosQuarter(quarter, now.Today, guide),
                (each, more) => Sell(each, more, guide.Calendar.LastDay(quarter), guide.Calendar),
                Report,
                each => Keeps(each, after, settle.At)),
            now.Today, guide);
    }

    private Conclusion<bool> Keeps(PartnerState state, DateTimeOffset after, DateTimeOffset upTo)
    {
        var downgrades = ForwardLook.Pass(state, now, after, upTo)
            .SelectMany(passed => passed.Decisions).Where(decision => decision.Kind == DecisionKinds.Downgrade.Name).ToList();
        return new(downgrades.Count == 0, [.. downgrades.SelectMany(decision => DecisionTrace.ReadSteps(decision.Trace))]);
    }

    private static PartnerState Sell(PartnerState state, Money more, DateOnly day, FiscalCalendar calendar)
    {
        var carrier = state.Weeks.GetValueOrDefault(Carrier)
            ?? new CountedWeek(1, false, false, 0, 0, ImmutableSortedDictionary<DateOnly, Money>.Empty);
        var stretch = RevenueStretch.FirstDay(day, calendar);
        var sold = carrier.Revenue.TryGetValue(stretch, out var before) ? before + more : more;
        return state with
        {
            Weeks = state.Weeks.SetItem(Carrier, carrier with { Revenue = carrier.Revenue.SetItem(stretch, sold) }),
        };
    }

    private static PartnerState Report(PartnerState state, PosQuarterFacts quarter) => state with
    {
        Weeks = state.Weeks.SetItems(quarter.Reports.Select(report => KeyValuePair.Create(report.Week, Counted(state, report)))),
    };

    private static CountedWeek Counted(PartnerState state, PosWeekReport report)
    {
        var known = state.Weeks.GetValueOrDefault(report.Week);
        return new CountedWeek(
            known?.Version ?? 1, report.Late, report.ZeroSales, report.LinesAccepted, report.LinesRejected,
            known?.Revenue ?? ImmutableSortedDictionary<DateOnly, Money>.Empty)
        {
            Parts = known?.Parts,
        };
    }
}
