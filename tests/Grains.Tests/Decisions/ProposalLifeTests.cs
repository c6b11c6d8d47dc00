using PartnerConnect.GrainInterfaces;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Decisions;

/// <summary>A proposal waits for an answer and a decision, and not for ever.</summary>
public sealed class ProposalLifeTests : IAsyncLifetime
{
    private static readonly DateOnly Settled = new(2024, 7, 31);
    private TestProgramme programme = null!;

    public async ValueTask InitializeAsync() => programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 25), "benelux");

    public ValueTask DisposeAsync() => programme.DisposeAsync();

    [Fact]
    public async Task The_partner_answers_a_person_decides_and_what_nobody_decides_expires()
    {
        var (heard, forgotten) = (await SilentEliteAsync(), await SilentEliteAsync());
        await programme.AdvanceAsync(Settled);
        var proposal = Assert.Single((await heard.StandingAsync()).Proposals);
        Assert.Equal(("Open", new DateOnly(2024, 8, 14), new DateOnly(2024, 8, 30)),
            (proposal.Status, proposal.LastAnswerDay, proposal.LastDecisionDay));

        await programme.AdvanceAsync(new DateOnly(2024, 8, 14));
        Assert.Null((await heard.AnswerAsync(proposal.Id, "Our system was down"))!.Refusal);
        Assert.Null((await heard.AnswerAsync(proposal.Id, "Our system was down"))!.Refusal);
        Assert.Equal("AlreadyAnswered", (await heard.AnswerAsync(proposal.Id, "And something else"))!.Refusal);
        Assert.Equal(1, (await heard.DecisionsAsync()).Count(each => each.Kind == "proposal-answer"));
        Assert.Null(await heard.AnswerAsync("proposal-NOBODY-1", "x"));

        await programme.AdvanceAsync(new DateOnly(2024, 8, 30));
        var late = GrainKeys.Proposal(forgotten.Id, 1);
        Assert.Equal("AnswerPeriodOver", (await forgotten.AnswerAsync(late, "Sorry"))!.Refusal);
        var approved = (await heard.DecideAsync(proposal.Id, approve: true))!;
        Assert.Equal(("CarriedOut", "Our system was down"), (approved.Proposal.Status, approved.Proposal.PartnerAnswer));
        Assert.Equal("Premier", (await heard.StandingAsync()).Track);

        await programme.AdvanceAsync(new DateOnly(2024, 9, 10));
        Assert.Equal(("Elite", 0), ((await forgotten.StandingAsync()).Track, (await forgotten.StandingAsync()).Proposals.Length));
        Assert.Equal(("Expired", "CarriedOut"), ((await forgotten.ProposalAsync(late))!.Status, (await heard.ProposalAsync(proposal.Id))!.Status));
        Assert.Null(await heard.ProposalAsync(late));
        Assert.Null(await programme.Partner("NOBODY").ProposalAsync(late));
        var expiry = Assert.Single(await forgotten.DecisionsAsync(), each => each.Kind == "proposal-expiry");
        Assert.Equal(new DateOnly(2024, 8, 31), expiry.AsOf);
        Assert.Equal("NotOpen", (await forgotten.DecideAsync(late, approve: true))!.Refusal);
        Assert.Equal("Elite", (await forgotten.StandingAsync()).Track);
        Assert.True((await forgotten.CheckDecisionsAsync()).IsIntact);
    }

    // Elite by choice in April, and not one POS report from then on.
    private async Task<TestPartner> SilentEliteAsync()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m));
        await programme.AdvanceAsync(new DateOnly(2024, 4, 2));
        Assert.Null((await partner.ChooseAsync("Elite")).Refusal);
        return partner;
    }
}
