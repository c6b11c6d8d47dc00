using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Restatements;

namespace PartnerConnect.Grains.Partners.Restatements;

/// <summary>Gathers every figure that moved between two states of a partner.</summary>
internal sealed class RestatementGathering(PartnerState before, PartnerState after, Present now)
{
    private readonly GuideVersion guide = now.YearGuide;
    private readonly FiscalQuarter current = now.Guide.Calendar.QuarterOf(now.Today);

    /// <summary>The facts, of the weeks that count otherwise.</summary>
    public RestatementFacts Facts(ImmutableArray<PosWeek> weeks)
    {
        var days = after.EligibilityDays(now);
        return new(
            now.Region.Id,
            before.LedgerSequence,
            after.LedgerSequence,
            [.. weeks.Select(week => new WeekChange(week, Figures(before, week), Figures(after, week)!))],
            [.. Quarters(weeks).Select(Change).OfType<QuarterChange>()],
            before.EligibilityFacts(now.Today, days, guide),
            after.EligibilityFacts(now.Today, days, guide));
    }

    private WeekFigures? Figures(PartnerState state, PosWeek week) => state.Weeks.TryGetValue(week, out var counted)
        ? new WeekFigures(
            counted.Version, counted.LinesAccepted, counted.LinesRejected,
            counted.Revenue.Values.Aggregate(Money.Zero(now.Region.Currency), (sum, net) => sum + net),
            PosCompliance.Week(state.WeekFacts(week, now.Today, now.Guide), now.Guide.Pos).Outcome)
        : null;

    // From the first whose sales changed: those after it are held against sums and averages of it.
    private IEnumerable<FiscalQuarter> Quarters(ImmutableArray<PosWeek> weeks)
    {
        var sold = weeks.SelectMany(week => new[] { before, after }
                .Select(state => state.Weeks.GetValueOrDefault(week)).OfType<CountedWeek>()
                .SelectMany(counted => counted.RevenueParts()))
            .Select(part => guide.Calendar.QuarterOf(part.FirstDay)).ToList();
        if (sold.Count == 0)
            yield break;
        var last = sold.Append(current).Max();
        for (var quarter = sold.Min(); quarter <= last; quarter = quarter.Next)
            yield return quarter;
    }

    private QuarterChange? Change(FiscalQuarter quarter)
    {
        var (was, now) = (Figures(before, quarter), Figures(after, quarter));
        var isSame = was with { LeapSalesBefore = now.LeapSalesBefore } == now && was.LeapSalesBefore.SequenceEqual(now.LeapSalesBefore);
        var result = after.Quarters.GetValueOrDefault(quarter);
        return isSame || after.TrackJudging(quarter, current) is not { } track
            ? null
            : new QuarterChange(quarter, track, result?.SettledOn is null ? null : result.NetRevenue, was, now);
    }

    private QuarterFigures Figures(PartnerState state, FiscalQuarter quarter)
    {
        var days = guide.Calendar.Days(quarter);
        return new(
            state.TrackRevenue(days, guide),
            state.TrackRevenue(new DateRange(guide.Calendar.FirstDay(quarter.Year), days.LastDay), guide),
            state.LeapBase(days, guide),
            state.LeapSalesBefore(quarter, guide));
    }
}
