using System.Text.Json;
using PartnerConnect.GrainInterfaces.Decisions;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>All that can be seen of a partner, without its id: two partners with the same history look the same.</summary>
internal static class Snapshot
{
    public static Task<string> OfAsync(TestPartner partner) => OfAsync(partner, decisions => decisions);

    /// <summary>The same without what tells of the way there: what was told anew, and the numbers of decisions beside it.</summary>
    public static Task<string> OfWhatCountsAsync(TestPartner partner) => OfAsync(partner, decisions => decisions
        .Where(decision => decision.Kind != "restatement").Select(decision => decision with { Id = "", Sequence = 0 }));

    private static async Task<string> OfAsync(
        TestPartner partner, Func<IEnumerable<DecisionView>, IEnumerable<DecisionView>> seen)
    {
        var standing = await partner.StandingAsync();
        var reports = await Task.WhenAll(standing.Pos.Weeks.Select(week => partner.ReportAsync(week.Week)));
        var text = JsonSerializer.Serialize(new
        {
            standing,
            reports,

            // A seal is made over the partner's id among others.
            decisions = seen(await partner.DecisionsAsync()).Select(decision => decision with { Seal = null, SealBefore = null }),
        });
        return text.Replace(partner.Id, "<id>", StringComparison.Ordinal);
    }
}
