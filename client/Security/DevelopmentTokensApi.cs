using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;

namespace PartnerConnect.Gateway.Security;

/// <summary>Tokens for the asking, in single-machine development and for callers on that machine alone.</summary>
internal static class DevelopmentTokensApi
{
    private const int MostRegions = 100;

    public static void AddDevelopmentTokens(this IServiceCollection services)
    {
        services.AddSingleton<DevelopmentTokens>();
        services.AddSingleton<MatcherPolicy, LoopbackMatching>();
    }

    public static void MapDevelopmentTokens(this WebApplication app)
    {
        if (app.Services.GetService<DevelopmentTokens>() is not null)
        {
            app.MapPost("/dev/token", Issue).AllowAnonymous().WithMetadata(new LoopbackOnly())
                .WithTags("Development").WithSummary("A token for the asking.");
        }
    }

    private static Results<Ok<DevelopmentToken>, ProblemHttpResult> Issue(
        DevelopmentTokenBody body, DevelopmentTokens tokens)
    {
        if (!Roles.All.Contains(body.Role))
            return Problem.Invalid("role", $"The role is one of {string.Join(", ", Roles.All)}.");
        if (body.Role == Roles.Partner && !PartnerIds.IsWellFormed(body.PartnerId))
            return Problem.Invalid("partnerId", $"Role partner needs the id of its partner: {PartnerIds.Rule}.");
        if (body.Name is { Length: 0 or > 200 })
            return Problem.Invalid("name", "A name has 1 to 200 characters.");
        if (body.Regions is { } regions && !(body.Role == Roles.Cam && regions.Length is > 0 and <= MostRegions && regions.All(IsRegion)))
            return Problem.Invalid("regions", $"Role cam may name 1 to {MostRegions} regions by their ids; without them it is for all regions.");
        return TypedResults.Ok(new DevelopmentToken(tokens.Issue(body.Role, body.PartnerId, body.Name, body.Regions)));
    }

    private static bool IsRegion(string? region) => region is { Length: > 0 } && ListFilter.IsReadable(region);
}

/// <summary>Whose token is asked for.</summary>
internal sealed record DevelopmentTokenBody(string Role, string? PartnerId = null, string? Name = null, string[]? Regions = null);

/// <summary>A token.</summary>
internal sealed record DevelopmentToken(string Token);
