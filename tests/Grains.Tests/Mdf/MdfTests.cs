using System.Security.Cryptography;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Mdf;

/// <summary>A newcomer to Premier, whose funds accrue by this guide, and of whom MDF asks nothing else.</summary>
public sealed class MdfTests
{
    private static readonly byte[] Invoice = [0x25, 0x50, 0x44, 0x46, 1, 2, 3];

    private static readonly MdfProof Proof = new("invoice.pdf", "application/pdf", Convert.ToHexStringLower(SHA256.HashData(Invoice)), Invoice.Length);

    private static GuideSeed Accruing => RegionGuides.Of("benelux")
        .Setting("gates: [BrandAlignment, MarketingPlan, BusinessPlan, PosData]", "gates: []")
        .Setting("Premier:   {grant: OnApplication, evidence: Seed}\n      Elite:     {grant: ProjectBased, evidence: Seed}", "Premier:   {grant: ProjectBased, evidence: Seed, accrued: true}\n      Elite:     {grant: ProjectBased, evidence: Seed}");

    [Fact]
    public async Task A_project_is_requested_approved_in_part_done_claimed_with_proof_and_paid_by_another_person()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 5, 6), Accruing);
        var (partner, funds) = await JoinAsync(programme);

        var requested = (await funds.Request(Order("fair")))!;
        Assert.Equal(("Requested", null), (requested.Request!.Status, requested.Refusal));
        var id = requested.Request.Id;
        Assert.Equal(1_500m, (await funds.Decide(new(id, true, Euro(1_500), "Charlotte", "A good fair")))!.Request!.Granted!.Value.Amount);
        Assert.Equal("NotBegunYet", (await funds.Done(id, "partner"))!.Refusal);

        await programme.AdvanceAsync(new DateOnly(2024, 6, 6));
        Assert.Equal("ActivityNotDone", (await funds.Claim(Claim(id, "c-1", 3_000, 1_400)))!.Refusal);
        Assert.Equal("Done", (await funds.Done(id, "partner"))!.Request!.Status);
        Assert.Equal("AboveCoFunding", (await funds.Claim(Claim(id, "c-2", 2_000, 1_400)))!.Refusal);
        Assert.Equal("AboveGranted", (await funds.Claim(Claim(id, "c-3", 4_000, 1_600)))!.Refusal);
        Assert.Equal("Claimed", Assert.Single((await funds.Claim(Claim(id, "c-4", 3_000, 1_400)))!.Request!.Claims).Status);
        Assert.Equal("NotAccepted", (await funds.Pay(new(id, 1, "SEPA-1", "Finn")))!.Refusal);
        Assert.Equal("Accepted", (await funds.DecideClaim(new(id, 1, true, Euro(1_300), "Charlotte", "Less the drinks")))!.Request!.Claims[0].Status);
        Assert.Equal("SamePerson", (await funds.Pay(new(id, 1, "SEPA-1", "charlotte")))!.Refusal);
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(("Paid", 1_300m), Told((await funds.Pay(new(id, 1, "SEPA-1", "Finn")))!.Request!.Claims[0]));

        // 200 of the 1,500 are neither claimed nor accepted, and may be claimed still, but no cent more.
        Assert.Equal("AboveGranted", (await funds.Claim(Claim(id, "c-5", 1_000, 200.01m)))!.Refusal);
        Assert.Null((await funds.Claim(Claim(id, "c-6", 1_000, 200)))!.Refusal);

        foreach (var decision in (await partner.DecisionsAsync()).Where(each => each.Kind.StartsWith("mdf-", StringComparison.Ordinal)))
            Assert.True((await programme.Grains.GetGrain<IDecisionDesk>(GrainKeys.Decisions).Replay(decision.Id))!.IsEqual, decision.Kind);
        Assert.True((await partner.CheckDecisionsAsync()).IsIntact);
        var listed = Assert.Single(await Desk(programme).List(new(Status: "Done", Claimed: true), 200), each => each.PartnerId == partner.Id);
        Assert.Equal(["Paid", "Claimed"], listed.Claims.Select(claim => claim.Status));
    }

    [Fact]
    public async Task A_key_is_one_request_however_often_it_is_sent()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 5, 6), Accruing);
        var (_, funds) = await JoinAsync(programme);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => funds.Request(Order("fair"))));

        Assert.Equal(answers[0]!.Request!.Id, Assert.Single(answers.Select(answer => answer!.Request!.Id).Distinct()));
        Assert.Single((await funds.Mdf())!.Requests);
        Assert.Equal("KeyInUse", (await funds.Request(Order("fair") with { Amount = Euro(1) }))!.Refusal);
        Assert.Equal("CurrencyNotOfRegion", (await funds.Request(Order("dollars") with { Cost = new Money(1_00, new Currency("USD")) }))!.Refusal);
        Assert.Null(await funds.Decide(new("mdf-other-1", true, null, "Charlotte", "Why not")));
    }

    [Fact]
    public async Task Fifty_approvals_at_once_never_draw_a_cent_more_than_has_accrued_and_what_is_withdrawn_goes_back()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 1), Accruing);
        var (partner, funds) = await JoinAsync(programme);
        await SellAsync(programme, partner);

        // 1 % of 13,000.00, to be drawn until the second quarter after it ends.
        var lot = Assert.Single((await funds.Mdf())!.Lots);
        Assert.Equal((FiscalQuarter.Parse("FY25-Q1"), 130m, new DateOnly(2024, 12, 31)), (lot.Quarter, lot.Left.Amount, lot.LastDay));
        var accrued = Order("a") with { Kind = "Accrued", FirstDay = new(2024, 9, 2), LastDay = new(2024, 9, 2), Cost = Euro(26), Amount = Euro(13) };
        var ids = await Task.WhenAll(Enumerable.Range(1, 50).Select(async number => (await funds.Request(accrued with { Key = $"a-{number}" }))!.Request!.Id));

        var answers = await Task.WhenAll(ids.Select(id => funds.Decide(new(id, true, null, "Charlotte", "Within the funds"))));

        Assert.Equal((10, 40), (answers.Count(answer => answer!.Refusal is null), answers.Count(answer => answer!.Refusal == "BalanceTooLow")));
        Assert.Equal(0m, (await funds.Mdf())!.Left.Amount);
        var approved = answers.First(answer => answer!.Refusal is null)!.Request!.Id;
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal("Withdrawn", (await funds.Withdraw(approved, "partner"))!.Request!.Status);
        Assert.Equal(13m, (await funds.Mdf())!.Left.Amount);
    }

    [Fact]
    public async Task What_is_not_claimed_or_drawn_in_its_days_lapses_and_a_corrected_line_changes_what_accrued()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 1), Accruing);
        var (partner, funds) = await JoinAsync(programme);
        await SellAsync(programme, partner);
        var order = Order("day") with { Kind = "Accrued", FirstDay = new(2024, 8, 20), LastDay = new(2024, 8, 20), Cost = Euro(200), Amount = Euro(100) };
        var id = (await funds.Request(order))!.Request!.Id;
        await funds.Decide(new(id, true, null, "Charlotte", "Within the funds"));
        await partner.CorrectAsync("I-20240403", withdrawn: true);

        // 45 days after the activity it is too late to claim, and the funds go back to the quarter they came from.
        await programme.AdvanceAsync(new DateOnly(2024, 10, 5));
        var closed = (await funds.Mdf())!;
        Assert.Equal(("Closed", 0m, 130m), (closed.Requests[0].Status, closed.Requests[0].Granted!.Value.Amount, closed.Left.Amount));
        await programme.AdvanceAsync(new DateOnly(2024, 10, 31));
        Assert.Equal(120m, (await funds.Mdf())!.Lots[0].Left.Amount);
        await programme.AdvanceAsync(new DateOnly(2025, 1, 1));
        var lapsed = (await funds.Mdf())!;
        Assert.Equal((0m, 120m, 0m), (lapsed.Left.Amount, lapsed.Lots[0].Expired.Amount, lapsed.Owed.Amount));

        Assert.Equal(
            ["mdf-accrual Accrued", "mdf-request Requested", "mdf-decision Approved", "mdf-close Closed", "mdf-accrual Corrected", "mdf-accrual Accrued", "mdf-lapse Lapsed"],
            (await partner.DecisionsAsync()).Where(each => each.Kind.StartsWith("mdf-", StringComparison.Ordinal)).Select(each => $"{each.Kind} {each.Outcome}"));
    }

    [Fact]
    public async Task A_proof_is_kept_once_and_for_its_partner_alone()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 5, 6), Accruing);
        var (partner, _) = await JoinAsync(programme);

        await Desk(programme).Keep(partner.Id, Proof, Invoice);
        await Desk(programme).Keep(partner.Id, Proof with { Name = "again.pdf" }, Invoice);

        Assert.Equal(Invoice, await Desk(programme).Content(partner.Id, Proof.Hash));
        Assert.Null(await Desk(programme).Content("AW-OTHER", Proof.Hash));
        Assert.Null(await Desk(programme).Content(partner.Id, new string('0', 64)));
    }

    private static MdfOrder Order(string key) => new(
        key, "Project", "A stand at Integrated Systems Utrecht", new(2024, 6, 3), new(2024, 6, 5), Euro(4_000), Euro(2_000), "partner");

    private static MdfClaimOrder Claim(string id, string key, decimal cost, decimal amount) => new(id, key, Euro(cost), Euro(amount), Proof, "partner");

    private static (string, decimal?) Told(MdfClaimView claim) => (claim.Status, claim.Accepted?.Amount);

    private static Money Euro(decimal amount) => Money.Exact(amount, new Currency("EUR"));

    private static IMdfDesk Desk(TestProgramme programme) => programme.Grains.GetGrain<IMdfDesk>(GrainKeys.MdfDesk);

    private static async Task<(TestPartner Partner, IPartnerMdf Funds)> JoinAsync(TestProgramme programme)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        return (partner, programme.Grains.GetGrain<IPartnerMdf>(partner.Key));
    }

    private static async Task SellAsync(TestProgramme programme, TestPartner partner)
    {
        for (var number = 14; number <= 26; number++)
        {
            var week = new PosWeek(2024, number);
            await programme.AdvanceAsync(week.LastDay.AddDays(1));
            await partner.SubmitAsync(week, SoldLine.On(week.LastDay.AddDays(-4), 1_000m));
        }

        await programme.AdvanceAsync(new DateOnly(2024, 7, 31));
    }
}
