using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Tests.Deals;

/// <summary>What becomes of deals while days pass, and of steps whose answer was lost.</summary>
public sealed class DealDaysTests(AprilProgramme april) : IClassFixture<AprilProgramme>
{
    private readonly TestProgramme programme = april.Programme;

    [Theory]
    [InlineData("write partner/p-", 2, FaultMoment.AfterLanding)]
    [InlineData("write partner/p-", 3, FaultMoment.BeforeLanding)]
    [InlineData("write partner/p-", 3, FaultMoment.AfterLanding)]
    [InlineData("write end-customers/", 1, FaultMoment.BeforeLanding)]
    [InlineData("write end-customers/", 1, FaultMoment.AfterLanding)]
    public async Task An_approval_whose_answer_was_lost_is_carried_to_its_end_once(string call, int number, FaultMoment moment)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        var deals = new TestDeals(programme.Grains, partner);
        var customer = new DealEndCustomer($"Afnemer {partner.Id} Zeist", "NL");
        programme.Faults.FailCall(number, moment, call.EndsWith('-') ? call + partner.Id : call);
        var deal = (await deals.RegisterAsync(customer)).Deal!;

        await Assert.ThrowsAnyAsync<Exception>(() => deals.ApproveAsync(deal.Id));
        Assert.True(programme.Faults.Struck);
        programme.Faults.Heal();

        // Nobody approves again: who next looks at it finds it approved, and once.
        var found = await deals.FindAsync(deal.Id);
        Assert.Equal(("Approved", "cam:jansen"), (found.Status, found.DecidedBy));
        Assert.NotNull(found.GrantedAt);
        Assert.Equal(["Requested", "Approved"], await deals.OutcomesAsync());
        Assert.Equal(found.GrantedAt, (await deals.ApproveAsync(deal.Id)).Deal!.GrantedAt);
    }
}

/// <summary>R62, A30, L10: protection ends with its last day, asked or not.</summary>
public sealed class DealExpiryTests
{
    [Fact]
    public async Task A_deal_expires_on_its_day_and_the_next_partner_may_have_the_end_customer()
    {
        await using var programme = await TestProgramme.StartAsync(new(2024, 4, 10), "benelux");
        var (first, second, third) = (await JoinAsync(), await JoinAsync(), await JoinAsync());
        var customer = new DealEndCustomer("Waterschap Zeist", "NL");
        var id = (await first.ApprovedAsync(customer)).Id;
        var waiting = (await second.RegisterAsync(new DealEndCustomer("Waterschap Zeist Noord", "NL"))).Deal!.Id;

        await programme.AdvanceAsync(new DateOnly(2024, 7, 8));
        Assert.Equal("Approved", (await first.FindAsync(id)).Status);
        await programme.AdvanceAsync(new DateOnly(2024, 7, 9));

        Assert.Equal("Expired", (await first.FindAsync(id)).Status);
        Assert.Equal("AskedTooLate", (await first.Grain.Extend(id, "e-1", "partner"))!.Refusal);
        Assert.Equal("CloseDatePassed", (await second.ApproveAsync(waiting)).Refusal);
        var request = TestDeals.Request("k-9", customer) with { CloseOn = new(2024, 8, 1) };
        Assert.Null((await third.Grain.Register(request))!.Refusal);
        Assert.Equal(["Requested", "Approved", "Expired", "AskedTooLate"], await first.OutcomesAsync());

        async Task<TestDeals> JoinAsync()
        {
            var partner = programme.Partner(TestPartner.NewId());
            await partner.EnrolAsync();
            return new TestDeals(programme.Grains, partner);
        }
    }

    [Fact]
    public async Task A_deal_is_open_again_where_a_correction_takes_its_sale_back()
    {
        await using var programme = await TestProgramme.StartAsync(new(2024, 4, 10), "benelux");
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        var deals = new TestDeals(programme.Grains, partner);
        var id = (await deals.ApprovedAsync(new DealEndCustomer("Gemeente Utrecht", "NL"))).Id;
        Assert.Contains(("Close or extend " + id, "R62", new DateOnly(2024, 7, 8)), (await partner.StandingAsync()).Deadlines.Select(each => (each.What, each.Rule, each.LastDay)));
        await partner.SubmitAsync(
            new PosWeek(2024, 15), new SoldLine("I-1", new(2024, 4, 10), 900m) { More = (PosColumns.DealRegistrationId, id) });
        Assert.Equal("Won", (await deals.FindAsync(id)).Status);

        await programme.AdvanceAsync(new DateOnly(2024, 5, 20));
        Assert.Null((await partner.CorrectAsync("I-1", withdrawn: true)).Refusal);

        Assert.Equal(("Approved", null), ((await deals.FindAsync(id)).Status, (await deals.FindAsync(id)).WonOn));
    }
}
