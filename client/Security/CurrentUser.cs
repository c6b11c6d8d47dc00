using System.Security.Claims;

namespace PartnerConnect.Gateway.Security;

/// <summary>Who is calling.</summary>
internal static class CurrentUser
{
    private const int LongestName = 200;

    /// <summary>The one partner that the caller may see, or nothing where all may be seen.</summary>
    /// <remarks>Whoever is a partner beside something else sees what a partner sees.</remarks>
    public static string? OnlyPartner(this ClaimsPrincipal user) =>
        user.IsInRole(Roles.Partner) ? user.FindFirstValue(Tokens.PartnerId) : null;

    public static bool MaySee(this ClaimsPrincipal user, string partnerId) =>
        !user.IsInRole(Roles.Partner) || user.FindFirstValue(Tokens.PartnerId) == partnerId;

    /// <summary>The name that goes on record beside a decision.</summary>
    public static string Actor(this ClaimsPrincipal user)
    {
        var name = new string([.. Named(user).Where(character => !char.IsControl(character)).Take(LongestName)]).Trim();
        return name.Length > 0 ? name : "unnamed";
    }

    /// <summary>Who goes on record for what a partner does: the partner, or the person who does it for the partner.</summary>
    public static string ActsAs(this ClaimsPrincipal user) => user.OnlyPartner() is null ? user.Actor() : Roles.Partner;

    private static string Named(ClaimsPrincipal user) =>
        user.FindFirstValue(Tokens.Name) ?? user.FindFirstValue("sub") ?? user.FindFirstValue(Tokens.Role) ?? "";
}
