using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Plans;

/// <summary>What the due day of a joint business plan depends on.</summary>
/// <param name="Year">The fiscal year of the plan.</param>
/// <param name="Day">The day on which it is asked, in the region: what is signed or completed later is still open.</param>
/// <param name="Region">The region's id.</param>
/// <param name="Track">The track held, or nothing.</param>
/// <param name="Partner">The requirement facts.</param>
/// <param name="JoinedOn">The day on which the partner was taken in, in the region.</param>
public sealed record BusinessPlanDeadlineFacts(
    FiscalYear Year, DateOnly Day, string Region, string? Track, PartnerFacts Partner, DateOnly JoinedOn);

/// <summary>Whether a partner owes a joint business plan for a year.</summary>
public enum BusinessPlanDuty
{
    /// <summary>No: its track does not ask for one in its region (R33).</summary>
    NotAsked = 1,

    /// <summary>No: the year's due day had passed when the programme was launched, and the partner was there.</summary>
    BeforeLaunch = 2,

    /// <summary>Not yet: it is due after onboarding, which is not complete (R34).</summary>
    AwaitsOnboarding = 3,

    /// <summary>Yes, and no day is set for it in the year of onboarding (A14).</summary>
    WithoutLimit = 4,

    /// <summary>Yes, by a day.</summary>
    Due = 5,
}

/// <summary>Whether and until when a joint business plan is owed.</summary>
/// <param name="Duty">Whether.</param>
/// <param name="LastDay">The last day on which it is in time, itself included; only where a day is set.</param>
public sealed record BusinessPlanDue(BusinessPlanDuty Duty, DateOnly? LastDay);

/// <summary>Reckons when a joint business plan is due.</summary>
/// <remarks>Source: R32, R33, R34, A3, A13, A14. The day is one of the partner's region (A44).</remarks>
public static class BusinessPlanDeadline
{
    /// <summary>Whether and until when the plan of a year is owed.</summary>
    /// <exception cref="ArgumentException">The guide has no such track.</exception>
    public static Conclusion<BusinessPlanDue> For(BusinessPlanDeadlineFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);

        var asked = facts.Track is { } track
            && TrackRequirements.Asks(Requirement.BusinessPlan, track, facts.Region, guide);
        var asking = new RuleStep("R33", Markets(facts.Track, guide), $"Joint business plan of {facts.Year}",
            facts.Track ?? "no track", "a track that asks for one", asked);
        if (!asked)
            return new(new BusinessPlanDue(BusinessPlanDuty.NotAsked, null), [asking]);

        var year = guide.Calendar.Days(facts.Year);
        var ordinary = guide.Policies.BusinessPlanCounting.LastDay(year.FirstDay, guide.BusinessPlan.DueDays);
        var onboarded = Onboarding.CompleteOn(facts.Partner, facts.JoinedOn);
        if (onboarded is null || onboarded > facts.Day || onboarded > year.LastDay)
            return Conclude(BusinessPlanDuty.AwaitsOnboarding, null, $"A14={guide.Policies.NewcomerBusinessPlan}");

        if (onboarded < guide.ProgrammeLaunch && ordinary < guide.ProgrammeLaunch)
            return Conclude(BusinessPlanDuty.BeforeLaunch, null, null);
        if (onboarded < year.FirstDay)
            return Conclude(BusinessPlanDuty.Due, ordinary, $"A3={guide.Policies.BusinessPlanCounting}");

        // The 45 days after onboarding are counted as those of the fiscal year are: both are "45 days after".
        var policy = $"A14={guide.Policies.NewcomerBusinessPlan}:A3={guide.Policies.BusinessPlanCounting}";
        var own = guide.Policies.BusinessPlanCounting.LastDay(
            onboarded.Value, guide.BusinessPlan.DueDaysAfterOnboarding);
        return guide.Policies.NewcomerBusinessPlan switch
        {
            NewcomerPlanRule.NoLimit => Conclude(BusinessPlanDuty.WithoutLimit, null, policy),
            NewcomerPlanRule.AtOnboarding => Conclude(BusinessPlanDuty.Due, onboarded, policy),
            _ => Conclude(BusinessPlanDuty.Due, own > ordinary ? own : ordinary, policy),
        };

        Conclusion<BusinessPlanDue> Conclude(BusinessPlanDuty duty, DateOnly? lastDay, string? policy) => new(
            new BusinessPlanDue(duty, lastDay),
            [
                asking,
                new RuleStep("R34", policy, $"Last day for the joint business plan of {facts.Year}",
                    onboarded is { } day ? $"onboarded {day:yyyy-MM-dd}" : "not onboarded",
                    lastDay is { } due ? $"by {due:yyyy-MM-dd}" : "no day set", true),
            ]);
    }

    private static string? Markets(string? track, GuideVersion guide)
    {
        if (track is null
            || guide.Requirement(Requirement.BusinessPlan, track).Level != RequirementLevel.RequiredInMarkets)
            return null;
        var markets = guide.Requirements.First(row => row.Requirement == Requirement.BusinessPlan).Markets;
        return $"A13={(markets.IsEmpty ? "none" : string.Join('+', markets))}";
    }
}
