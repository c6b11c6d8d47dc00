using System.Text.Json;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>All that can be seen of a partner, without its id: two partners with the same history look the same.</summary>
internal static class Snapshot
{
    public static async Task<string> OfAsync(TestPartner partner)
    {
        var standing = await partner.StandingAsync();
        var reports = await Task.WhenAll(standing.Pos.Weeks.Select(week => partner.ReportAsync(week.Week)));
        var text = JsonSerializer.Serialize(new
        {
            standing,
            reports,

            // A seal is made over the partner's id among others.
            decisions = (await partner.DecisionsAsync()).Select(decision => decision with { Seal = null, SealBefore = null }),
        });
        return text.Replace(partner.Id, "<id>", StringComparison.Ordinal);
    }
}
