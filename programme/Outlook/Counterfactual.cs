using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Outlook;

/// <summary>Something that a decision could have come to.</summary>
/// <param name="What">What, in words for people, such as <c>Elite assigned</c>.</param>
/// <param name="Rule">The rule that would have said yes.</param>
/// <param name="Ways">The smallest changes with which it would have.</param>
public sealed record Aim(string What, string Rule, Ways Ways);

/// <summary>Finds what would have changed a past decision, from the facts that it was decided on.</summary>
/// <remarks>Last days are those of the decision's own facts, so that they lie in the past.</remarks>
public static class Counterfactual
{
    /// <summary>What would have had a choice of track accepted (R8, R9, R15 to R21).</summary>
    public static ImmutableArray<Aim> Of(TrackChoiceFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [new($"{facts.Desired} granted", "R8", ReachTrack.WaysTo(facts, from: null, pos: null, guide))];
    }

    /// <summary>What would have met a quarter's milestone, and kept the quarter from counting as missed (R26, R49).</summary>
    public static ImmutableArray<Aim> Of(MilestoneFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            new($"The milestone of {facts.Quarter} met", "R49", KeepTrack.WaysToMilestone(facts, from: null, guide)),
            new($"{facts.Quarter} not counted as missed", "R26", KeepTrack.WaysNotToMiss(facts, from: null, guide)),
        ];
    }

    /// <summary>What would have kept the partner in its track, or its incentives in the lowest one, when a quarter settled or a
    /// week fell due (R24 to R27).</summary>
    public static ImmutableArray<Aim> Of(DowngradeFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var ways = WaySearch.Find(
            facts,
            DowngradeLevers.Of(facts, guide),
            changed =>
            {
                var conclusion = Downgrade.Decide(changed, guide);
                return new Conclusion<bool>(conclusion.Outcome.Verdict == DowngradeVerdict.Keeps, conclusion.Steps);
            });
        return [new(guide.Rank(facts.Track) == 0 ? "Incentives kept" : $"{facts.Track} kept", "R27", ways)];
    }

    /// <summary>What would have had the tracks above the assigned one assigned at launch (R18).</summary>
    public static ImmutableArray<Aim> AtLaunch(EligibilityFacts facts, GuideVersion guide) =>
        Assigned(facts, guide, "R18", TrackAssignments.AtLaunch);

    /// <summary>What would have had the tracks above the assigned one assigned to a newcomer (A39).</summary>
    public static ImmutableArray<Aim> ForNewcomer(EligibilityFacts facts, GuideVersion guide) =>
        Assigned(facts, guide, "R7", TrackAssignments.ForNewcomer);

    /// <summary>What would have made the partner eligible for the tracks for which it was not (R14).</summary>
    public static ImmutableArray<Aim> OfEligibility(EligibilityFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return
        [
            .. Tracks.Eligibility.ForEveryTrack(facts, guide).Where(track => !track.Eligible).Select(track => new Aim(
                $"Eligible for {track.Track}", "R14", ReachTrack.WaysTo(track.Track, facts, from: null, pos: null, guide))),
        ];
    }

    /// <summary>What would have had the tracks above the assigned one held after a window without a choice (R13, A1).</summary>
    public static ImmutableArray<Aim> Of(DefaultAssignmentFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var window = TrackWindows.Yearly(facts.Year, guide);
        return
        [
            .. Above(TrackAssignments.WithoutChoice(facts, guide).Outcome.Track, guide).Select(track => new Aim(
                $"{track} held in {facts.Year}", "R13",
                WaySearch.Find(
                    new Unchosen(facts, null),
                    [.. Chosen(track, window), .. Eligible<Unchosen>(facts.Eligibility, guide, Within, all => all.Facts.Eligibility.Day)],
                    changed => Held(changed, track, guide)))),
        ];

        static Unchosen Within(Unchosen all, Func<EligibilityFacts, EligibilityFacts> change) =>
            all with { Facts = all.Facts with { Eligibility = change(all.Facts.Eligibility) } };
    }

    /// <summary>What would have had an order of not-for-resale units accepted (R71, R72).</summary>
    public static ImmutableArray<Aim> Of(NfrOrderFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var ways = WaySearch.Find(
            facts,
            OrderLevers.Of(facts),
            changed =>
            {
                var conclusion = NfrOrder.Decide(changed, guide);
                return new Conclusion<bool>(conclusion.Outcome.Refusal is null, conclusion.Steps);
            });
        return [new("The order accepted", "R71", ways)];
    }

    /// <summary>What would have let the partner go on taking part (R28).</summary>
    public static ImmutableArray<Aim> Of(ParticipationFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var ways = WaySearch.Find(
            facts,
            [
                Levers.Switch<ParticipationFacts>(
                    all => all with { Partner = all.Partner with { AgreementSigned = all.Day } },
                    all => new Change(ChangeKind.Agreement, all.Day, ChangeText.By("the partner agreement signed", all.Day))),
            ],
            changed =>
            {
                var conclusion = Participation.Decide(changed, guide);
                return new Conclusion<bool>(conclusion.Outcome is not null, conclusion.Steps);
            });
        return [new($"{facts.Track} kept", "R28", ways)];
    }

    private static ImmutableArray<Aim> Assigned(
        EligibilityFacts facts, GuideVersion guide, string rule,
        Func<EligibilityFacts, GuideVersion, Conclusion<TrackAssignment>> assign)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return
        [
            .. Above(assign(facts, guide).Outcome.Track, guide).Select(track => new Aim(
                $"{track} assigned", rule,
                WaySearch.Find(
                    facts,
                    [.. Eligible<EligibilityFacts>(facts, guide, (all, change) => change(all), all => all.Day)],
                    changed => AtLeast(track, assign(changed, guide), guide)))),
        ];
    }

    private static Conclusion<bool> AtLeast(string track, Conclusion<TrackAssignment> conclusion, GuideVersion guide) =>
        new(conclusion.Outcome.Track is { } assigned && guide.Rank(assigned) >= guide.Rank(track), conclusion.Steps);

    private static IEnumerable<string> Above(string? track, GuideVersion guide) =>
        guide.Tracks.Skip(track is null ? 0 : guide.Rank(track) + 1).Select(each => each.Name);

    private static IEnumerable<Lever<TFacts>> Eligible<TFacts>(
        EligibilityFacts facts, GuideVersion guide, Within<TFacts, EligibilityFacts> within, Func<TFacts, DateOnly> dayOf) =>
    [
        .. Levers.Eligibility(facts, from: null, judgedFrom: null, guide, within, dayOf),
        .. ReachTrack.PosData(facts, from: null, pos: null, guide, within),
    ];

    // A choice is made on the window's last day at the latest, and what it asks for must be there by then.
    private static IEnumerable<Lever<Unchosen>> Chosen(string track, DateRange? window) => window is not { } days ? [] :
    [
        Levers.Switch<Unchosen>(
            all => new Unchosen(
                all.Facts with { Eligibility = all.Facts.Eligibility with { Day = days.LastDay } },
                new TrackChoiceFacts(
                    track, all.Facts.CurrentTrack, null, TrackWindow.Yearly, days, all.Facts.Eligibility)),
            _ => new Change(ChangeKind.Choice, days.LastDay, ChangeText.By($"{track} chosen", days.LastDay))),
    ];

    private static Conclusion<bool> Held(Unchosen facts, string track, GuideVersion guide)
    {
        if (facts.Choice is null)
            return AtLeast(track, TrackAssignments.WithoutChoice(facts.Facts, guide), guide);
        var conclusion = TrackChoice.Decide(facts.Choice with { Eligibility = facts.Facts.Eligibility }, guide);
        return new(conclusion.Outcome.Track is not null, conclusion.Steps);
    }

    /// <summary>A window that closed, with the choice that might have been made in it.</summary>
    private sealed record Unchosen(DefaultAssignmentFacts Facts, TrackChoiceFacts? Choice);
}
