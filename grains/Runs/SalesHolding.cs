using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;

namespace PartnerConnect.Grains.Runs;

/// <summary>Holds the sell-out of a run's region against the ledger, some partners at a time.</summary>
internal static class SalesHolding
{
    private const int PartnersAtOnce = 500;
    private const int DifferencesTold = 20;

    /// <summary>How far it is after the next partners.</summary>
    public static async Task<HeldSales> NextAsync(HeldSales? held, string region, IGrainFactory grains)
    {
        var page = await grains.GetGrain<IPosDesk>(GrainKeys.PosDesk).Reconcile(held?.LastPartner, PartnersAtOnce, region);
        return new(
            page.LastPartner,
            IsDone: page.LastPartner is null,
            (held?.Weeks ?? 0) + page.Weeks,
            [.. (held?.Differences ?? []).Concat(page.Differences.Select(Tell)).Take(DifferencesTold)]);
    }

    private static string Tell(PosDifference difference) =>
        $"sell-out of {difference.PartnerId} {difference.Week}: lines {difference.Totals.Lines}, ledger {difference.Totals.Ledger}, "
        + $"partner {difference.Totals.Counted}";
}
