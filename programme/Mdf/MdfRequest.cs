using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Mdf;

/// <summary>Why a request for funds is refused; the order of the list is the order of precedence.</summary>
public enum MdfRefusal
{
    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 1,

    /// <summary>The partner is in no track yet (R63).</summary>
    NoTrack = 2,

    /// <summary>The track does not have MDF (R63).</summary>
    BenefitNotGranted = 3,

    /// <summary>The partner's incentives are suspended (R27).</summary>
    IncentivesSuspended = 4,

    /// <summary>Brand alignment is not full (R41).</summary>
    BrandNotAligned = 5,

    /// <summary>The quarter's marketing plan lacks activities or objectives (R44).</summary>
    MarketingPlanIncomplete = 6,

    /// <summary>The joint business plan is missing (R35, A15, A16).</summary>
    BusinessPlanMissing = 7,

    /// <summary>A business review was missed (R46, A18).</summary>
    ReviewMissed = 8,

    /// <summary>POS weeks fall short (R36).</summary>
    PosLapsed = 9,

    /// <summary>The activity begins too soon (R63).</summary>
    RequestedTooLate = 10,

    /// <summary>More is asked than the vendor's share of the cost (R63).</summary>
    AboveCoFunding = 11,

    /// <summary>More is asked than a single project may have (R63).</summary>
    AboveRequestCap = 12,

    /// <summary>More is asked than has accrued and is left (R64).</summary>
    BalanceTooLow = 13,
}

/// <summary>What a request for funds is decided on.</summary>
public sealed record MdfRequestFacts
{
    /// <summary>How the partner stands on the day of the request.</summary>
    public required MdfPartnerFacts Standing { get; init; }

    /// <summary>From what it is to be paid.</summary>
    public required MdfKind Kind { get; init; }

    /// <summary>What is planned, in the partner's words.</summary>
    public required string Activity { get; init; }

    /// <summary>The activity's first day.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Its last day, itself included.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>What it is to cost, in the region's currency.</summary>
    public required Money Cost { get; init; }

    /// <summary>What the vendor is asked for.</summary>
    public required Money Amount { get; init; }

    /// <summary>What has accrued and is left on the day.</summary>
    public required Money Left { get; init; }
}

/// <summary>What becomes of a request.</summary>
/// <param name="Refusal">Why it is refused; nothing where it waits for a person's decision.</param>
/// <param name="Rule">The rule that decided.</param>
public sealed record MdfRequestOutcome(MdfRefusal? Refusal, string Rule);

/// <summary>Takes in or refuses requests for market development funds; what it takes in a person approves or rejects.</summary>
/// <remarks>Source: R27, R28, R35, R36, R41, R44, R46, R63, R64, A15, A16, A18, A25.</remarks>
public static class MdfRequest
{
    /// <summary>The rule of the application.</summary>
    public const string Rule = "R63";

    /// <summary>Takes the request in or refuses it; where several refusals apply, the first in <see cref="MdfRefusal"/>.</summary>
    /// <exception cref="InvalidOperationException">The amounts are not in the region's currency.</exception>
    public static Conclusion<MdfRequestOutcome> Decide(MdfRequestFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts, guide))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new MdfRequestOutcome(refusal, step.Rule), steps.ToImmutable());
        }

        return new(new MdfRequestOutcome(null, Rule), steps.ToImmutable());
    }

    /// <summary>Asks whether an amount has accrued and is left; only what is paid from accrued funds is asked.</summary>
    internal static RuleStep BalanceStep(MdfKind kind, Money amount, Money left) => new(
        MdfAccrual.Rule, "A25", "Amount", amount.ToString(), kind == MdfKind.Accrued ? $"at most {left}, which has accrued and is left" : "not asked",
        kind != MdfKind.Accrued || amount <= left);

    /// <summary>Asks whether an amount is no more than the vendor's share of a cost.</summary>
    internal static RuleStep CoFundingStep(Money amount, Money cost, GuideVersion guide)
    {
        var share = cost.Share(guide.Mdf.CoFundingBasisPoints);
        return new(
            Rule, null, "Amount", amount.ToString(),
            Invariant($"at most {share}, {guide.Mdf.CoFundingBasisPoints} basis points of {cost}"), amount <= share);
    }

    private static IEnumerable<(MdfRefusal Refusal, RuleStep Step)> Questions(MdfRequestFacts facts, GuideVersion guide)
    {
        foreach (var (gate, step) in MdfGates.Ask(facts.Standing, guide))
            yield return (Enum.Parse<MdfRefusal>($"{gate}"), step);
        var (day, lastDay) = (facts.Standing.Plans.Day, MdfDays.LastToRequest(facts.FirstDay, guide.Mdf));
        yield return (MdfRefusal.RequestedTooLate, new(
            Rule, null, "Day of the request", Invariant($"{day:yyyy-MM-dd}"),
            Invariant($"by {lastDay:yyyy-MM-dd}, {guide.Mdf.RequestDaysBefore} days before the activity"), day <= lastDay));
        yield return (MdfRefusal.AboveCoFunding, CoFundingStep(facts.Amount, facts.Cost, guide));
        var cap = Money.Exact(guide.Mdf.CapPerRequest[facts.Standing.Plans.Track!], facts.Amount.Currency);
        yield return (MdfRefusal.AboveRequestCap, new(
            Rule, null, "Amount", facts.Amount.ToString(), facts.Kind == MdfKind.Project ? $"at most {cap}" : "not asked",
            facts.Kind != MdfKind.Project || facts.Amount <= cap));
        yield return (MdfRefusal.BalanceTooLow, BalanceStep(facts.Kind, facts.Amount, facts.Left));
    }
}
