using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Tracks;

/// <summary>A40, A41: another track asked for in the middle of the year, where the guide makes exceptions.</summary>
public sealed class MidYearTests : IAsyncLifetime
{
    private TestProgramme programme = null!;

    // Everybody defaults to Premier on 2 May, so that all ask in June.
    public async ValueTask InitializeAsync() => programme = await TestProgramme.StartAsync(
        new DateOnly(2024, 3, 1),
        RegionGuides.Of("benelux").Setting("midYearUpgrade: Off", "midYearUpgrade: WithApprover")
            .Setting("voluntaryLowerTrackMidYear: false", "voluntaryLowerTrackMidYear: true")
            .Setting("Certification, PosData, BrandAlignment", "Certification, BrandAlignment"));

    public ValueTask DisposeAsync() => programme.DisposeAsync();

    [Fact]
    public async Task A_higher_track_is_proposed_and_a_person_decides()
    {
        var (approved, rejected) = (await JoinAsync(), await JoinAsync());
        await programme.AdvanceAsync(new DateOnly(2024, 6, 12));

        var asked = await approved.ChooseAsync("Elite");
        Assert.Equal(("Premier", null, "R17"), (asked.Track, asked.Refusal, asked.Rule));
        var proposal = Assert.Single((await approved.StandingAsync()).Proposals, each => each.Id == asked.ProposalId);
        Assert.Equal(
            ("Upgrade", "Open", "Premier", "Elite", "R17", "FY25-Q1"),
            (proposal.Kind, proposal.Status, proposal.From, proposal.To, proposal.Rule, proposal.Period));
        Assert.Equal(asked.DecisionId, proposal.DecisionId);

        // Asked again, the same proposal waits.
        var stored = await approved.StoredAsync();
        Assert.Equal(asked.ProposalId, (await approved.ChooseAsync("elite")).ProposalId);
        Assert.Equal(stored, await approved.StoredAsync());

        await approved.DecideAsync(asked.ProposalId!, approve: true);
        var standing = await approved.StandingAsync();
        Assert.Equal(("Elite", "Upgrade", new DateOnly(2024, 6, 12)), (standing.Track, standing.TrackBasis, standing.TrackSince));
        Assert.Empty(standing.Proposals);
        var decision = (await approved.DecisionsAsync())[^1];
        Assert.Equal(("proposal-decision", "Approved", "R17", true), (decision.Kind, decision.Outcome, decision.Rule, decision.Departs));
        Assert.Contains("A40=WithApprover", decision.Trace, StringComparison.Ordinal);
        var listed = Assert.Single(await programme.Directory.Proposals(new() { Status = "CarriedOut" }, 200));
        Assert.Equal(("Upgrade", asked.ProposalId), (listed.Kind, listed.Id));

        var turnedDown = (await rejected.ChooseAsync("Elite")).ProposalId!;
        await rejected.DecideAsync(turnedDown, approve: false);
        Assert.Equal("Premier", (await rejected.StandingAsync()).Track);
        Assert.True((await rejected.DecideAsync(turnedDown, approve: true))!.AlreadyDecided);
        Assert.NotEqual(turnedDown, (await rejected.ChooseAsync("Elite")).ProposalId);
    }

    [Fact]
    public async Task A_track_beyond_eligibility_is_refused_and_no_proposal()
    {
        var partner = await JoinAsync();
        await programme.AdvanceAsync(new DateOnly(2024, 6, 12));

        var refused = await partner.ChooseAsync("Principal");

        Assert.Equal(("NotEligible", "R9", null), (refused.Refusal, refused.Rule, refused.ProposalId));
        Assert.Equal(["MinimumRevenue"], refused.Unmet.Select(unmet => unmet.Requirement));
        Assert.DoesNotContain((await partner.StandingAsync()).Proposals, each => each.Kind == "Upgrade");
    }

    [Fact]
    public async Task A_lower_track_is_granted_at_once()
    {
        var partner = await JoinAsync();
        await programme.AdvanceAsync(new DateOnly(2024, 4, 10));
        await partner.ChooseAsync("Elite");
        await programme.AdvanceAsync(new DateOnly(2024, 6, 12));

        var lower = await partner.ChooseAsync("Premier");

        Assert.Equal(("Premier", null, "R15"), (lower.Track, lower.Refusal, lower.Rule));
        var standing = await partner.StandingAsync();
        Assert.Equal(("Premier", "Choice", new DateOnly(2024, 6, 12)), (standing.Track, standing.TrackBasis, standing.TrackSince));
    }

    [Fact]
    public async Task A_request_that_nobody_answers_ends_with_its_year()
    {
        var partner = await JoinAsync();
        await programme.AdvanceAsync(new DateOnly(2025, 3, 20));
        var asked = await partner.ChooseAsync("Elite");

        programme.Sleep(new DateTimeOffset(2025, 3, 31, 21, 59, 59, TimeSpan.Zero));
        Assert.Equal(asked.ProposalId, Assert.Single((await partner.StandingAsync()).Proposals).Id);
        programme.Sleep(new DateTimeOffset(2025, 3, 31, 22, 0, 0, TimeSpan.Zero));
        Assert.Empty((await partner.StandingAsync()).Proposals);

        Assert.True((await partner.DecideAsync(asked.ProposalId!, approve: true))!.AlreadyDecided);
        Assert.Equal("Premier", (await partner.StandingAsync()).Track);
    }

    [Fact]
    public async Task A_request_that_nobody_answers_in_time_expires()
    {
        var partner = await JoinAsync();
        await programme.AdvanceAsync(new DateOnly(2024, 6, 12));
        await partner.ChooseAsync("Elite");

        await programme.AdvanceAsync(new DateOnly(2024, 7, 12));
        Assert.Equal(new DateOnly(2024, 7, 12), Assert.Single((await partner.StandingAsync()).Proposals).LastDecisionDay);
        await programme.AdvanceAsync(new DateOnly(2024, 7, 13));
        Assert.Empty((await partner.StandingAsync()).Proposals);
    }

    // Fit for Elite by what it sold in FY24; POS data gates no choice in this guide, so that no week is reported.
    private async Task<TestPartner> JoinAsync()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m));
        return partner;
    }
}
