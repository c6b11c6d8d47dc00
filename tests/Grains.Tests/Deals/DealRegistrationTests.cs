using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Tests.Deals;

/// <summary>R61, R62, A30: deals are registered, decided on, extended and closed by their sales.</summary>
public sealed class DealRegistrationTests(SharedProgramme programme)
{
    private const int Racers = 50;

    private static int last;

    [Fact]
    public async Task Of_fifty_partners_that_race_for_one_end_customer_one_is_approved()
    {
        var customer = NewCustomer();
        var racers = await Task.WhenAll(Enumerable.Range(0, Racers).Select(async _ => await JoinAsync()));
        var ids = await Task.WhenAll(racers.Select(async (racer, index) =>
            (await racer.RegisterAsync(customer with { Name = index % 2 == 0 ? customer.Name : $"{customer.Name} N.V." })).Deal!.Id));

        var answers = await Task.WhenAll(racers.Zip(ids, (racer, id) => racer.ApproveAsync(id)));

        var winner = Assert.Single(answers, answer => answer.Refusal is null).Deal!;
        Assert.Equal(("Approved", true, 500), (winner.Status, winner.IsProtected, winner.DiscountBasisPoints));
        Assert.Equal((SharedProgramme.Today, new DateOnly(2024, 7, 8)), (winner.FirstDay, winner.LastDay));
        Assert.All(
            answers.Where(answer => answer.Refusal is not null),
            answer => Assert.Equal(("HeldByAnother", "R62", new DateTimeOffset(2024, 7, 8, 22, 0, 0, TimeSpan.Zero)), (answer.Refusal, answer.Rule, answer.HeldUntil)));

        // Asked again, everybody is told the same; and whoever comes now is refused at once.
        Assert.Equal(answers.Select(answer => answer.Refusal), await Task.WhenAll(racers.Zip(ids, async (racer, id) => (await racer.ApproveAsync(id)).Refusal)));
        var late = await (await JoinAsync()).RegisterAsync(customer);
        Assert.Equal(("HeldByAnother", "Refused"), (late.Refusal, late.Deal!.Status));
    }

    [Fact]
    public async Task Of_fifty_calls_with_one_key_there_is_one_registration_and_one_answer()
    {
        var (deals, customer) = (await JoinAsync(), NewCustomer());

        var answers = await Task.WhenAll(Enumerable.Range(0, Racers).Select(_ => deals.RegisterAsync(customer)));

        var id = Assert.Single(answers.Select(answer => (answer.Deal!.Id, answer.DecisionId, answer.Refusal)).Distinct());
        Assert.Equal([id.Id], (await deals.Grain.Deals())!.Deals.Select(deal => deal.Id));
        Assert.Equal("KeyInUse", (await deals.RegisterAsync(customer with { City = "Zeist" })).Refusal);
        Assert.Equal("AlreadyRegistered", (await deals.RegisterAsync(customer, "k-2")).Refusal);
        Assert.Equal("AlreadyRegistered", (await deals.RegisterAsync(customer, "k-2")).Refusal);
        Assert.Equal(2, (await deals.Grain.Deals())!.Deals.Length);
    }

    [Fact]
    public async Task What_the_catalogue_the_partners_and_the_ledger_know_is_asked()
    {
        var partner = await programme.JoinAsync();
        var deals = new TestDeals(programme.Grains, partner);
        var other = programme.NewPartner();
        await other.EnrolAsync(other.Profile with { Name = $"Reseller {other.Id} N.V." });
        await partner.SubmitAsync(new PosWeek(2024, 15), SoldLine.On(new(2024, 4, 9), 100m) with { EndCustomer = "Hogeschool Zeist" });

        var unknown = await deals.Grain.Register(TestDeals.Request("k-1", NewCustomer()) with { Products = [new("960-999999", 1), .. TestDeals.TenCameras] });
        Assert.Equal(("ProductUnknown", "960-999999"), (unknown!.Refusal, Assert.Single(unknown.UnknownProducts)));
        Assert.Equal("EndCustomerIsPartner", (await deals.RegisterAsync(new($"RESELLER {other.Id} NV", "NL"), "k-2")).Refusal);
        Assert.Equal("NotANewCustomer", (await deals.RegisterAsync(new("Stichting Hogeschool Zeist", "NL"), "k-3")).Refusal);
    }

    [Fact]
    public async Task A_second_decision_otherwise_is_refused_and_the_same_again_is_told()
    {
        var deals = await JoinAsync();
        var id = (await deals.RegisterAsync(NewCustomer())).Deal!.Id;

        var rejected = await deals.RejectAsync(id);
        Assert.Equal((null, "Rejected", "cam:jansen"), (rejected.Refusal, rejected.Deal!.Status, rejected.Deal.DecidedBy));
        Assert.Null((await deals.RejectAsync(id)).Refusal);
        Assert.Equal("NotOpen", (await deals.ApproveAsync(id)).Refusal);
        Assert.Equal(["Requested", "Rejected", "NotOpen"], await deals.OutcomesAsync());
        Assert.Null(await deals.Grain.Decide(new DealDecision("deal-nobody-1", true, "cam:jansen", "Why")));
    }

    [Fact]
    public async Task A_withdrawn_registration_frees_the_end_customer()
    {
        var (deals, customer) = (await JoinAsync(), NewCustomer());
        var id = (await deals.ApprovedAsync(customer)).Id;
        var next = await JoinAsync();
        Assert.Equal("HeldByAnother", (await next.RegisterAsync(customer)).Refusal);

        Assert.Equal(("Withdrawn", SharedProgramme.Today), await WithdrawAsync());
        Assert.Equal(("Withdrawn", SharedProgramme.Today), await WithdrawAsync());
        Assert.Null((await next.RegisterAsync(customer, "k-2")).Refusal);
        Assert.Equal("NotApproved", (await deals.Grain.Extend(id, "e-1", "partner"))!.Refusal);

        async Task<(string, DateOnly?)> WithdrawAsync()
        {
            var answer = (await deals.Grain.Withdraw(id, "partner"))!;
            return (answer.Deal!.Status, answer.Deal.LastDay);
        }
    }

    [Fact]
    public async Task One_extension_is_granted_and_the_same_key_is_the_same_extension()
    {
        var deals = await JoinAsync();
        var id = (await deals.ApprovedAsync(NewCustomer())).Id;

        var first = (await deals.Grain.Extend(id, "e-1", "partner"))!;
        Assert.Equal((null, new DateOnly(2024, 10, 6), 1), (first.Refusal, first.Deal!.LastDay, first.Deal.Extensions));
        Assert.Equal(first.Deal, (await deals.Grain.Extend(id, "e-1", "partner"))!.Deal! with { Products = first.Deal.Products });
        Assert.Equal("NoExtensionLeft", (await deals.Grain.Extend(id, "e-2", "partner"))!.Refusal);
    }

    [Fact]
    public async Task Who_approves_sees_the_same_and_the_similar_side_by_side()
    {
        var tag = Interlocked.Increment(ref last);
        var customer = new DealEndCustomer($"Waterschap{tag:0000} Amstel", "NL", $"amstel{tag:0000}.nl");
        var deals = await JoinAsync();
        var deal = (await deals.RegisterAsync(customer)).Deal!;
        var same = (await (await JoinAsync()).RegisterAsync(customer with { Name = "AMSTEL WATER" })).Deal!;
        var similar = (await (await JoinAsync()).RegisterAsync(new($"Waterschap{tag:0000} Amstel Noord", "NL"))).Deal!;
        await (await JoinAsync()).RegisterAsync(new($"Waterschap{tag:0000} Vecht", "BE"));

        var desk = programme.Grains.GetGrain<IDealDesk>(GrainKeys.Deals);
        var found = await desk.Similar(deal);
        Assert.Equal([(same.Id, "Same"), (similar.Id, "Similar")], found.Select(each => (each.Deal.Id, each.Likeness)));

        // Rows and grain tell the same of a deal.
        Assert.Equal(
            deal with { Products = default },
            (await desk.List(new DealQuery("Requested", "benelux"), 200)).Single(each => each.Id == deal.Id) with { Products = default });
    }

    [Fact]
    public async Task A_sale_that_names_it_wins_a_deal_and_every_decision_can_be_repeated()
    {
        var partner = await programme.JoinAsync();
        var (deals, customer, week) = (new TestDeals(programme.Grains, partner), NewCustomer(), new PosWeek(2024, 15));
        var id = (await deals.ApprovedAsync(customer)).Id;
        var others = await (await JoinAsync()).ApprovedAsync(NewCustomer());
        var sale = SoldLine.On(SharedProgramme.Today, 900m) with { EndCustomer = $"{customer.Name} B.V.", More = (PosColumns.DealRegistrationId, id) };

        var refused = await partner.SubmitAsync(
            week, new SoldLine("I-1", SharedProgramme.Today, 10m),
            sale with { Invoice = "I-2", EndCustomer = "Gemeente Utrecht" },
            sale with { Invoice = "I-3", Day = SharedProgramme.Today.AddDays(-1) },
            sale with { Invoice = "I-4", More = (PosColumns.DealRegistrationId, others.Id) });
        Assert.Equal(["L10", "L10", "L10"], refused.Rejects.Select(reject => reject.Code));
        Assert.Equal("Approved", (await deals.FindAsync(id)).Status);

        Assert.Empty((await partner.SubmitAsync(week, sale)).Rejects);
        var won = await deals.FindAsync(id);
        Assert.Equal(("Won", SharedProgramme.Today), (won.Status, won.WonOn));

        // Taken back by the next version, the deal is open again.
        await partner.SubmitAsync(week, new SoldLine("I-9", SharedProgramme.Today, 10m));
        Assert.Equal(("Approved", null), ((await deals.FindAsync(id)).Status, (await deals.FindAsync(id)).WonOn));
        Assert.Equal(["Requested", "Approved", "Won", "Approved"], await deals.OutcomesAsync());

        var desk = programme.Grains.GetGrain<IDecisionDesk>(GrainKeys.Decisions);
        foreach (var decision in await partner.DecisionsAsync())
            Assert.True((await desk.Replay(decision.Id))!.IsEqual, decision.Kind);
        Assert.True((await partner.CheckDecisionsAsync()).IsIntact);
    }

    [Fact]
    public async Task The_desk_takes_opportunities_in_several_regions_and_leads_them_step_by_step()
    {
        var deals = await JoinAsync();
        var request = new GlobalDealRequest("g-1", "Philips", ["benelux", "dach"], "Rooms in two countries", "partner");

        Assert.Equal("SingleRegion", (await deals.Grain.AskDesk(request with { Key = "g-0", Regions = ["benelux"] }))!.Refusal);
        var taken = (await deals.Grain.AskDesk(request))!;
        Assert.Equal(taken.Deal!.Id, (await deals.Grain.AskDesk(request))!.Deal!.Id);
        Assert.Equal("KeyInUse", (await deals.Grain.AskDesk(request with { Description = "Other rooms" }))!.Refusal);
        Assert.Equal(["ProductIdentification", "Quote", "FulfilmentCoordination"], taken.Deal.Steps.Select(step => step.Step));

        var quote = new GlobalDealStepChange(taken.Deal.Id, "Quote", "Done", "Willem", "Quoted", "cam:jansen");
        Assert.Equal("StepBeforeNotDone", (await deals.Grain.PutStep(quote))!.Refusal);
        Assert.Null((await deals.Grain.PutStep(quote with { Step = "ProductIdentification", Note = null }))!.Refusal);
        Assert.Null((await deals.Grain.PutStep(quote))!.Refusal);
        Assert.Null((await deals.Grain.PutStep(quote))!.Refusal);
        Assert.Equal("AlreadyDone", (await deals.Grain.PutStep(quote with { Status = "Open" }))!.Refusal);
        Assert.Equal(("Done", "Willem", "Quoted"), Told((await deals.Grain.GlobalDeal(taken.Deal.Id))!.Steps[1]));
        Assert.Null(await deals.Grain.PutStep(quote with { GlobalDealId = "global-nobody-1" }));

        static (string, string?, string?) Told(GlobalDealStepView step) => (step.Status, step.Owner, step.Note);
    }

    private static DealEndCustomer NewCustomer()
    {
        var number = Interlocked.Increment(ref last);
        return new($"Afnemer{number:0000} Utrecht", "NL", $"afnemer{number:0000}.nl");
    }

    private async Task<TestDeals> JoinAsync() => new(programme.Grains, await programme.JoinAsync());
}
