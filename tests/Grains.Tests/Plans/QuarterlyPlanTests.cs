using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Plans;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Plans;

/// <summary>Marketing plans and business reviews of partners that joined on 10 April 2024, into Premier.</summary>
public sealed class QuarterlyPlanTests(SharedProgramme programme)
{
    private static readonly FiscalQuarter Quarter = FiscalQuarter.Parse("FY25-Q1");
    private static readonly PlanApproval AccountManager = new("cam:jansen", null, ForProgrammeDesk: false);
    private static readonly PlanApproval Desk = new("desk:peters", "Fits", ForProgrammeDesk: true);

    [Fact]
    public async Task A_marketing_plan_in_Premier_is_the_programme_desks_to_approve()
    {
        var partner = await programme.JoinAsync();
        await SubmitAsync(partner, "A fair in May", "Forty leads");

        var refused = await partner.Plans.ApproveMarketingPlan(Quarter, AccountManager);
        var approved = await partner.Plans.ApproveMarketingPlan(Quarter, Desk);

        Assert.Equal(("NotTheApprover", "R43"), (refused!.Refusal, refused.Rule));
        var plan = Assert.Single(approved!.Plans.MarketingPlans);
        Assert.Equal(("Approved", "ProgrammeDesk", true, true), (plan.Stage, plan.Approver, plan.Detailed, plan.InTime));
        Assert.Equal(("desk:peters", "Fits"), (plan.Approval!.By, plan.Approval.Reason));
        Assert.Equal(
            ["Submitted", "NotTheApprover", "Approved"],
            (await partner.DecisionsAsync()).Where(each => each.Kind == "marketing-plan").Select(each => each.Outcome));
    }

    [Theory]
    [InlineData("A fair in May", null)]
    [InlineData(null, "Forty leads")]
    [InlineData(null, null)]
    public async Task A_plan_without_activities_or_objectives_is_taken_and_told_as_such(string? activities, string? objectives)
    {
        var partner = await programme.JoinAsync();
        var answer = await SubmitAsync(partner, activities, objectives);
        Assert.Null(answer.Refusal);
        Assert.False(Assert.Single(answer.Plans.MarketingPlans).Detailed);
    }

    [Fact]
    public async Task The_same_marketing_plan_again_changes_nothing_and_another_replaces_it()
    {
        var partner = await programme.JoinAsync();
        await SubmitAsync(partner, "A fair in May", "Forty leads");
        var stored = await partner.StoredAsync();
        await SubmitAsync(partner, "A fair in May", "Forty leads");
        Assert.Equal(stored, await partner.StoredAsync());

        var other = await SubmitAsync(partner, "A fair in June", "Forty leads");
        Assert.Equal("A fair in June", Assert.Single(other.Plans.MarketingPlans).Activities);
    }

    [Fact]
    public async Task A_review_is_recorded_corrected_and_kept()
    {
        var partner = await programme.JoinAsync();
        await RecordAsync(partner, Quarter, new(2024, 4, 9), new(2024, 4, 3));
        var corrected = await RecordAsync(partner, Quarter, new(2024, 4, 9), new(2024, 4, 2));
        var stored = await partner.StoredAsync();
        await RecordAsync(partner, Quarter, new(2024, 4, 9), new(2024, 4, 2));
        Assert.Equal(stored, await partner.StoredAsync());
        await partner.ForgetAsync();

        var review = (await partner.Plans.Plans())!.Reviews.Single(each => each.Quarter == Quarter);

        Assert.Equal(corrected.Plans.Reviews.Single(each => each.Quarter == Quarter), review);
        Assert.Equal((true, true, new DateOnly(2024, 4, 2)), (review.InTime, review.DocumentsInTime, review.DocumentsLastDay));
        Assert.Equal(
            ["Recorded", "Recorded"],
            (await partner.DecisionsAsync()).Where(each => each.Kind == "business-review").Select(each => each.Outcome));
    }

    [Fact]
    public async Task Every_step_and_refusal_can_be_asked_again_octet_for_octet()
    {
        var partner = await programme.JoinAsync();
        await SubmitAsync(partner, "A fair in May", null);
        await partner.Plans.ApproveMarketingPlan(Quarter, AccountManager);
        await partner.Plans.ApproveMarketingPlan(Quarter, Desk);
        await partner.Plans.SubmitBusinessPlan(new(Quarter.Year, null, "partner"));
        await partner.Plans.ApproveBusinessPlan(Quarter.Year, AccountManager);
        await partner.Plans.ApproveBusinessPlan(Quarter.Year.Next, AccountManager);
        await RecordAsync(partner, Quarter, new(2024, 4, 9), new(2024, 4, 3));
        await RecordAsync(partner, Quarter, new(2024, 4, 11), null);

        var desk = programme.Grains.GetGrain<IDecisionDesk>(GrainKeys.Decisions);
        var decisions = (await partner.DecisionsAsync())
            .Where(each => each.Kind is "business-plan" or "marketing-plan" or "business-review").ToList();

        Assert.Equal(8, decisions.Count);
        foreach (var decision in decisions)
        {
            var replay = (await desk.Replay(decision.Id))!;
            Assert.Equal(decision.Trace, replay.Trace);
            Assert.True(replay.IsEqual, $"{decision.Kind} {decision.Outcome}");
        }
    }

    [Fact]
    public async Task A_review_of_a_quarter_before_joining_is_refused()
    {
        var partner = await programme.JoinAsync();
        var answer = await RecordAsync(partner, Quarter.Previous, new(2024, 4, 9), null);
        Assert.Equal(("QuarterNotOpen", "R46"), (answer.Refusal, answer.Rule));
    }

    // The quarter's review is due by 30 July; the track at the quarter's end asks for it.
    [Fact]
    public async Task A_review_falls_due_is_missed_and_made_up_for()
    {
        await using var own = await TestProgramme.StartAsync(new DateOnly(2024, 4, 10), "benelux");
        var partner = own.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m));
        await partner.ChooseAsync("Elite");

        own.Sleep(new DateTimeOffset(2024, 7, 30, 21, 59, 59, TimeSpan.Zero));
        var due = await partner.StandingAsync();
        own.Sleep(new DateTimeOffset(2024, 7, 30, 22, 0, 0, TimeSpan.Zero));
        var missed = await partner.Plans.Plans();
        var answer = await RecordAsync(partner, Quarter, new(2024, 7, 31), new(2024, 7, 24));
        var held = await partner.StandingAsync();

        Assert.Contains(due.Deadlines, each => each is { Rule: "R46", LastDay: { Month: 7, Day: 30 } });
        Assert.Equal("Missed", missed!.Reviews.Single().State);
        Assert.Equal(("InOrder", false), (answer.Plans.Reviews.Single().State, answer.Plans.Reviews.Single().InTime));
        var row = held.Requirements.Single(each => each.Requirement == "BusinessReviews");
        Assert.Equal(("R47", true), (row.Rule, row.Met));
    }

    private static async Task<PlanAnswer> SubmitAsync(TestPartner partner, string? activities, string? objectives) =>
        (await partner.Plans.SubmitMarketingPlan(new(Quarter, activities, objectives, "partner")))!;

    private static async Task<PlanAnswer> RecordAsync(
        TestPartner partner, FiscalQuarter quarter, DateOnly? heldOn, DateOnly? documentsOn) =>
        (await partner.Plans.RecordReview(new(quarter, heldOn, documentsOn, "cam:jansen")))!;
}
