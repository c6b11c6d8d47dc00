using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Plans;

/// <summary>R33, R34, A3, A13, A14: who owes a joint business plan, and until when.</summary>
public sealed class BusinessPlanDeadlineTests
{
    private static readonly BusinessPlanDeadlineFacts Elite = new(
        PlanSamples.Year, new(2024, 4, 10), "benelux", "Elite", TestFacts.Qualified, new(2022, 6, 1));

    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData("Premier", BusinessPlanDuty.NotAsked)]
    [InlineData("Elite", BusinessPlanDuty.Due)]
    [InlineData("Principal", BusinessPlanDuty.Due)]
    [InlineData(null, BusinessPlanDuty.NotAsked)]
    public void Elite_and_Principal_owe_one(string? track, BusinessPlanDuty duty) =>
        Assert.Equal(duty, BusinessPlanDeadline.For(Elite with { Track = track }, Guide).Outcome.Duty);

    [Theory]
    [InlineData("dach", BusinessPlanDuty.Due, "A13=dach")]
    [InlineData("benelux", BusinessPlanDuty.NotAsked, "A13=dach")]
    public void Premier_owes_one_in_the_markets_that_are_named(string region, BusinessPlanDuty duty, string policy)
    {
        var conclusion = BusinessPlanDeadline.For(
            Elite with { Track = "Premier", Region = region }, Guide.AskingPremierIn("dach"));

        Assert.Equal(duty, conclusion.Outcome.Duty);
        Assert.Equal(policy, conclusion.Steps[0].Policy);
    }

    [Fact]
    public void Premier_owes_one_nowhere_while_no_market_is_named() => Assert.Equal(
        "R33 A13=none | Joint business plan of FY25 | Premier | a track that asks for one | no",
        BusinessPlanDeadline.For(Elite with { Track = "Premier" }, Guide).Told());

    [Fact]
    public void Two_markets_are_told_with_a_plus_between_them()
    {
        var guide = Guide with
        {
            Requirements =
            [
                .. Guide.Requirements.Select(row =>
                    row.Requirement == Requirement.BusinessPlan ? row with { Markets = ["dach", "apj"] } : row),
            ],
        };

        Assert.Equal("A13=dach+apj", BusinessPlanDeadline.For(Elite with { Track = "Premier" }, guide).Steps[0].Policy);
    }

    [Theory]
    [InlineData("FY25", DayCounting.Exclusive, "2024-05-16")]
    [InlineData("FY25", DayCounting.Inclusive, "2024-05-15")]
    [InlineData("FY26", DayCounting.Exclusive, "2025-05-16")]
    [InlineData("FY26", DayCounting.Inclusive, "2025-05-15")]
    [InlineData("FY27", DayCounting.Exclusive, "2026-05-16")]
    [InlineData("FY27", DayCounting.Inclusive, "2026-05-15")]
    public void It_is_due_45_days_after_1_April(string year, DayCounting counting, string lastDay)
    {
        var conclusion = BusinessPlanDeadline.For(
            Elite with { Year = FiscalYear.Parse(year) },
            Guide.Settling(policies => policies with { BusinessPlanCounting = counting }));

        Assert.Equal(new(BusinessPlanDuty.Due, TestFacts.Day(lastDay)), conclusion.Outcome);
        Assert.Equal($"A3={counting}", conclusion.Steps[1].Policy);
    }

    // 45 days after onboarding are past 16 May from 2 April on; onboarded on 31 March a partner is none of this year's.
    [Theory]
    [InlineData("2024-03-31", NewcomerPlanRule.LaterOf, BusinessPlanDuty.Due, "2024-05-16")]
    [InlineData("2024-04-01", NewcomerPlanRule.LaterOf, BusinessPlanDuty.Due, "2024-05-16")]
    [InlineData("2024-04-02", NewcomerPlanRule.LaterOf, BusinessPlanDuty.Due, "2024-05-17")]
    [InlineData("2024-07-10", NewcomerPlanRule.LaterOf, BusinessPlanDuty.Due, "2024-08-24")]
    [InlineData("2025-03-31", NewcomerPlanRule.LaterOf, BusinessPlanDuty.Due, "2025-05-15")]
    [InlineData("2024-03-31", NewcomerPlanRule.AtOnboarding, BusinessPlanDuty.Due, "2024-05-16")]
    [InlineData("2024-04-01", NewcomerPlanRule.AtOnboarding, BusinessPlanDuty.Due, "2024-04-01")]
    [InlineData("2024-07-10", NewcomerPlanRule.AtOnboarding, BusinessPlanDuty.Due, "2024-07-10")]
    [InlineData("2024-03-31", NewcomerPlanRule.NoLimit, BusinessPlanDuty.Due, "2024-05-16")]
    [InlineData("2024-04-01", NewcomerPlanRule.NoLimit, BusinessPlanDuty.WithoutLimit, null)]
    [InlineData("2024-07-10", NewcomerPlanRule.NoLimit, BusinessPlanDuty.WithoutLimit, null)]
    public void A_newcomers_day_follows_the_policy(
        string onboarded, NewcomerPlanRule rule, BusinessPlanDuty duty, string? lastDay)
    {
        var guide = Guide.Settling(policies => policies with { NewcomerBusinessPlan = rule });
        var facts = Onboarded(onboarded, onboarded) with { Day = new(2025, 3, 31) };

        var outcome = BusinessPlanDeadline.For(facts, guide).Outcome;

        Assert.Equal(new BusinessPlanDue(duty, lastDay is null ? null : TestFacts.Day(lastDay)), outcome);
    }

    // 30 days after onboarding are past 16 May from 17 April on.
    [Theory]
    [InlineData("2024-04-16", "2024-05-16")]
    [InlineData("2024-04-17", "2024-05-17")]
    [InlineData("2024-04-02", "2024-05-16")]
    public void A_newcomers_own_days_never_make_it_due_sooner_than_the_years(string onboarded, string lastDay)
    {
        var guide = Guide with { BusinessPlan = Guide.BusinessPlan with { DueDaysAfterOnboarding = 30 } };
        var facts = Onboarded(onboarded, onboarded) with { Day = new(2024, 6, 1) };

        Assert.Equal(TestFacts.Day(lastDay), BusinessPlanDeadline.For(facts, guide).Outcome.LastDay);
    }

    [Fact]
    public void The_days_after_onboarding_are_counted_as_those_of_the_year()
    {
        var guide = Guide.Settling(policies => policies with { BusinessPlanCounting = DayCounting.Inclusive });
        var facts = Onboarded("2024-07-10", "2024-07-10") with { Day = new(2024, 7, 10) };
        Assert.Equal(new DateOnly(2024, 8, 23), BusinessPlanDeadline.For(facts, guide).Outcome.LastDay);
    }

    // Onboarding is complete with the later of signature and orientation, and on no day before it.
    [Theory]
    [InlineData("2024-07-01", "2024-07-10", "2024-07-10", "2024-08-24")]
    [InlineData("2024-07-10", "2024-07-01", "2024-07-10", "2024-08-24")]
    [InlineData("2024-07-01", "2024-07-10", "2024-07-09", null)]
    [InlineData("2024-07-10", "2024-07-01", "2024-07-09", null)]
    [InlineData(null, "2024-07-01", "2024-07-10", null)]
    [InlineData("2024-07-01", null, "2024-07-10", null)]
    public void Onboarding_is_complete_once_signed_and_trained(
        string? agreed, string? trained, string day, string? lastDay)
    {
        var outcome = BusinessPlanDeadline.For(Onboarded(agreed, trained) with { Day = TestFacts.Day(day) }, Guide).Outcome;

        Assert.Equal(
            lastDay is null
                ? new BusinessPlanDue(BusinessPlanDuty.AwaitsOnboarding, null)
                : new BusinessPlanDue(BusinessPlanDuty.Due, TestFacts.Day(lastDay)),
            outcome);
    }

    // Papers may be older than the partner in the programme.
    [Theory]
    [InlineData("2024-03-31", "2024-05-16")]
    [InlineData("2024-08-01", "2024-09-15")]
    public void Nobody_is_onboarded_before_it_is_taken_in(string joinedOn, string lastDay)
    {
        var facts = Elite with { JoinedOn = TestFacts.Day(joinedOn), Day = new(2024, 8, 1) };
        Assert.Equal(TestFacts.Day(lastDay), BusinessPlanDeadline.For(facts, Guide).Outcome.LastDay);
    }

    // The programme was launched on 1 October 2023, when 16 May 2023 was past.
    [Theory]
    [InlineData("2023-03-31", BusinessPlanDuty.BeforeLaunch, null)]
    [InlineData("2023-09-30", BusinessPlanDuty.BeforeLaunch, null)]
    [InlineData("2023-10-01", BusinessPlanDuty.Due, "2023-11-15")]
    public void In_the_year_of_launch_newcomers_alone_owe_one(string onboarded, BusinessPlanDuty duty, string? lastDay)
    {
        var facts = Onboarded(onboarded, onboarded) with { Year = FiscalYear.Parse("FY24"), Day = new(2023, 12, 1) };

        var outcome = BusinessPlanDeadline.For(facts, Guide).Outcome;

        Assert.Equal(new BusinessPlanDue(duty, lastDay is null ? null : TestFacts.Day(lastDay)), outcome);
    }

    [Theory]
    [InlineData("2023-05-16", BusinessPlanDuty.Due)]
    [InlineData("2023-05-17", BusinessPlanDuty.BeforeLaunch)]
    public void A_last_day_that_is_the_day_of_launch_has_not_passed_by_then(string launch, BusinessPlanDuty duty)
    {
        var facts = Onboarded("2023-03-01", "2023-03-01") with { Year = FiscalYear.Parse("FY24"), Day = new(2023, 12, 1) };

        Assert.Equal(duty, BusinessPlanDeadline.For(facts, Guide with { ProgrammeLaunch = TestFacts.Day(launch) }).Outcome.Duty);
    }

    private static BusinessPlanDeadlineFacts Onboarded(string? agreed, string? trained) => Elite with
    {
        Partner = TestFacts.Qualified with
        {
            AgreementSigned = agreed is null ? null : TestFacts.Day(agreed),
            OrientationCompleted = trained is null ? null : TestFacts.Day(trained),
        },
    };
}
