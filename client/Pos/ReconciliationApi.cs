using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Whether lines, ledger and partners say the same.</summary>
internal static class ReconciliationApi
{
    public static void MapReconciliation(this WebApplication app) =>
        app.MapGet("/v1/pos/reconciliation", HoldAsync).RequireAuthorization(Policies.Reconcile)
            .WithTags("Point of sale")
            .WithSummary("Holds the lines that count against the ledger and the partners, some partners at a time.");

    private static async Task<Results<Ok<Reconciliation>, ProblemHttpResult>> HoldAsync(
        string? region, string? cursor, string? limit, IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } badPage)
            return badPage;
        if (ListFilter.TryReadRegion(region, out var ofRegion) is { } badRegion)
            return badRegion;
        if (page.After is not null && !PartnerIds.IsWellFormed(page.After))
            return Problem.Invalid("cursor", "The cursor is the text of next from the page before, unchanged.");
        var held = await cluster.GetGrain<IPosDesk>(GrainKeys.PosDesk).Reconcile(page.After, page.Limit, ofRegion);
        return TypedResults.Ok(new Reconciliation(
            held.Partners, held.Weeks, held.Totals, held.Differences, held.LastPartner is null ? null : Cursor.Write(held.LastPartner)));
    }
}

/// <summary>What came of some partners.</summary>
/// <param name="Partners">How many were looked at.</param>
/// <param name="Weeks">How many of their weeks have a report.</param>
/// <param name="Totals">The sums of lines, ledger and partners, by currency.</param>
/// <param name="Differences">Every week in which they differ.</param>
/// <param name="Next">The cursor that leads to the next partners, if there are any.</param>
internal sealed record Reconciliation(
    int Partners, int Weeks, IReadOnlyList<PosThreeTotals> Totals, IReadOnlyList<PosDifference> Differences, string? Next);
