using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Plans;

/// <summary>What is known of the business review of one quarter.</summary>
/// <param name="Quarter">The quarter it looks back on.</param>
/// <param name="HeldOn">The day on which it was held, or nothing.</param>
/// <param name="DocumentsOn">The day on which its documents were in, or nothing.</param>
/// <remarks>Source: R46, R47.</remarks>
public sealed record BusinessReview(FiscalQuarter Quarter, DateOnly? HeldOn, DateOnly? DocumentsOn);

/// <summary>How a partner stands with the business review of a quarter.</summary>
public enum ReviewState
{
    /// <summary>None is owed: the track did not ask for it, then or now.</summary>
    NotAsked = 1,

    /// <summary>It is not held and may still be.</summary>
    Awaited = 2,

    /// <summary>It was held, and its documents were in a week before.</summary>
    InOrder = 3,

    /// <summary>It was held, and its documents came late or not at all (R47).</summary>
    DocumentsLate = 4,

    /// <summary>Its last day has passed without it (R46).</summary>
    Missed = 5,
}

/// <summary>How a partner stands with a business review, and what follows.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Flagged">Whether the lapse shows in the standing (A18).</param>
/// <param name="BlocksMdf">Whether there is no MDF until the review is held (A18); late documents cannot be cured and
/// block nothing.</param>
public sealed record ReviewVerdict(ReviewState State, bool Flagged, bool BlocksMdf);

/// <summary>When business reviews are due and what a lapse leads to.</summary>
/// <remarks>Source: R46, R47, A18.</remarks>
public static class ReviewTerm
{
    /// <summary>The last day on which the review of a quarter may be held, itself included.</summary>
    /// <remarks>The quarter's last day is not counted: 30 days after 30 June are over with 30 July.</remarks>
    public static DateOnly LastDay(FiscalQuarter quarter, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return guide.Calendar.LastDay(quarter).AddDays(guide.Reviews.HeldWithinDays);
    }

    /// <summary>The last day on which the documents of a review are in time, itself included.</summary>
    /// <param name="heldOn">The day of the review.</param>
    /// <param name="guide">The guide in force.</param>
    /// <remarks>A week is seven days by date: for 15 July it is 8 July (R47, A18).</remarks>
    public static DateOnly DocumentsLastDay(DateOnly heldOn, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return heldOn.AddDays(-guide.Reviews.DocumentDaysBefore);
    }

    /// <summary>How a partner stands with the review of the quarter before.</summary>
    /// <exception cref="ArgumentException">The guide has no such track.</exception>
    public static Conclusion<ReviewVerdict> Judge(PlanFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var quarter = guide.Calendar.QuarterOf(facts.Day).Previous;
        var rule = guide.Policies.MissedReview;

        // Owed by the track in which the quarter was spent, and no longer after a move to one that asks for none.
        var asked = Asks(facts.ReviewedTrack) && Asks(facts.Track);
        var asking = new RuleStep("R46", null, $"Business review of {quarter}",
            facts.ReviewedTrack ?? "no track", "a track that asks for one", asked);
        if (!asked)
            return new(new ReviewVerdict(ReviewState.NotAsked, false, false), [asking]);

        var lastDay = LastDay(quarter, guide);
        if (facts.Review?.HeldOn is not { } heldOn)
        {
            var missed = facts.Day > lastDay;
            return new(
                new ReviewVerdict(
                    missed ? ReviewState.Missed : ReviewState.Awaited,
                    missed && rule != MissedReviewRule.None,
                    missed && rule == MissedReviewRule.BlockMdf),
                [
                    asking,
                    new RuleStep("R46", $"A18={rule}", $"Business review of {quarter} held",
                        Words.Of(facts.Review), $"held by {lastDay:yyyy-MM-dd}", !missed),
                ]);
        }

        var documentsBy = DocumentsLastDay(heldOn, guide);
        var inTime = facts.Review.DocumentsOn <= documentsBy;
        return new(
            new ReviewVerdict(
                inTime ? ReviewState.InOrder : ReviewState.DocumentsLate,
                !inTime && rule != MissedReviewRule.None,
                false),
            [
                asking,
                new RuleStep("R47", $"A18={rule}", $"Documents of the business review of {quarter}",
                    Words.Of(facts.Review), $"documents by {documentsBy:yyyy-MM-dd}", inTime),
            ]);

        bool Asks(string? track) => track is not null
            && TrackRequirements.Asks(Requirement.BusinessReviews, track, facts.Region, guide);
    }
}
