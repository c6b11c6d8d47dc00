using System.Text.Json.Nodes;

namespace PartnerConnect.EndToEnd.Tests;

/// <summary>One process on this machine: stopped, restarted, and away over a boundary.</summary>
public sealed class LifeTests
{
    private const string Partners = """
        PartnerId,Name,Type,Region,Country,City,AgreementSigned,OrientationCompleted,SalesCertified,TechnicalCertified,BrandAligned
        LT-1,Kade Vergadertechniek,SystemsIntegrator,benelux,NL,Utrecht,2023-09-01,2023-09-15,2,2,true
        LT-2,Harbour Meeting Systems,ValueAddedReseller,apj,AU,Sydney,2023-09-01,2023-09-15,2,2,true
        LT-3,Prairie Conference Supply,ManagedServiceProvider,north-america,US,Omaha,2023-09-01,2023-09-15,2,2,true
        """;

    [Fact]
    public async Task A_machine_away_from_March_to_May_passes_each_boundary_once_and_as_of_its_own_day()
    {
        using var data = new TemporaryDirectory();
        await using (var before = await Programs.SingleMachineAsync(data.Path, new DateOnly(2024, 3, 20)))
        {
            using var api = await Api.SignInAsync(before.Address);
            await api.SendCsvAsync(HttpMethod.Post, "/v1/partners/import", Partners);
            await api.AdvanceAsync(new DateOnly(2024, 3, 30));
            Assert.Equal(0, await before.StopAsync());
        }

        await using var after = await Programs.SingleMachineAsync(data.Path, new DateOnly(2024, 5, 6));
        using var later = await Api.SignInAsync(after.Address);
        await later.AdvanceAsync(new DateOnly(2024, 5, 6));
        await later.AdvanceAsync(new DateOnly(2024, 5, 6));

        var runs = (await later.GetAsync("/v1/runs?limit=200"))["items"]!.AsArray().OfType<JsonObject>().ToList();
        foreach (var region in new[] { "benelux", "apj", "north-america" })
        {
            var carriedOut = runs.Where(run => run["region"]!.GetValue<string>() == region)
                .Select(run => $"{run["kind"]} {run["period"]} {run["status"]} {run["partners"]}").Order(StringComparer.Ordinal);
            Assert.Equal(
                ["quarter-close FY24-Q4 Completed 1", "quarter-settle FY24-Q4 Completed 1", "window-close FY25 Completed 1", "window-open FY25 Completed 1"],
                carriedOut);
        }

        var decisions = (await later.GetAsync("/v1/partners/LT-1/decisions"))["items"]!.AsArray().OfType<JsonObject>()
            .Select(decision => $"{decision["kind"]} {decision["asOf"]}").Reverse();
        Assert.Equal(
            [
                "newcomer-assignment 2024-03-20", "milestone-provisional 2024-04-01", "eligibility 2024-04-01",
                "milestone 2024-05-01", "leap-statement 2024-05-01", "default-assignment 2024-05-02",
            ],
            decisions.Where(decision => !decision.StartsWith("downgrade", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_killed_machine_comes_back_with_all_it_answered_for()
    {
        using var data = new TemporaryDirectory();
        var killed = await Programs.SingleMachineAsync(data.Path, new DateOnly(2024, 6, 3));
        await using (killed)
        {
            using var api = await Api.SignInAsync(killed.Address);
            await api.SendCsvAsync(HttpMethod.Post, "/v1/partners/import", Partners);
            await api.SendCsvAsync(HttpMethod.Put, "/v1/catalogue", Products);
            await api.SendCsvAsync(HttpMethod.Put, "/v1/partners/LT-1/pos/2024-W22", Week);
            await killed.KillAsync();
        }

        await using var restarted = await Programs.SingleMachineAsync(data.Path, new DateOnly(2024, 6, 3));
        using var again = await Api.SignInAsync(restarted.Address, "partner", "LT-1");
        Assert.Equal("""{"amount":1700.50,"currency":"EUR"}""", (await again.GetAsync("/v1/partners/LT-1/standing"))["netRevenue"]!.ToJsonString());

        var repeated = await again.SendCsvAsync(HttpMethod.Put, "/v1/partners/LT-1/pos/2024-W22", Week);
        Assert.Equal(1, repeated["version"]!.GetValue<int>());
    }

    private const string Products = """
        ManufacturerPartNumber,Description,Category,Subcategory,Msrp
        960-001501,Conference camera,Video collaboration,Cameras,1000.00
        """;

    private const string Week = """
        ReportingPartnerId,ReportWeek,TransactionType,InvoiceNumber,InvoiceLine,InvoiceDate,ManufacturerPartNumber,Quantity,UnitNetPrice,Currency,EndCustomerName,EndCustomerPostalCode,EndCustomerCountry
        LT-1,2024-W22,Sale,F-1,1,2024-05-28,960-001501,2,850.25,EUR,Gemeente Utrecht,3521 AZ,NL
        """;
}
