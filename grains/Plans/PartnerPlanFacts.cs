using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Grains.Plans;

/// <summary>Gathers what plans and reviews are judged on from what the grain remembers.</summary>
internal static class PartnerPlanFacts
{
    /// <summary>What is remembered of plans, or nothing handed in yet.</summary>
    public static PartnerPlans PlansOrNone(this PartnerState state) => state.Plans ?? PartnerPlans.None;

    /// <summary>How the partner stands with its plans on a day.</summary>
    public static PlanFacts PlanFacts(this PartnerState state, DateOnly day, GuideVersion guide)
    {
        var quarter = guide.Calendar.QuarterOf(day);
        return new PlanFacts(
            day, state.Profile!.Region, state.Track?.Name, state.Facts, state.JoinedOn,
            state.BusinessPlan(quarter.Year),
            state.PlansOrNone().Marketing.GetValueOrDefault(quarter)?.Of(quarter),
            state.PlansOrNone().Reviews.GetValueOrDefault(quarter.Previous)?.Of(quarter.Previous),

            // The close of the quarter has written down the track that was held at its end.
            state.Quarters.GetValueOrDefault(quarter.Previous)?.Track);
    }

    /// <summary>The joint business plan of a year, or nothing.</summary>
    public static BusinessPlan? BusinessPlan(this PartnerState state, FiscalYear year) =>
        state.PlansOrNone().Business.GetValueOrDefault(year)?.Of(year);
}
