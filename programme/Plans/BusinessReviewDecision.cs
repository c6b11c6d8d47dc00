using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Plans;

/// <summary>
/// Why a business review is not recorded; the order of the list is the order of precedence, the number is what is stored.
/// </summary>
public enum BusinessReviewRefusal
{
    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 1,

    /// <summary>The partner is in no track yet (R46).</summary>
    NoTrack = 2,

    /// <summary>The quarter has not begun, or was over before the partner took part (R46).</summary>
    QuarterNotOpen = 3,

    /// <summary>The review was held before the quarter began (R46).</summary>
    HeldBeforeQuarter = 4,

    /// <summary>The day on which it was held is still to come (R46).</summary>
    NotHeldYet = 5,

    /// <summary>The day on which the documents were in is still to come (R47).</summary>
    DocumentsNotInYet = 6,
}

/// <summary>What the record of a business review is decided on.</summary>
/// <param name="Day">The day of recording, in the region.</param>
/// <param name="Review">What is to be recorded.</param>
/// <param name="Track">The track held, or nothing.</param>
/// <param name="Partner">The requirement facts.</param>
/// <param name="TakesPartFrom">The first day of taking part: launch or joining.</param>
public sealed record BusinessReviewFacts(
    DateOnly Day, BusinessReview Review, string? Track, PartnerFacts Partner, DateOnly TakesPartFrom);

/// <summary>What becomes of the record of a business review.</summary>
/// <param name="Refusal">Why it is refused, where it is.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="LastDay">The last day on which the review may be held.</param>
/// <param name="InTime">Whether it was held by then; nothing where it is not held.</param>
/// <param name="DocumentsInTime">Whether the documents were in a week before; nothing where it is not held.</param>
public sealed record BusinessReviewOutcome(
    BusinessReviewRefusal? Refusal, string Rule, DateOnly? LastDay, bool? InTime, bool? DocumentsInTime);

/// <summary>Records business reviews.</summary>
/// <remarks>A later record of the same quarter corrects the earlier one. Source: R28, R46, R47.</remarks>
public static class BusinessReviewDecision
{
    /// <summary>
    /// Records the review; where several refusals apply, the first in <see cref="BusinessReviewRefusal"/>.
    /// </summary>
    public static Conclusion<BusinessReviewOutcome> Decide(BusinessReviewFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var (quarter, heldOn, documentsOn) = facts.Review;
        var steps = ImmutableArray.CreateBuilder<RuleStep>();

        var agreement = AgreementStep.On(facts.Partner, facts.Day);
        steps.Add(agreement);
        if (!agreement.Holds)
            return Refuse(BusinessReviewRefusal.AgreementNotSigned);

        steps.Add(new("R46", null, "Track held", facts.Track ?? "none", "any track", facts.Track is not null));
        if (facts.Track is null)
            return Refuse(BusinessReviewRefusal.NoTrack);

        var days = guide.Calendar.Days(quarter);
        var (first, last) = (guide.Calendar.QuarterOf(facts.TakesPartFrom), guide.Calendar.QuarterOf(facts.Day));
        var open = quarter >= first && quarter <= last;
        steps.Add(new("R46", null, "Quarter of the review", $"{quarter}", $"{first} to {last}", open));
        if (!open)
            return Refuse(BusinessReviewRefusal.QuarterNotOpen);

        if (heldOn is { } held)
        {
            steps.Add(new("R46", null, "Held in the quarter or after it", $"{held:yyyy-MM-dd}",
                $"{days.FirstDay:yyyy-MM-dd} or later", held >= days.FirstDay));
            if (held < days.FirstDay)
                return Refuse(BusinessReviewRefusal.HeldBeforeQuarter);

            steps.Add(new("R46", null, "Held by now", $"{held:yyyy-MM-dd}", $"by {facts.Day:yyyy-MM-dd}",
                held <= facts.Day));
            if (held > facts.Day)
                return Refuse(BusinessReviewRefusal.NotHeldYet);
        }

        if (documentsOn is { } came)
        {
            steps.Add(new("R47", null, "Documents in by now", $"{came:yyyy-MM-dd}", $"by {facts.Day:yyyy-MM-dd}",
                came <= facts.Day));
            if (came > facts.Day)
                return Refuse(BusinessReviewRefusal.DocumentsNotInYet);
        }

        var lastDay = ReviewTerm.LastDay(quarter, guide);
        if (heldOn is not { } day)
            return new(new BusinessReviewOutcome(null, "R46", lastDay, null, null), steps.ToImmutable());

        var documentsBy = ReviewTerm.DocumentsLastDay(day, guide);
        var documentsInTime = documentsOn <= documentsBy;
        steps.Add(new("R46", $"A18={guide.Policies.MissedReview}", "Review held in time", $"{day:yyyy-MM-dd}",
            $"by {lastDay:yyyy-MM-dd}", day <= lastDay));
        steps.Add(new("R47", $"A18={guide.Policies.MissedReview}", "Documents in time",
            documentsOn is { } on ? $"{on:yyyy-MM-dd}" : "none", $"by {documentsBy:yyyy-MM-dd}", documentsInTime));
        return new(
            new BusinessReviewOutcome(null, "R46", lastDay, day <= lastDay, documentsInTime), steps.ToImmutable());

        Conclusion<BusinessReviewOutcome> Refuse(BusinessReviewRefusal refusal) =>
            new(new BusinessReviewOutcome(refusal, steps[^1].Rule, null, null, null), steps.ToImmutable());
    }
}
