using PartnerConnect.Machines;

namespace PartnerConnect.EndToEnd.Tests;

public sealed class ResellerSalesTests
{
    [Fact]
    public async Task Two_years_of_real_sales_agree_to_the_cent_on_SQLite()
    {
        Requirement.LongTests();
        var sales = AdventureWorks.Read();
        using var data = new TemporaryDirectory();
        await using var machine = await Programs.SingleMachineAsync(data.Path, ResellerSales.Launch);
        using var api = await Api.SignInAsync(machine.Address);

        await FeedAllAsync(api, sales);

        await api.AgreesWithAsync(sales.NetRevenue());
    }

    [Fact]
    public async Task Two_years_of_real_sales_agree_to_the_cent_on_PostgreSQL_with_a_gateway_of_its_own()
    {
        Requirement.LongTests();
        var sales = AdventureWorks.Read();
        var server = await PostgresServer.SharedAsync();
        var database = await server.CreateDatabaseAsync();
        await using var silo = await Programs.SiloAsync(database, ResellerSales.Launch);
        await using var gateway = await Programs.GatewayAsync(database);
        using var api = Api.SignInToCluster(gateway.Address);

        await FeedAllAsync(api, sales);

        await api.AgreesWithAsync(sales.NetRevenue());
    }

    [Fact]
    public async Task A_feed_cut_by_kill_9_and_repeated_from_the_start_counts_everything_once()
    {
        Requirement.LongTests();
        var sales = AdventureWorks.Read();
        string[] weeks = [.. sales.Weeks.Take(30)];
        using var data = new TemporaryDirectory();

        var killed = await Programs.SingleMachineAsync(data.Path, ResellerSales.Launch);
        await using (killed)
        {
            using var api = await Api.SignInAsync(killed.Address);
            await api.TakeInAsync(sales);
            foreach (var week in weeks.Take(20))
                await api.FeedAsync(sales, week);

            // The kill comes while a feed is under way; its answer, if there is one, is nobody's business.
            var underWay = api.FeedAsync(sales, weeks[20]);
            await Task.Delay(TimeSpan.FromMilliseconds(120));
            await killed.KillAsync();
            await Assert.ThrowsAnyAsync<Exception>(() => underWay);
        }

        await using var restarted = await Programs.SingleMachineAsync(data.Path, ResellerSales.Launch);
        using var again = await Api.SignInAsync(restarted.Address);
        foreach (var week in weeks)
            await again.FeedAsync(sales, week);

        await again.AgreesWithAsync(sales.NetRevenue(week => weeks.Contains(week)));
    }

    private static async Task FeedAllAsync(Api api, AdventureWorks sales)
    {
        await api.TakeInAsync(sales);
        foreach (var week in sales.Weeks)
            await api.FeedAsync(sales, week);
        await api.AdvanceAsync(ResellerSales.LastDay);
    }
}
