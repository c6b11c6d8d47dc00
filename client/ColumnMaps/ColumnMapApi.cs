using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.ColumnMaps;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.ColumnMaps;

/// <summary>How a partner's own files are read.</summary>
internal static class ColumnMapApi
{
    public static void MapColumnMaps(this WebApplication app)
    {
        var map = app.MapGroup("/v1/partners/{partnerId}/pos/column-map").WithTags("Point of sale")
            .RequireAuthorization(Policies.SubmitPos);

        map.MapPut("/", PutAsync)
            .WithSummary("Says how the partner's own files are read: their headers, days, amounts and words.");
        map.MapGet("/", FindAsync).WithSummary("How the partner's own files are read.");
        map.MapDelete("/", RemoveAsync).WithSummary("Takes the map away; files with our own headers need none.");
    }

    private static async Task<Results<Ok<ColumnMapBody>, ProblemHttpResult>> PutAsync(
        string partnerId, ColumnMapBody body, IClusterClient cluster, CancellationToken cancellation)
    {
        var (map, faults) = ColumnMapCheck.Read(body, partnerId);
        if (map is null)
            return Problem.Invalid(faults);
        if (await cluster.GetGrain<IPartnerProfile>(GrainKeys.Partner(partnerId)).Find() is null)
            return Problem.NotFound();
        await Retries.AskAsync(
            async () =>
            {
                await Grain(partnerId, cluster).Put(map);
                return true;
            },
            cancellation);
        return TypedResults.Ok(ColumnMapBody.Of(map));
    }

    private static async Task<Results<Ok<ColumnMapBody>, ProblemHttpResult>> FindAsync(string partnerId, IClusterClient cluster) =>
        await Grain(partnerId, cluster).Find() is { } map ? TypedResults.Ok(ColumnMapBody.Of(map)) : Problem.NotFound();

    private static async Task<NoContent> RemoveAsync(string partnerId, IClusterClient cluster)
    {
        await Grain(partnerId, cluster).Remove();
        return TypedResults.NoContent();
    }

    private static IPosColumnMap Grain(string partnerId, IClusterClient cluster) =>
        cluster.GetGrain<IPosColumnMap>(GrainKeys.PosColumnMap(partnerId));
}
