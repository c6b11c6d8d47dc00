using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Programme.Mdf;

/// <summary>What has to be in order before funds are requested and again before they are approved, in order of precedence.</summary>
public enum MdfGate
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
}

/// <summary>How a partner stands with what MDF asks.</summary>
/// <param name="Plans">Its facts, plans and reviews on the day.</param>
/// <param name="SuspendedBy">The rule for which incentives are suspended, or nothing.</param>
/// <param name="Lapses">The POS weeks that fall short one after the other up to the last that is judged.</param>
public sealed record MdfPartnerFacts(PlanFacts Plans, string? SuspendedBy, ImmutableArray<PosWeek> Lapses);

/// <summary>Asks what MDF asks of a partner.</summary>
/// <remarks>A requirement gates where the guide lists it and the partner's track asks for it at all. Source: R27, R28, R35, R36, R41,
/// R44, R46, R63, A12, A15, A16, A18, A42.</remarks>
internal static class MdfGates
{
    public static IEnumerable<(MdfGate Gate, RuleStep Step)> Ask(MdfPartnerFacts facts, GuideVersion guide)
    {
        var plans = facts.Plans;
        yield return (MdfGate.AgreementNotSigned, AgreementStep.On(plans.Partner, plans.Day));
        yield return (MdfGate.NoTrack, new("R63", null, "Track held", plans.Track ?? "none", "any track", plans.Track is not null));
        yield return (MdfGate.BenefitNotGranted, BenefitStep.Of(Benefit.Mdf, "R63", plans.Track!, guide));
        yield return (MdfGate.IncentivesSuspended, DealRegistration.SuspensionStep(facts.SuspendedBy));
        yield return (MdfGate.BrandNotAligned, Brand(plans, guide));
        yield return (MdfGate.MarketingPlanIncomplete, MarketingPlan(plans, guide));
        yield return (MdfGate.BusinessPlanMissing, BusinessPlan(plans, guide));
        var review = ReviewTerm.Judge(plans, guide).Outcome;
        yield return (MdfGate.ReviewMissed, new(
            "R46", $"A18={guide.Policies.MissedReview}", "Business review of the quarter before", $"{review.State}",
            guide.Policies.MissedReview == MissedReviewRule.BlockMdf ? "not missed" : "not asked", !review.BlocksMdf));
        var asksForPos = Asks(Requirement.PosData, plans, guide);
        yield return (MdfGate.PosLapsed, new(
            "R36", null, "POS weeks that fall short", facts.Lapses.IsEmpty ? "none" : string.Join(", ", facts.Lapses),
            asksForPos ? "none" : "not asked", facts.Lapses.IsEmpty || !asksForPos));
    }

    private static RuleStep Brand(PlanFacts plans, GuideVersion guide)
    {
        var asks = Asks(Requirement.BrandAlignment, plans, guide);
        var brand = BrandAlignment.Judge(plans.Partner, guide.Policies.BrandAlignment);
        return new("R41", $"A42={guide.Policies.BrandAlignment.Rule}", "Brand alignment", brand.Have, asks ? brand.Need : "not asked", brand.IsFull || !asks);
    }

    private static RuleStep MarketingPlan(PlanFacts plans, GuideVersion guide)
    {
        var asks = Asks(Requirement.MarketingPlan, plans, guide);
        var plan = plans.MarketingPlan;
        var have = plan switch
        {
            null => "none",
            { IsDetailed: true } => "activities and objectives",
            { HasActivities: true } => "no objectives",
            { HasObjectives: true } => "no activities",
            _ => "neither activities nor objectives",
        };
        return new(
            "R44", null, $"Marketing plan of {guide.Calendar.QuarterOf(plans.Day)}", have,
            asks ? "activities and objectives" : "not asked", plan is { IsDetailed: true } || !asks);
    }

    // A15 says whether a missing plan blocks MDF, and A16 how far the plan must have come: both for the standing as well.
    private static RuleStep BusinessPlan(PlanFacts plans, GuideVersion guide)
    {
        var blocks = MissingBusinessPlan.On(plans, guide).Outcome.Blocked.Contains(Benefit.Mdf);
        return new(
            "R35", $"A15={guide.Policies.MissingBusinessPlan.Mode}:A16={guide.Policies.BusinessPlanStage.Mdf}",
            $"Joint business plan of {guide.Calendar.YearOf(plans.Day)}", Words.Of(plans.BusinessPlan), blocks ? "a plan that opens MDF" : "not missing", !blocks);
    }

    private static bool Asks(Requirement requirement, PlanFacts plans, GuideVersion guide)
    {
        if (!guide.Mdf.Gates.Contains(requirement))
            return false;
        return guide.Requirement(requirement, plans.Track!).Level switch
        {
            RequirementLevel.NotRequired => false,
            RequirementLevel.RequiredInMarkets =>
                guide.Requirements.First(row => row.Requirement == requirement).Markets.Contains(plans.Region),
            _ => true,
        };
    }
}
