using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Outlook;

/// <summary>Finds the smallest changes with which a partner reaches a track, or keeps it in the next window.</summary>
/// <remarks>Source: R8, R9, R14, R16; which requirements gate the choice is A49.</remarks>
public static class ReachTrack
{
    /// <summary>The ways to be eligible for a track.</summary>
    /// <param name="track">The track's name.</param>
    /// <param name="facts">The facts as they are; their day is the last on which a change counts, such as a window's last.</param>
    /// <param name="from">The first day on which something may still change, or nothing when looking back.</param>
    /// <param name="pos">The quarter whose POS data will be the last judged on that day, or nothing where it is judged.</param>
    /// <param name="guide">The guide in force.</param>
    /// <param name="judgedFrom">The first day whose report is due, where it is known: what was sold before is history, which may
    /// be reported at any time.</param>
    /// <exception cref="ArgumentException">The guide has no such track or region.</exception>
    public static Ways WaysTo(
        string track, EligibilityFacts facts, DateOnly? from, PosQuarterFacts? pos, GuideVersion guide,
        DateOnly? judgedFrom = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        return WaySearch.Find(
            facts,
            [
                .. Levers.Eligibility<EligibilityFacts>(facts, from, judgedFrom, guide, (all, change) => change(all), all => all.Day),
                .. PosData<EligibilityFacts>(facts, from, pos, guide, (all, change) => change(all)),
            ],
            changed => new Conclusion<bool>(
                Eligibility.For(track, changed, guide).Eligible, Eligibility.Trace(track, changed, guide)));
    }

    /// <summary>The ways to have a choice of track accepted.</summary>
    /// <param name="facts">The choice; the day of its eligibility is the last on which a change counts.</param>
    /// <param name="from">The first day on which something may still change, or nothing when looking back.</param>
    /// <param name="pos">The quarter whose POS data will be the last judged on that day, or nothing where it is judged.</param>
    /// <param name="guide">The guide in force.</param>
    /// <param name="judgedFrom">The first day whose report is due, where it is known: what was sold before is history, which may
    /// be reported at any time.</param>
    /// <exception cref="ArgumentException">The guide has no such track or region.</exception>
    public static Ways WaysTo(TrackChoiceFacts facts, DateOnly? from, PosQuarterFacts? pos, GuideVersion guide,
        DateOnly? judgedFrom = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        return WaySearch.Find(
            facts,
            [
                .. from is null ? Day(facts) : [],
                .. Levers.Eligibility<TrackChoiceFacts>(
                    facts.Eligibility, from, judgedFrom, guide, Within, all => all.Eligibility.Day),
                .. PosData<TrackChoiceFacts>(facts.Eligibility, from, pos, guide, Within),
            ],
            changed =>
            {
                var conclusion = TrackChoice.Decide(changed, guide);
                return new Conclusion<bool>(conclusion.Outcome.Track is not null, conclusion.Steps);
            });

        static TrackChoiceFacts Within(TrackChoiceFacts all, Func<EligibilityFacts, EligibilityFacts> change) =>
            all with { Eligibility = change(all.Eligibility) };
    }

    /// <summary>The quarter whose POS data will be the last judged when a window is open, where it has not settled yet.</summary>
    /// <param name="window">The window's days.</param>
    /// <param name="lastSettled">The last quarter that has settled, or nothing before the first.</param>
    /// <param name="guide">The guide in force.</param>
    /// <remarks>One that settles before the window opens counts on each of its days; failing that, one that settles within it.</remarks>
    public static FiscalQuarter? LastJudged(DateRange window, FiscalQuarter? lastSettled, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return Open(window.FirstDay) ?? Open(window.LastDay);

        FiscalQuarter? Open(DateOnly day)
        {
            var quarter = guide.Calendar.QuarterOf(day);
            while (Boundaries.SettleDay(quarter, guide) > day)
                quarter = quarter.Previous;
            return lastSettled is { } settled && settled >= quarter ? null : quarter;
        }
    }

    // Looking ahead, weeks can be sent or corrected until the quarter settles; looking back, the quarter was judged.
    internal static IEnumerable<Lever<TFacts>> PosData<TFacts>(
        EligibilityFacts facts, DateOnly? from, PosQuarterFacts? pos, GuideVersion guide, Within<TFacts, EligibilityFacts> within)
    {
        if (pos is not null)
            return Levers.Weeks<TFacts>(pos, guide, (all, quarter) => within(
                all, part => part with { LastPosQuarterComplied = quarter.AtSettlement(guide).Complies }));
        return from is not null ? [] :
        [
            Levers.Switch<TFacts>(
                all => within(all, part => part with { LastPosQuarterComplied = true }),
                _ => new Change(ChangeKind.PosQuarter, facts.Day, ChangeText.By("the last judged quarter's POS data compliant", facts.Day))),
        ];
    }

    // The choice as many days earlier or later as bring it into the window: to its nearest day, and no further.
    private static IEnumerable<Lever<TrackChoiceFacts>> Day(TrackChoiceFacts facts)
    {
        var day = facts.Eligibility.Day;
        var (days, step) = day > facts.WindowDays.LastDay ? (day.DayNumber - facts.WindowDays.LastDay.DayNumber, -1)
            : (facts.WindowDays.FirstDay.DayNumber - day.DayNumber, 1);
        if (days > 0)
            yield return new CountLever<TrackChoiceFacts>(
                days,
                (all, count) => all with { Eligibility = all.Eligibility with { Day = day.AddDays(step * (int)count) } },
                (all, count) => new Change(
                    ChangeKind.ChoiceDay, all.Eligibility.Day, ChangeText.OtherDay(count, step < 0, all.Eligibility.Day))
                { Count = (int)count });
    }
}
