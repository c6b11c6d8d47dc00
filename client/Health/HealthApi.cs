using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Health;

/// <summary>What a probe asks: whether the process lives, and whether it can be sent work.</summary>
internal static class HealthApi
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this WebApplication app)
    {
        var health = app.MapGroup("/health").WithTags("Health").AllowAnonymous();

        health.MapGet("/live", () => TypedResults.Ok(new Health("live"))).WithSummary("The process answers.");
        health.MapGet("/ready", ReadyAsync).WithSummary("The programme can be reached.");
    }

    private static async Task<Results<Ok<Health>, ProblemHttpResult>> ReadyAsync(
        IClusterClient cluster, IHostApplicationLifetime lifetime)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return Problem.OfStatus(503, "The process is stopping.");
        try
        {
            await cluster.GetGrain<IGuide>(GrainKeys.Guide).Versions().WaitAsync(Patience);
            return TypedResults.Ok(new Health("ready"));
        }
        catch (Exception fault) when (Faults.IsOfTheWorld(fault))
        {
            return Problem.OfStatus(503, "The cluster does not answer.");
        }
    }
}

/// <summary>How the process is.</summary>
internal sealed record Health(string Status);
