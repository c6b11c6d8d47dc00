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
public sealed record TrackAssignment(string? Track, TrackBasis Basis);

/// <summary>What a default assignment is decided on.</summary>
/// <param name="Year">The fiscal year of the window.</param>
/// <param name="CurrentTrack">The track held provisionally (A38), or nothing.</param>
/// <param name="Eligibility">What eligibility is measured on.</param>
public sealed record DefaultAssignmentFacts(FiscalYear Year, string? CurrentTrack, EligibilityFacts Eligibility);

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
        return Assign(facts, TrackBasis.LaunchAssignment, guide,
            new RuleStep("R18", policy, "Track that best matches the qualifications", best, "any track", true), best);
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
        return Assign(facts, TrackBasis.Newcomer, guide,
            new RuleStep("R7", $"A39={guide.Policies.NewcomerTrack}", "Track of a partner that joins in mid-year", track, track, true),
            track);
    }

    /// <summary>Assigns a track to a partner that let the window close without a choice.</summary>
    /// <remarks>Source: R13, R28, A1.</remarks>
    public static Conclusion<TrackAssignment> WithoutChoice(DefaultAssignmentFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var rule = guide.Policies.NoChoice.For(facts.Year);
        var current = facts.CurrentTrack ?? guide.LowestTrack.Name;
        var track = rule switch
        {

            // The present track is the first that is looked at, and none above it is: who keeps it needs no search of its own.
            NoChoiceRule.BestFit or NoChoiceRule.KeepCurrentIfEligible => BestTrack.For(facts.Eligibility, current, guide),
            _ => guide.LowestTrack.Name,
        };
        return Assign(facts.Eligibility, TrackBasis.Default, guide,
            new RuleStep("R13", $"A1={rule}", $"Choice made in the window of {facts.Year}", "none", "a choice", false), track);
    }

    private static Conclusion<TrackAssignment> Assign(
        EligibilityFacts facts, TrackBasis basis, GuideVersion guide, RuleStep last, string track)
    {
        // The agreement is asked for itself: it bars from every track, whatever the matrix says of the others (R28).
        var agreement = AgreementStep.On(facts.Partner, facts.Day);
        if (!agreement.Holds)
            return new(new TrackAssignment(null, basis), [agreement]);

        var asked = guide.Tracks.Reverse().SelectMany(each => Eligibility.Trace(each.Name, facts, guide));
        return new(new TrackAssignment(track, basis), [agreement, .. asked, last]);
    }
}
