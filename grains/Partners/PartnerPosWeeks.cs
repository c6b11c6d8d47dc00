using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners;

/// <summary>Counts POS weeks into a partner and judges them.</summary>
internal static class PartnerPosWeeks
{
    /// <summary>Takes over what the ledger says of the weeks that changed.</summary>
    public static PartnerState Count(
        this PartnerState state, ImmutableArray<PosWeekTotals> changed, FiscalCalendar calendar) => changed.IsEmpty
        ? state
        : state with
        {
            LedgerSequence = Math.Max(state.LedgerSequence, changed.Max(each => each.Sequence)),
            Weeks = state.Weeks.SetItems(changed.Select(each => KeyValuePair.Create(each.Week, Counted(each, calendar)))),
        };

    /// <summary>The first day from which the partner is judged: launch or joining.</summary>
    public static DateOnly JudgedFrom(this PartnerState state, GuideVersion guide) =>
        Participation.JudgedFrom(state.JoinedOn, guide);

    /// <summary>The first day from which its POS data is judged: never where it owes none (A32).</summary>
    public static DateOnly PosJudgedFrom(this PartnerState state, GuideVersion guide) =>
        PosDuty.JudgedFrom(state.Profile!.Type, state.JoinedOn, guide);

    /// <summary>How a quarter's weeks are judged on a day.</summary>
    public static PosQuarterVerdict JudgePos(this PartnerState state, FiscalQuarter quarter, DateOnly day, GuideVersion guide) =>
        PosCompliance.Quarter(
            quarter,
            guide.Calendar.Weeks(quarter).Select(state.FindReport).OfType<PosWeekReport>(),
            state.PosJudgedFrom(guide), day, guide.Pos, guide.Calendar, state.WaivedWeeks());

    /// <summary>What a week is judged on.</summary>
    public static PosWeekFacts WeekFacts(this PartnerState state, PosWeek week, DateOnly day, GuideVersion guide) => new()
    {
        Week = week,
        Report = state.FindReport(week),
        JudgedFrom = state.PosJudgedFrom(guide),
        Today = day,
        IsWaived = state.FindWaiver(week, null) is not null,
    };

    /// <summary>What follows from its lapses on a day, with the verdict on the day's quarter.</summary>
    public static PosConsequenceFacts PosConsequencesOn(this PartnerState state, DateOnly day, GuideVersion guide) =>
        PosConsequences.Of(state.JudgedUpTo(day, guide), state.JudgePos(guide.Calendar.QuarterOf(day), day, guide), guide.Pos);

    /// <summary>The weeks of the day's quarter and the one before it, as they are judged.</summary>
    /// <remarks>Two quarters hold every row of lapses that the guide may ask for: it asks for 14 weeks at most.</remarks>
    public static IEnumerable<PosWeekVerdict> JudgedUpTo(this PartnerState state, DateOnly day, GuideVersion guide)
    {
        var quarter = guide.Calendar.QuarterOf(day);
        return guide.Calendar.Weeks(quarter.Previous).Concat(guide.Calendar.Weeks(quarter))
            .Select(week => PosCompliance.Week(state.WeekFacts(week, day, guide), guide.Pos));
    }

    /// <summary>The reports that count, the earliest week first.</summary>
    public static IEnumerable<PosWeekReport> Reports(this PartnerState state) =>
        state.Weeks.Keys.Select(state.FindReport).OfType<PosWeekReport>();

    /// <summary>What a quarter that has not settled will be judged on, as far as it has come in.</summary>
    public static PosQuarterFacts PosQuarter(this PartnerState state, FiscalQuarter quarter, DateOnly day, GuideVersion guide) => new(
        quarter,
        [.. guide.Calendar.Weeks(quarter).Select(state.FindReport).OfType<PosWeekReport>()],
        state.PosJudgedFrom(guide), day)
    {
        Waived = state.WaivedWeeks(),
    };

    /// <summary>The report that counts for a week, or nothing.</summary>
    public static PosWeekReport? FindReport(this PartnerState state, PosWeek week) =>
        state.Weeks.TryGetValue(week, out var counted)
            ? new PosWeekReport
            {
                Week = week,
                LinesAccepted = counted.LinesAccepted,
                LinesRejected = counted.LinesRejected,
                LinesWaived = state.LinesWaived(week),
                ZeroSales = counted.ZeroSales,
                Late = counted.Late,
            }
            : null;

    private static CountedWeek Counted(PosWeekTotals totals, FiscalCalendar calendar) => new(
        totals.Version, totals.Late, totals.ZeroSales, totals.LinesAccepted, totals.LinesRejected,
        totals.Revenue.GroupBy(each => RevenueStretch.FirstDay(each.Day, calendar))
            .ToImmutableSortedDictionary(stretch => stretch.Key, stretch => Sum(stretch.Select(each => each.Net))))
    {
        ReceivedAt = totals.ReceivedAt,
        Parts = totals.Revenue.All(each => !each.IsService && !each.IsReturn && each.Gross == each.Net) ? null : PartsOf(totals, calendar),
    };

    private static ImmutableArray<RevenuePart> PartsOf(PosWeekTotals totals, FiscalCalendar calendar) =>
    [
        .. totals.Revenue.GroupBy(each => (First: RevenueStretch.FirstDay(each.Day, calendar), each.IsService, each.IsReturn)).OrderBy(part => part.Key)
            .Select(part => new RevenuePart(
                part.Key.First, part.Key.IsService, part.Key.IsReturn, Sum(part.Select(each => each.Net)), Sum(part.Select(each => each.Gross)))),
    ];

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate((sum, amount) => sum + amount);
}
