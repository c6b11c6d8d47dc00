using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Programme.Tests.Plans;

/// <summary>A Benelux partner in Elite that was onboarded long before FY25, with nothing handed in.</summary>
internal static class PlanSamples
{
    public static readonly FiscalYear Year = FiscalYear.Parse("FY25");

    public static PlanFacts On(string day, string? track = "Elite", string region = "benelux") => new(
        TestFacts.Day(day), region, track, TestFacts.Qualified, new(2023, 9, 1), null, null, null, track);

    public static PlanFacts WithPlan(this PlanFacts facts, string submittedOn, string? approvedOn = null) =>
        facts with { BusinessPlan = Plan(submittedOn, approvedOn) };

    public static BusinessPlan Plan(string submittedOn, string? approvedOn = null) =>
        new(Year, TestFacts.Day(submittedOn), approvedOn is null ? null : TestFacts.Day(approvedOn));

    /// <summary>The same guide with a market that asks Premier for a joint business plan.</summary>
    public static GuideVersion AskingPremierIn(this GuideVersion guide, string region) => guide with
    {
        Requirements =
        [
            .. guide.Requirements.Select(row =>
                row.Requirement == Requirement.BusinessPlan ? row with { Markets = [region] } : row),
        ],
    };
}
