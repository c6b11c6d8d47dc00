using System.Text.Json;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>All that can be seen of a partner, without its id: two partners with the same history look the same.</summary>
internal static class Snapshot
{
    public static async Task<string> OfAsync(TestPartner partner)
    {
        var standing = await partner.StandingAsync();
        var reports = await Task.WhenAll(standing.Quarters.SelectMany(quarter => standing.Pos.Weeks).Select(week => week.Week)
            .Distinct().Select(partner.ReportAsync));
        var text = JsonSerializer.Serialize(new
        {
            standing,
            reports,
            decisions = await partner.DecisionsAsync(),
        });
        return text.Replace(partner.Id, "<id>", StringComparison.Ordinal);
    }
}
