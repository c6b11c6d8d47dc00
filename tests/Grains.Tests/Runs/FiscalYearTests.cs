using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Tests.Runs;

[Collection(typeof(FiscalYearReaders))]
public sealed class FiscalYearTests(FiscalYearStory story)
{
    [Fact]
    public async Task Every_boundary_is_passed_once_and_in_order()
    {
        var passed = (await story.Programme.Region("benelux").Progress()).Passed;

        Assert.Equal(
            [
                "2024-04-01 quarter-close FY24-Q4", "2024-04-01 window-open FY25", "2024-05-01 quarter-settle FY24-Q4",
                "2024-05-02 window-close FY25", "2024-07-01 quarter-close FY25-Q1", "2024-07-31 quarter-settle FY25-Q1",
                "2024-10-01 quarter-close FY25-Q2", "2024-10-31 quarter-settle FY25-Q2", "2025-01-01 quarter-close FY25-Q3",
                "2025-01-31 quarter-settle FY25-Q3", "2025-04-01 quarter-close FY25-Q4", "2025-04-01 window-open FY26",
            ],
            passed.Select(each => $"{each.At.ToOffset(TimeSpan.FromHours(2)):yyyy-MM-dd} {each.Kind} {each.Period}"));
        Assert.All(passed, each => Assert.Equal(each.At, each.CarriedOutAt));
    }

    [Fact]
    public void A_quarter_is_measured_and_settled()
    {
        var first = Quarter(story.Steady, "FY25-Q1");

        Assert.Equal((true, 30_000m, 25_000m), (first.Met, first.SettledNetRevenue!.Value.Amount, first.Milestone!.Value.Amount));
        Assert.Equal((true, true, "Elite"), (first.Settled, first.PosComplied, first.Track));
        Assert.Equal(0, story.AfterSecondQuarter[story.Steady].MissedStreak);
    }

    [Fact]
    public void Two_missed_quarters_in_a_row_are_proposed_for_a_downgrade_at_the_next_fiscal_year()
    {
        var standing = story.AfterSecondQuarter[story.Slack];

        Assert.Equal(("Elite", 2), (standing.Track, standing.MissedStreak));
        var proposal = Assert.Single(standing.Proposals);
        Assert.Equal(("R26", "Elite", "Premier", "FY25-Q2", "Open"),
            (proposal.Rule, proposal.From, proposal.To, proposal.Period, proposal.Status));
        Assert.Equal((new DateOnly(2024, 10, 31), new DateOnly(2025, 4, 1)), (proposal.ProposedOn, proposal.EffectiveOn));
    }

    [Fact]
    public void A_good_quarter_makes_up_for_a_poor_one()
    {
        var (poor, good) = (Quarter(story.Recovering, "FY25-Q1"), Quarter(story.Recovering, "FY25-Q2"));

        Assert.Equal((false, true), (poor.Met, poor.CountsAsMissed));
        Assert.Equal((true, false), (good.Met, good.CountsAsMissed));
        Assert.Equal(0, story.AfterSecondQuarter[story.Recovering].MissedStreak);
        Assert.Empty(story.AfterSecondQuarter[story.Recovering].Proposals);
    }

    [Fact]
    public void Missing_data_moves_a_partner_down_as_soon_as_that_is_approved()
    {
        var (before, after) = story.SilentInMay;

        var proposal = Assert.Single(before.Proposals);
        Assert.Equal(("R25", "FY24-Q4", new DateOnly(2024, 5, 1)), (proposal.Rule, proposal.Period, proposal.EffectiveOn));
        Assert.Equal(("Elite", "Premier"), (before.Track, after.Track));
        Assert.Equal(("Downgrade", new DateOnly(2024, 5, 6)), (after.TrackBasis, after.TrackSince));
        Assert.Empty(after.Proposals);
    }

    [Fact]
    public async Task A_milestone_downgrade_waits_for_the_first_of_April()
    {
        Assert.Equal(("Elite", "Approved"), (story.SlackOnceApproved.Track, story.SlackOnceApproved.Proposals.Single().Status));

        var standing = await story.Slack.StandingAsync();
        Assert.Equal(("Premier", "Downgrade", new DateOnly(2025, 4, 1)), (standing.Track, standing.TrackBasis, standing.TrackSince));
        var proposals = await story.Programme.Directory.Proposals(new() { Status = "CarriedOut" }, 200);
        Assert.Contains(proposals, each => each.PartnerId == story.Slack.Id && each.DecidedBy == "cam:jansen");
    }

    [Fact]
    public async Task A_rejected_downgrade_changes_no_track()
    {
        Assert.Equal("Elite", (await story.Excused.StandingAsync()).Track);
        var decision = Assert.Single(await story.Excused.DecisionsAsync(), each => each.Kind == "proposal-decision");
        Assert.Equal(("Rejected", "cam:jansen"), (decision.Outcome, decision.DecidedBy));
    }

    [Fact]
    public async Task A_proposal_is_decided_once()
    {
        var (slack, excused) = (await story.Slack.StoredAsync(), await story.Excused.StoredAsync());

        Assert.False((await FiscalYearStory.DecideAsync(story.Slack, approve: true))!.AlreadyDecided);
        Assert.True((await FiscalYearStory.DecideAsync(story.Slack, approve: false))!.AlreadyDecided);
        Assert.False((await FiscalYearStory.DecideAsync(story.Excused, approve: false))!.AlreadyDecided);
        Assert.True((await FiscalYearStory.DecideAsync(story.Excused, approve: true))!.AlreadyDecided);
        Assert.Null(await story.Slack.DecideAsync("proposal-of-nobody-1", approve: true));

        Assert.Equal((slack, excused), (await story.Slack.StoredAsync(), await story.Excused.StoredAsync()));
    }

    [Fact]
    public async Task Who_chooses_nothing_is_assigned_when_the_window_closes()
    {
        var run = await story.RunAsync(GrainKeys.Run(RunKind.WindowClose, "FY25", "benelux"));

        Assert.Equal(5, run.Outcomes["ChoseElite"]);
        Assert.Equal(1, run.Outcomes["DefaultedToPremier"]);
        var decision = Assert.Single(await story.Undecided.DecisionsAsync(), each => each.Kind == "default-assignment");
        Assert.Equal(("Premier", "R13", new DateOnly(2024, 5, 2)), (decision.Outcome, decision.Rule, decision.AsOf));
    }

    [Fact]
    public async Task The_totals_of_every_run_are_those_of_its_partners()
    {
        var runs = await story.Programme.Directory.Runs("benelux", null, 200);

        Assert.Equal(12, runs.Length);
        foreach (var (id, listed) in runs)
        {
            var run = await story.RunAsync(id);
            Assert.Equal(("Completed", null, 6, 6), (run.Status, run.Mismatch, run.Partners, run.Outcomes.Values.Sum()));
            Assert.Equal((run.Status, run.NetRevenueMinorUnits, run.CompletedAt), (listed.Status, listed.NetRevenueMinorUnits, listed.CompletedAt));
        }

        var second = await story.RunAsync(GrainKeys.Run(RunKind.QuarterSettle, "FY25-Q2", "benelux"));
        Assert.Equal(story.Everybody.Sum(each => Quarter(each, "FY25-Q2").SettledNetRevenue!.Value.MinorUnits), second.NetRevenueMinorUnits);
        Assert.Equal(85_000_00, second.NetRevenueMinorUnits);
        Assert.Equal(2, second.Outcomes["NotMetAndDowngradeProposed"]);
    }

    [Fact]
    public async Task A_run_that_is_started_again_changes_nothing()
    {
        var before = await Task.WhenAll(story.Everybody.Select(partner => partner.StoredAsync()));
        var run = await story.RunAsync(GrainKeys.Run(RunKind.QuarterSettle, "FY25-Q1", "benelux"));

        var again = await story.Programme.Region("benelux").StartRun("quarter-settle", "FY25-Q1");

        Assert.Equal((run.Status, run.CompletedAt), (again.Progress!.Status, again.Progress.CompletedAt));
        Assert.Equal(before, await Task.WhenAll(story.Everybody.Select(partner => partner.StoredAsync())));
    }

    [Fact]
    public async Task A_run_the_guide_does_not_know_or_that_is_still_to_come_is_refused()
    {
        var region = story.Programme.Region("benelux");

        Assert.Equal("UnknownRun", (await region.StartRun("bonus-party", "FY25-Q1")).Refusal);
        Assert.Equal("UnknownRun", (await region.StartRun("quarter-close", "soon")).Refusal);
        Assert.Equal("NotYet", (await region.StartRun("quarter-close", "FY26-Q1")).Refusal);
    }

    private QuarterStanding Quarter(TestPartner partner, string quarter) =>
        story.AfterSecondQuarter[partner].Quarters.Single(each => each.Quarter == FiscalQuarter.Parse(quarter));
}
