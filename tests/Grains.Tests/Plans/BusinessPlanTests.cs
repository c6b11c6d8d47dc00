using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Plans;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Plans;

public sealed class BusinessPlanTests(SharedProgramme programme)
{
    private static readonly FiscalYear Year = FiscalYear.Parse("FY25");
    private static readonly PlanApproval Approval = new("cam:jansen", "Talked it over", ForProgrammeDesk: false);

    [Fact]
    public async Task A_plan_is_submitted_and_approved_and_its_steps_are_decisions()
    {
        var partner = await EliteAsync(programme);

        var submitted = await SubmitAsync(partner, "Three rooms a week");
        var approved = await partner.Plans.ApproveBusinessPlan(Year, Approval);

        var plan = Assert.Single(approved!.Plans.BusinessPlans);
        Assert.Equal("Submitted", Assert.Single(submitted.Plans.BusinessPlans).Stage);
        Assert.Equal(("CamApproved", "Due", "Three rooms a week", true), (plan.Stage, plan.Duty, plan.Objectives, plan.InTime));
        Assert.Equal(
            ("partner", "cam:jansen", "Talked it over"), (plan.Submission!.By, plan.Approval!.By, plan.Approval.Reason));
        var decisions = (await partner.DecisionsAsync()).Where(decision => decision.Kind == "business-plan").ToList();
        Assert.Equal(
            ["FY25 Submitted R33 partner", "FY25 CamApproved R33 cam:jansen"],
            decisions.Select(each => $"{each.Period} {each.Outcome} {each.Rule} {each.DecidedBy}"));
        Assert.Equal([plan.Submission.DecisionId, plan.Approval.DecisionId], decisions.Select(each => each.Id));
    }

    [Fact]
    public async Task The_same_step_again_changes_nothing()
    {
        var partner = await EliteAsync(programme);
        await SubmitAsync(partner, "Three rooms a week");
        await partner.Plans.ApproveBusinessPlan(Year, Approval);
        var stored = await partner.StoredAsync();

        Assert.Null((await SubmitAsync(partner, "Three rooms a week")).Refusal);
        Assert.Null((await partner.Plans.ApproveBusinessPlan(Year, Approval))!.Refusal);

        Assert.Equal(stored, await partner.StoredAsync());
    }

    [Fact]
    public async Task A_plan_is_replaced_until_it_is_approved()
    {
        var partner = await EliteAsync(programme);
        await SubmitAsync(partner, "Two rooms a week");
        await SubmitAsync(partner, "Three rooms a week");
        await partner.Plans.ApproveBusinessPlan(Year, Approval);

        var late = await SubmitAsync(partner, "Four rooms a week");

        Assert.Equal(("AlreadyApproved", "R33"), (late.Refusal, late.Rule));
        Assert.Equal("Three rooms a week", Assert.Single(late.Plans.BusinessPlans).Objectives);
    }

    [Fact]
    public async Task What_was_handed_in_outlives_the_activation()
    {
        var partner = await EliteAsync(programme);
        await SubmitAsync(partner, "Three rooms a week");
        var before = (await partner.Plans.Plans())!.BusinessPlans.Single();

        await partner.ForgetAsync();

        Assert.Equal(before, (await partner.Plans.Plans())!.BusinessPlans.Single());
    }

    [Fact]
    public async Task Nothing_is_approved_before_it_is_submitted()
    {
        var partner = await EliteAsync(programme);
        var answer = await partner.Plans.ApproveBusinessPlan(Year, Approval);
        Assert.Equal(("NotSubmitted", "R33"), (answer!.Refusal, answer.Rule));
        Assert.Equal("NotSubmitted", Assert.Single(answer.Plans.BusinessPlans).Stage);
    }

    [Fact]
    public async Task Without_the_agreement_no_plan_is_taken()
    {
        var partner = programme.NewPartner();
        await partner.EnrolAsync(partner.Profile with { AgreementSigned = null });
        var answer = await SubmitAsync(partner, null);
        Assert.Equal(("AgreementNotSigned", "R28"), (answer.Refusal, answer.Rule));
    }

    [Fact]
    public async Task An_unknown_partner_has_no_plans()
    {
        var partner = programme.NewPartner();
        Assert.Null(await partner.Plans.Plans());
        Assert.Null(await partner.Plans.SubmitBusinessPlan(new(Year, null, "partner")));
    }

    // The partner joined on 10 April, so that its 45 days end on 25 May and its quarter's 15 on 25 April.
    [Fact]
    public async Task The_standing_tells_what_is_owed_and_until_when()
    {
        var partner = await EliteAsync(programme);
        var before = await partner.StandingAsync();
        await SubmitAsync(partner, null);
        var after = await partner.StandingAsync();

        Assert.Equal(("R33", false, "none", "submitted by 2024-05-25"), Asked(before, "BusinessPlan"));
        Assert.Equal(("R33", true, "submitted 2024-04-10", "submitted by 2024-05-25"), Asked(after, "BusinessPlan"));
        Assert.Equal(("R43", false, "none", "submitted by 2024-04-25"), Asked(after, "MarketingPlan"));
        Assert.Equal((null, null, null, null), Asked(after, "BusinessReviews"));
        Assert.Equal(
            ["R34 2024-05-25", "R43 2024-04-25"],
            before.Deadlines.Where(each => each.What.Contains(" plan ", StringComparison.Ordinal))
                .Select(each => $"{each.Rule} {each.LastDay:yyyy-MM-dd}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(after.Deadlines, each => each.Rule == "R34");
    }

    // Whoever was there before the fiscal year owes the plan by the end of 16 May in its own region.
    [Theory]
    [InlineData("benelux", "2024-05-16T21:59:59Z")]
    [InlineData("north-america", "2024-05-17T03:59:59Z")]
    [InlineData("apj", "2024-05-16T13:59:59Z")]
    public async Task A_missing_plan_blocks_from_the_regions_17_May_until_it_is_there(string region, string lastSecond)
    {
        await using var own = await TestProgramme.StartAsync(new DateOnly(2024, 3, 20), region);
        var partner = new TestPartner(own, TestPartner.NewId()) { Region = region };
        await partner.EnrolAsync();
        await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 300_000m));
        await own.AdvanceAsync(new DateOnly(2024, 4, 2));
        Assert.Null((await partner.ChooseAsync("Elite")).Refusal);

        own.Sleep(DateTimeOffset.Parse(lastSecond, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("", Blocked(await partner.StandingAsync()));
        own.Sleep(DateTimeOffset.Parse(lastSecond, System.Globalization.CultureInfo.InvariantCulture).AddSeconds(1));
        Assert.Equal("Mdf:R35 SalesCollaboration:R35", Blocked(await partner.StandingAsync()));

        await SubmitAsync(partner, "Late, and there");
        Assert.Equal("Mdf:R35", Blocked(await partner.StandingAsync()));
        await partner.Plans.ApproveBusinessPlan(Year, Approval);
        Assert.Equal("", Blocked(await partner.StandingAsync()));
        Assert.False((await partner.Plans.Plans())!.BusinessPlans.Single().InTime);
    }

    private static async Task<PlanAnswer> SubmitAsync(TestPartner partner, string? objectives) =>
        (await partner.Plans.SubmitBusinessPlan(new(Year, objectives, "partner")))!;

    private static async Task<TestPartner> EliteAsync(SharedProgramme programme)
    {
        var partner = await programme.JoinAsync();
        await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m));
        await partner.ChooseAsync("Elite");
        return partner;
    }

    private static (string?, bool?, string?, string?) Asked(Standing standing, string requirement)
    {
        var row = standing.Requirements.Single(each => each.Requirement == requirement);
        return (row.Rule, row.Met, row.Have, row.Need);
    }

    private static string Blocked(Standing standing) => string.Join(
        ' ', standing.Benefits.Where(each => each.BlockedBy is not null).Select(each => $"{each.Benefit}:{each.BlockedBy}"));
}
