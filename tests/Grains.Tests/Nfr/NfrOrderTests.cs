using PartnerConnect.Grains.Tests.Cluster;

namespace PartnerConnect.Grains.Tests.Nfr;

public sealed class NfrOrderTests(SharedProgramme programme)
{
    private static readonly string Camera = Products.Camera.ManufacturerPartNumber;

    [Fact]
    public async Task A_hundred_orders_at_once_never_pass_the_cap_by_a_cent()
    {
        var partner = await programme.JoinAsync();

        var answers = await Task.WhenAll(Products.Small.Select(product =>
            partner.OrderAsync($"N-{product.ManufacturerPartNumber}", product.ManufacturerPartNumber)));

        var accepted = answers.Where(answer => answer.Refusal is null).Sum(answer => answer.Net!.Value.MinorUnits);
        var nfr = (await partner.StandingAsync()).Nfr;
        Assert.All(answers.Where(answer => answer.Refusal is not null), answer => Assert.Equal("CapExceeded", answer.Refusal));
        Assert.Contains(answers, answer => answer.Refusal is not null);
        Assert.Equal(2_500_00, nfr.Cap.MinorUnits);
        Assert.Equal(nfr.Cap.MinorUnits, accepted + nfr.Left.MinorUnits);
        Assert.True(nfr.Left.MinorUnits >= 0, $"The cap was passed by {nfr.Left}.");
    }

    [Fact]
    public async Task The_same_order_fifty_times_at_once_has_one_effect_and_one_answer()
    {
        var partner = await programme.JoinAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => partner.OrderAsync("N-1", Camera)));

        Assert.Single(answers.Distinct());
        Assert.Equal(650m, (await partner.StandingAsync()).Nfr.Spent.Amount);
        Assert.Single(await partner.DecisionsAsync(), decision => decision.Kind == "nfr-order");
    }

    [Fact]
    public async Task An_order_id_stands_for_one_order_only()
    {
        var partner = await programme.JoinAsync();
        await partner.OrderAsync("N-1", Camera);

        Assert.Equal("OrderIdInUse", (await partner.OrderAsync("N-1", Camera, quantity: 2)).Refusal);
        Assert.Equal("OrderIdInUse", (await partner.OrderAsync("N-1", Products.Small[0].ManufacturerPartNumber)).Refusal);
        Assert.Equal(650m, (await partner.StandingAsync()).Nfr.Spent.Amount);
    }

    [Fact]
    public async Task Two_of_a_product_are_enough_for_a_quarter()
    {
        var partner = await programme.JoinAsync();
        await partner.OrderAsync("N-1", Camera, quantity: 2);

        Assert.Equal(("TooManyUnits", "R71"), await RefusalAsync(partner.OrderAsync("N-2", Camera)));
        Assert.Equal(1_300m, (await partner.StandingAsync()).Nfr.Spent.Amount);

        static async Task<(string?, string?)> RefusalAsync(Task<GrainInterfaces.Nfr.NfrOrderAnswer> order)
        {
            var answer = await order;
            return (answer.Refusal, answer.Rule);
        }
    }

    [Fact]
    public async Task A_product_that_is_not_in_the_catalogue_cannot_be_ordered()
    {
        var partner = await programme.JoinAsync();

        Assert.Equal("UnknownProduct", (await partner.OrderAsync("N-1", "no-such-part")).Refusal);
        Assert.DoesNotContain(await partner.DecisionsAsync(), decision => decision.Kind == "nfr-order");
    }

    [Fact]
    public async Task Every_quarter_has_a_cap_of_its_own()
    {
        await using var own = await TestProgramme.StartAsync(new DateOnly(2024, 6, 28), "benelux");
        var partner = own.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        var june = await partner.OrderAsync("N-1", Camera, quantity: 2);

        own.Sleep(new DateTimeOffset(2024, 6, 30, 22, 0, 0, TimeSpan.Zero));
        var july = await partner.OrderAsync("N-2", Camera, quantity: 2);

        Assert.Equal(("FY25-Q1", 1_200m), ($"{june.Quarter}", june.Left.Amount));
        Assert.Equal(("FY25-Q2", 1_200m), ($"{july.Quarter}", july.Left.Amount));
        Assert.Equal(june, await partner.OrderAsync("N-1", Camera, quantity: 2));
    }
}
