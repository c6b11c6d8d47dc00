using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Deals;

/// <summary>Why the Global Deal Desk does not take an opportunity; the order of the list is the order of precedence.</summary>
public enum GlobalDealRefusal
{
    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 1,

    /// <summary>The partner is in no track yet (R65).</summary>
    NoTrack = 2,

    /// <summary>The track does not have the Global Deal Desk (R65).</summary>
    BenefitNotGranted = 3,

    /// <summary>The opportunity lies in one region (R65).</summary>
    SingleRegion = 4,
}

/// <summary>What the admission to the Global Deal Desk is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="Track">The track held, or nothing.</param>
/// <param name="Partner">The requirement facts.</param>
/// <param name="EndCustomer">The end customer's name.</param>
/// <param name="Regions">The ids of the regions in which it buys, each once.</param>
public sealed record GlobalDealFacts(
    DateOnly Day, string? Track, PartnerFacts Partner, string EndCustomer, ImmutableArray<string> Regions);

/// <summary>What becomes of it.</summary>
/// <param name="Refusal">Why it is refused; nothing where the desk takes it.</param>
/// <param name="Rule">The rule that decided.</param>
public sealed record GlobalDealOutcome(GlobalDealRefusal? Refusal, string Rule);

/// <summary>Takes opportunities in several regions to the Global Deal Desk, and no others.</summary>
/// <remarks>Source: R28, R65.</remarks>
public static class GlobalDealAdmission
{
    private const string DeskRule = "R65";

    private const int FewestRegions = 2;

    /// <summary>Takes the opportunity or refuses it; where several refusals apply, the first in <see cref="GlobalDealRefusal"/>.</summary>
    public static Conclusion<GlobalDealOutcome> Decide(GlobalDealFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts, guide))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new GlobalDealOutcome(refusal, step.Rule), steps.ToImmutable());
        }

        return new(new GlobalDealOutcome(null, DeskRule), steps.ToImmutable());
    }

    private static IEnumerable<(GlobalDealRefusal Refusal, RuleStep Step)> Questions(GlobalDealFacts facts, GuideVersion guide)
    {
        yield return (GlobalDealRefusal.AgreementNotSigned, AgreementStep.On(facts.Partner, facts.Day));
        yield return (GlobalDealRefusal.NoTrack, new(DeskRule, null, "Track held", facts.Track ?? "none", "any track", facts.Track is not null));
        yield return (GlobalDealRefusal.BenefitNotGranted, BenefitStep.Of(Benefit.GlobalDealDesk, DeskRule, facts.Track!, guide));
        var regions = facts.Regions.Distinct(StringComparer.Ordinal).ToList();
        yield return (GlobalDealRefusal.SingleRegion, new(
            DeskRule, null, "Regions of the opportunity", string.Join(", ", regions), "two or more", regions.Count >= FewestRegions));
    }
}
