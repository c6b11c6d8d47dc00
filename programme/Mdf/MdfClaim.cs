using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Mdf;

/// <summary>Why a claim is refused; the order of the list is the order of precedence.</summary>
public enum MdfClaimRefusal
{
    /// <summary>The activity is not approved and done (R63).</summary>
    ActivityNotDone = 1,

    /// <summary>The days to claim are over (R63).</summary>
    ClaimedTooLate = 2,

    /// <summary>More is claimed than the vendor's share of the cost that is proved (R63).</summary>
    AboveCoFunding = 3,

    /// <summary>More is claimed than was approved and is not claimed yet (R63).</summary>
    AboveGranted = 4,
}

/// <summary>What a claim is decided on.</summary>
public sealed record MdfClaimFacts
{
    /// <summary>The day of the claim, in the partner's region.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The request.</summary>
    public required string RequestId { get; init; }

    /// <summary>Where it stands.</summary>
    public required MdfStatus Status { get; init; }

    /// <summary>The activity's last day.</summary>
    public required DateOnly ActivityLastDay { get; init; }

    /// <summary>What was approved.</summary>
    public required Money Granted { get; init; }

    /// <summary>What other claims take of it.</summary>
    public required Money Taken { get; init; }

    /// <summary>The cost that is proved.</summary>
    public required Money Cost { get; init; }

    /// <summary>What is claimed.</summary>
    public required Money Amount { get; init; }

    /// <summary>The SHA-256 of the file that proves it, in hexadecimal digits.</summary>
    public required string ProofHash { get; init; }
}

/// <summary>What becomes of a claim.</summary>
/// <param name="Refusal">Why it is refused; nothing where it waits for a person's decision.</param>
/// <param name="Rule">The rule that decided.</param>
public sealed record MdfClaimOutcome(MdfClaimRefusal? Refusal, string Rule);

/// <summary>Takes in or refuses claims on what was approved; what it takes in a person accepts or rejects.</summary>
/// <remarks>Source: R63.</remarks>
public static class MdfClaim
{
    /// <summary>Takes the claim in or refuses it; where several refusals apply, the first in <see cref="MdfClaimRefusal"/>.</summary>
    public static Conclusion<MdfClaimOutcome> Decide(MdfClaimFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts, guide))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new MdfClaimOutcome(refusal, step.Rule), steps.ToImmutable());
        }

        return new(new MdfClaimOutcome(null, MdfRequest.Rule), steps.ToImmutable());
    }

    private static IEnumerable<(MdfClaimRefusal Refusal, RuleStep Step)> Questions(MdfClaimFacts facts, GuideVersion guide)
    {
        yield return (MdfClaimRefusal.ActivityNotDone, new(
            MdfRequest.Rule, null, $"Request {facts.RequestId}", $"{facts.Status}", $"{MdfStatus.Done}",
            facts.Status is MdfStatus.Done or MdfStatus.Closed));
        var lastDay = MdfDays.LastToClaim(facts.ActivityLastDay, guide.Mdf);
        yield return (MdfClaimRefusal.ClaimedTooLate, new(
            MdfRequest.Rule, null, "Day of the claim", Invariant($"{facts.Day:yyyy-MM-dd}"),
            Invariant($"by {lastDay:yyyy-MM-dd}, {guide.Mdf.ClaimDaysAfter} days after the activity"), facts.Day <= lastDay));
        yield return (MdfClaimRefusal.AboveCoFunding, MdfRequest.CoFundingStep(facts.Amount, facts.Cost, guide));
        var free = facts.Granted - facts.Taken;
        yield return (MdfClaimRefusal.AboveGranted, new(
            MdfRequest.Rule, null, "Amount", facts.Amount.ToString(), $"at most {free} of {facts.Granted} that was approved", facts.Amount <= free));
    }
}
