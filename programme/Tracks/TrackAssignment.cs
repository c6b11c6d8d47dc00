using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Tracks;

/// <summary>Why a partner is in the track it is in.</summary>
public enum TrackBasis
{
    /// <summary>The launch assigned it (R18).</summary>
    LaunchAssignment = 1,

    /// <summary>The partner joined in mid-year (A39).</summary>
    Newcomer = 2,

    /// <summary>The partner chose it (R8).</summary>
    Choice = 3,

    /// <summary>The window closed without a choice (R13).</summary>
    Default = 4,

    /// <summary>A downgrade led to it (R24 to R27).</summary>
    Downgrade = 5,

    /// <summary>A person placed it there, whatever the rule alone would have given (R22).</summary>
    Override = 6,

    /// <summary>A person approved a higher track in mid-year (R17, A40).</summary>
    Upgrade = 7,
}

/// <summary>The track the programme assigns; no track where the partner may not take part.</summary>
/// <param name="Track">The track's name, or nothing (R28).</param>
/// <param name="Basis">Why.</param>
/// <param name="Since">The first day on which that holds; a track that is held already keeps its own.</param>
public sealed record TrackAssignment(string? Track, TrackBasis Basis, DateOnly Since);

/// <summary>What a default assignment is decided on.</summary>
/// <param name="Year">The fiscal year of the window.</param>
/// <param name="CurrentTrack">The track held provisionally (A38), or nothing.</param>
/// <param name="Eligibility">What eligibility is measured on.</param>
public sealed record DefaultAssignmentFacts(FiscalYear Year, string? CurrentTrack, EligibilityFacts Eligibility)
{
    /// <summary>The days in which a partner that joined in mid-year may choose, or nothing (A39).</summary>
    public DateRange? OwnWindow { get; init; }
}

/// <summary>Assigns tracks where no partner chooses.</summary>
public static class TrackAssignments
{
    /// <summary>Assigns the track that best matches a partner's qualifications at launch.</summary>
    /// <remarks>Source: R18, R28, A50.</remarks>
    public static Conclusion<TrackAssignment> AtLaunch(EligibilityFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var best = BestTrack.For(facts, atMost: null, guide);
        var policy = $"A50={guide.Policies.LaunchRevenueBasis}";
        return Assign(facts, new(best, TrackBasis.LaunchAssignment, facts.Day), guide,
            [new RuleStep("R18", policy, "Track that best matches the qualifications", best, "any track", true)]);
    }

    /// <summary>Assigns a track to a partner that joins in mid-year.</summary>
    /// <remarks>Source: A20, A39: by default the lowest track at once, a window of its own to choose a higher one.</remarks>
    public static Conclusion<TrackAssignment> ForNewcomer(EligibilityFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var track = guide.Policies.NewcomerTrack == NewcomerTrack.BestFitAtOnce
            ? BestTrack.For(facts, atMost: null, guide)
            : guide.LowestTrack.Name;
        return Assign(facts, new(track, TrackBasis.Newcomer, facts.Day), guide,
            [new RuleStep("R7", $"A39={guide.Policies.NewcomerTrack}", "Track of a partner that joins in mid-year", track, track, true)]);
    }

    /// <summary>Assigns a track to a partner that let the window close without a choice.</summary>
    /// <remarks>
    /// All changes are complete with the window's last day, so that a default counts from that day at the latest (R12).
    /// Source: R12, R13, R28, A1, A38, A39.
    /// </remarks>
    public static Conclusion<TrackAssignment> WithoutChoice(DefaultAssignmentFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var (eligibility, rule) = (facts.Eligibility, guide.Policies.NoChoice.For(facts.Year));
        var unchosen = new RuleStep("R13", $"A1={rule}", $"Choice made in the window of {facts.Year}", "none", "a choice", false);
        if (facts.CurrentTrack is { } held && facts.OwnWindow is { } own && own.Contains(eligibility.Day))
            return Assign(eligibility, new(held, TrackBasis.Newcomer, eligibility.Day), guide,
            [
                unchosen,
                new RuleStep("R13", $"A39={guide.Policies.NewcomerTrack}", "Own window of a partner that joined in mid-year",
                    $"open to {own.LastDay:yyyy-MM-dd}", $"over on {eligibility.Day:yyyy-MM-dd}", false),
            ]);

        var lastDay = TrackWindows.Yearly(facts.Year, guide)?.LastDay ?? eligibility.Day;
        var (since, first) = TrackFirstDay.Of(facts.Year, lastDay, lastDay, eligibility.Partner, guide);
        return Assign(eligibility, new(Unchosen(rule, facts, guide), TrackBasis.Default, since), guide, [first, unchosen]);
    }

    // The present track is the first that is looked at and none above it is; whoever has none is at most in the lowest.
    private static string Unchosen(NoChoiceRule rule, DefaultAssignmentFacts facts, GuideVersion guide)
    {
        var (current, lowest) = (facts.CurrentTrack ?? guide.LowestTrack.Name, guide.LowestTrack.Name);
        return rule switch
        {
            NoChoiceRule.BestFit => BestTrack.For(facts.Eligibility, current, guide),
            NoChoiceRule.KeepCurrentIfEligible =>
                Eligibility.For(current, facts.Eligibility, guide).Eligible ? current : lowest,
            _ => lowest,
        };
    }

    private static Conclusion<TrackAssignment> Assign(
        EligibilityFacts facts, TrackAssignment assignment, GuideVersion guide, ImmutableArray<RuleStep> last)
    {
        // The agreement is asked for itself: it bars from every track, whatever the matrix says of the others (R28).
        var agreement = AgreementStep.On(facts.Partner, facts.Day);
        if (!agreement.Holds)
            return new(assignment with { Track = null, Since = facts.Day }, [agreement]);

        var asked = guide.Tracks.Reverse().SelectMany(each => Eligibility.Trace(each.Name, facts, guide));
        return new(assignment, [agreement, .. asked, .. last]);
    }
}
