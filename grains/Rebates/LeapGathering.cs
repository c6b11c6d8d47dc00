using System.Collections.Immutable;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Plans;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Rebates;

namespace PartnerConnect.Grains.Rebates;

/// <summary>Gathers what a quarter's LEAP rebate is decided on from what the grain remembers.</summary>
internal static class LeapGathering
{
    /// <summary>The facts of a quarter that is not settled, on a day.</summary>
    /// <param name="state">The partner.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="track">The track by which it is judged.</param>
    /// <param name="day">The day.</param>
    /// <param name="suspendedBy">The rule by which incentives are suspended, or nothing.</param>
    /// <param name="guide">The guide by which the quarter is judged.</param>
    public static LeapQuarterFacts LeapFacts(
        this PartnerState state, FiscalQuarter quarter, string track, DateOnly day, string? suspendedBy, GuideVersion guide)
    {
        var blocks = PlanStanding.Blocks(state.PlanFacts(day, guide), guide);
        return state.LeapFacts(
            quarter, track, day, state.LeapPosOn(quarter, day, guide), suspendedBy,
            blocks.BlockedBy.GetValueOrDefault(Benefit.Leap), guide);
    }

    /// <summary>The facts of a settled quarter by the figures of now; whatever else decided it stays as it was settled.</summary>
    public static LeapQuarterFacts LeapFacts(
        this PartnerState state, FiscalQuarter quarter, StoredLeapStatement settled, GuideVersion guide) =>
        state.LeapFacts(quarter, settled.Track, settled.Day, settled.Pos, settled.SuspendedBy, settled.BlockedBy, guide);

    /// <summary>How a quarter's POS data stands towards the rebate on a day.</summary>
    public static LeapPos LeapPosOn(this PartnerState state, FiscalQuarter quarter, DateOnly day, GuideVersion guide)
    {
        var region = guide.Region(state.Profile!.Region);
        var reports = guide.Calendar.Weeks(quarter).Select(week => state.FindReport(week) is { } report
            ? new ReceivedReport(report, state.Weeks[week].ReceivedAt is { } at ? RegionTime.DayAt(at, region) : null)
            : null);
        return LeapCure.Judge(
            new LeapPosQuestion(
                quarter, [.. reports.OfType<ReceivedReport>()], state.PosJudgedFrom(guide), day, state.WaivedWeeks()),
            guide);
    }

    private static LeapQuarterFacts LeapFacts(
        this PartnerState state, FiscalQuarter quarter, string track, DateOnly day, LeapPos pos, string? suspendedBy, string? blockedBy,
        GuideVersion guide)
    {
        var days = guide.Calendar.Days(quarter);
        return new(
            day, quarter, track, state.Profile!.Region, state.LeapLines(days, guide), state.LeapSalesBefore(quarter, guide),
            state.TrackRevenue(days, guide),
            state.TrackRevenue(new DateRange(guide.Calendar.FirstDay(quarter.Year), days.LastDay), guide),
            pos, suspendedBy, blockedBy);
    }

    private static ImmutableArray<LeapLineGroup> LeapLines(this PartnerState state, DateRange days, GuideVersion guide)
    {
        var groups = ImmutableArray.CreateBuilder<LeapLineGroup>();
        foreach (var (sold, week) in state.Weeks)
        {
            // No week holds invoices of later days than its own.
            if (sold.LastDay < days.FirstDay)
                continue;
            groups.AddRange(week.RevenueParts().Where(part => days.Contains(part.FirstDay))
                .GroupBy(part => (part.IsService, part.IsReturn)).OrderBy(part => part.Key)
                .Select(part => new LeapLineGroup(
                    sold, week.Version, part.Key.IsService, part.Key.IsReturn, Sum(part.Select(each => each.Net)), Sum(part.Select(each => each.Gross)))));
        }

        // Units not for resale are no lines: they stand for themselves, where the guide counts them at all.
        if (guide.Policies.Revenue.Leap.NfrCounts)
        {
            var currency = guide.Region(state.Profile!.Region).Currency;
            var spent = state.LeapBase(days, guide)
                - groups.Aggregate(Money.Zero(currency), (sum, group) => sum + group.Counts(guide));
            if (spent.MinorUnits != 0)
                groups.Add(new LeapLineGroup(null, 0, false, false, spent, spent));
        }

        return groups.ToImmutable();
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate((sum, amount) => sum + amount);
}
