using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Outlook;

/// <summary>A quarter that has not settled, and how what is known of a partner takes up more of it.</summary>
/// <typeparam name="TFacts">What is known of the partner, in whatever form it is remembered.</typeparam>
/// <param name="Quarter">The quarter.</param>
/// <param name="Currency">The currency of its revenue.</param>
/// <param name="Pos">Its POS data so far.</param>
/// <param name="Sell">Adds net revenue of the quarter.</param>
/// <param name="Report">Puts other POS data of the quarter in the place of what is there.</param>
/// <param name="Keeps">Whether the rules let the partner keep its track up to the quarter's settlement, and which they were.</param>
public sealed record QuarterAhead<TFacts>(
    FiscalQuarter Quarter,
    Currency Currency,
    PosQuarterFacts Pos,
    Func<TFacts, Money, TFacts> Sell,
    Func<TFacts, PosQuarterFacts, TFacts> Report,
    Func<TFacts, Conclusion<bool>> Keeps);

/// <summary>Finds the smallest changes that keep a partner in its track, and those that meet a quarter's milestone.</summary>
/// <remarks>Source: R24 to R27, R49, R50, A8, A9, A10.</remarks>
public static class KeepTrack
{
    /// <summary>The ways to keep the track when a quarter settles.</summary>
    /// <param name="facts">What is known of the partner.</param>
    /// <param name="ahead">The quarter, and the rules that will decide.</param>
    /// <param name="from">The first day on which something may still change.</param>
    /// <param name="guide">The guide by which the quarter is judged.</param>
    public static Ways WaysToKeep<TFacts>(TFacts facts, QuarterAhead<TFacts> ahead, DateOnly from, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(ahead);
        ArgumentNullException.ThrowIfNull(guide);
        return WaySearch.Find(
            facts,
            [
                .. Revenue(ahead.Quarter, ahead.Currency, from, guide, ahead.Sell),
                .. Levers.Weeks(ahead.Pos, guide, ahead.Report),
            ],
            ahead.Keeps);
    }

    /// <summary>The ways to meet a quarter's milestone for its rebate (R49).</summary>
    /// <param name="facts">The quarter's revenue so far.</param>
    /// <param name="from">The first day on which something may still change, or nothing when looking back.</param>
    /// <param name="guide">The guide in force.</param>
    public static Ways WaysToMilestone(MilestoneFacts facts, DateOnly? from, GuideVersion guide) =>
        WaysTo(facts, from, guide, result => result.Met, "R49");

    /// <summary>The ways for a quarter not to count as missed towards a downgrade (R26).</summary>
    /// <param name="facts">The quarter's revenue so far.</param>
    /// <param name="from">The first day on which something may still change, or nothing when looking back.</param>
    /// <param name="guide">The guide in force.</param>
    public static Ways WaysNotToMiss(MilestoneFacts facts, DateOnly? from, GuideVersion guide) =>
        WaysTo(facts, from, guide, result => !result.MissedForDowngrade, "R26");

    private static Ways WaysTo(
        MilestoneFacts facts, DateOnly? from, GuideVersion guide, Func<MilestoneResult, bool> wanted, string rule)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        return WaySearch.Find(
            facts,
            [
                .. Revenue<MilestoneFacts>(facts.Quarter, facts.NetRevenue.Currency, from, guide, (all, more) => all with
                {
                    NetRevenue = all.NetRevenue + more,
                    NetRevenueToDate = all.NetRevenueToDate + more,
                }),
            ],
            changed =>
            {
                var conclusion = Milestone.Measure(changed, guide);
                return new Conclusion<bool>(
                    wanted(conclusion.Outcome), [.. conclusion.Steps.Where(step => step.Rule == rule)]);
            });
    }

    private static IEnumerable<Lever<TFacts>> Revenue<TFacts>(
        FiscalQuarter quarter, Currency currency, DateOnly? from, GuideVersion guide, Func<TFacts, Money, TFacts> sell) =>
        Levers.Revenue(
            guide.Calendar.Days(quarter), from, judgedFrom: null, Boundaries.SettleDay(quarter, guide).AddDays(-1), currency, guide.Pos, sell);
}
