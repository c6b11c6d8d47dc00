using System.Net;
using Microsoft.AspNetCore.Routing.Matching;

namespace PartnerConnect.Gateway.Security;

/// <summary>Marks a call that is there for callers on this machine alone.</summary>
internal sealed class LoopbackOnly
{
    /// <summary>Whether the caller is on this machine; one without an address is in this very process.</summary>
    public static bool IsCalledFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } address
        || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}

/// <summary>Keeps calls of this machine from being found from another, where they are as good as not mapped.</summary>
internal sealed class LoopbackMatching : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsForLoopbackOnly);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var index = 0; index < candidates.Count; index++)
        {
            if (IsForLoopbackOnly(candidates[index].Endpoint) && !LoopbackOnly.IsCalledFromHere(httpContext))
                candidates.SetValidity(index, false);
        }

        return Task.CompletedTask;
    }

    private static bool IsForLoopbackOnly(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<LoopbackOnly>() is not null;
}
