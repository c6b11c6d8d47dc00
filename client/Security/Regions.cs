using System.Collections.Immutable;
using System.Security.Claims;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Security;

/// <summary>Keeps an account manager of some regions among their partners: all others are not there, and in no list.</summary>
/// <remarks>Calls about one partner are seen to by <see cref="Ownership"/>; what tells of several asks here.</remarks>
internal static class Regions
{
    /// <summary>The regions whose partners the caller may see, each once, or nothing where the token names none.</summary>
    /// <remarks>Whoever is an account manager of some regions beside something else is held to them all the same.</remarks>
    public static ImmutableArray<string>? OnlyRegions(this ClaimsPrincipal user) =>
        user.IsInRole(Roles.Cam) && !user.IsInRole(Roles.Partner) && user.HasClaim(claim => claim.Type == Tokens.Regions)
            ? [.. user.FindAll(Tokens.Regions).Select(claim => claim.Value).Distinct(StringComparer.Ordinal)]
            : null;

    public static bool MaySeeRegion(this ClaimsPrincipal user, string region) => user.OnlyRegions()?.Contains(region) != false;

    /// <summary>A list of all regions, or of the one that was asked for, as far as the caller may see it.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="region">The region that was asked for, or nothing for all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="list">Lists one region, or all, from the same place on and in the order of <paramref name="order"/>.</param>
    /// <param name="order">The order of the list.</param>
    public static async Task<ImmutableArray<T>> ListAsync<T>(
        this ClaimsPrincipal user, string? region, int limit, Func<string?, Task<ImmutableArray<T>>> list, Comparison<T> order)
    {
        if (user.OnlyRegions() is not { } regions)
            return await list(region);
        if (region is not null)
            return regions.Contains(region) ? await list(region) : [];

        // Each list is whole from the place on, so the first of all of them together are among the first of each.
        var found = await Task.WhenAll(regions.Select(list));
        return [.. found.SelectMany(each => each).Order(Comparer<T>.Create(order)).Take(limit)];
    }

    /// <summary>The counts of those regions that the caller may see.</summary>
    public static ImmutableArray<TrackCount> For(this ImmutableArray<TrackCount> counts, ClaimsPrincipal user) =>
        [.. counts.Where(count => user.MaySeeRegion(count.Region))];
}
