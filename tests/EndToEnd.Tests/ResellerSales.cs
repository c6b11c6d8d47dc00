using System.Text.Json.Nodes;

namespace PartnerConnect.EndToEnd.Tests;

/// <summary>Feeds real reseller sales week by week in simulated time, and compares what came of them.</summary>
internal static class ResellerSales
{
    public static readonly DateOnly Launch = new(2023, 10, 1);
    public static readonly DateOnly LastDay = new(2025, 3, 31);

    public static async Task TakeInAsync(this Api api, AdventureWorks sales)
    {
        await api.SendCsvAsync(HttpMethod.Put, "/v1/catalogue", sales.Products);
        var answer = await api.SendCsvAsync(HttpMethod.Post, "/v1/partners/import", sales.Partners);
        Assert.Empty(answer["rejected"]!.AsArray());
    }

    /// <summary>Feeds a week on the Monday after it, or at launch where it lies before.</summary>
    public static async Task FeedAsync(this Api api, AdventureWorks sales, string week)
    {
        var monday = AdventureWorks.MondayAfter(week);
        if (monday > Launch)
            await api.AdvanceAsync(monday < LastDay ? monday : LastDay);
        var answer = await api.SendCsvAsync(HttpMethod.Post, "/v1/pos/feed", sales.Feed(week));
        Assert.Equal("[]", answer["rejects"]!.ToJsonString());
    }

    /// <summary>Compares every partner's net revenue per quarter with the recomputation, to the cent.</summary>
    public static async Task AgreesWithAsync(this Api api, Dictionary<(string Partner, string Quarter), decimal> expected)
    {
        var differences = new List<string>();
        foreach (var partner in expected.GroupBy(each => each.Key.Partner))
        {
            var standing = await api.GetAsync($"/v1/partners/{partner.Key}/standing");
            var told = standing["quarters"]!.AsArray().OfType<JsonObject>().ToDictionary(
                quarter => quarter["quarter"]!.GetValue<string>(), quarter => quarter["netRevenue"]!["amount"]!.GetValue<decimal>());
            var due = partner.ToDictionary(each => each.Key.Quarter, each => each.Value);
            differences.AddRange(told.Keys.Union(due.Keys)
                .Where(quarter => told.GetValueOrDefault(quarter) != due.GetValueOrDefault(quarter))
                .Select(quarter => $"{partner.Key} {quarter}: {told.GetValueOrDefault(quarter)}, not {due.GetValueOrDefault(quarter)}"));
        }

        Assert.NotEmpty(expected);
        Assert.Empty(differences);
    }
}
