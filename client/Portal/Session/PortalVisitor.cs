using System.Security.Claims;

namespace PartnerConnect.Gateway.Portal.Session;

/// <summary>Who looks at a page.</summary>
/// <param name="Name">The person's or the company's name.</param>
/// <param name="Role">What the person is to the programme.</param>
/// <param name="PartnerId">The partner that the person belongs to, where it belongs to one.</param>
public sealed record PortalVisitor(string Name, string Role, string? PartnerId)
{
    private static readonly string[] ReadersOfEveryPartner = ["cam", "programme-manager", "finance"];

    /// <summary>Whether every partner's pages are open to the visitor.</summary>
    public bool ReadsEveryPartner => ReadersOfEveryPartner.Contains(Role);

    /// <summary>Whether the visitor is a partner with a standing of its own.</summary>
    public bool IsPartner => Role == "partner" && PartnerId is not null;

    /// <summary>Whether this partner's pages are open to the visitor.</summary>
    public bool MayRead(string partnerId) => ReadsEveryPartner || (IsPartner && PartnerId == partnerId);

    /// <summary>The visitor that a validated token speaks of.</summary>
    public static PortalVisitor Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var role = user.FindFirstValue("role") ?? user.FindFirstValue(ClaimTypes.Role) ?? "";
        var partnerId = user.FindFirstValue("partnerId");
        return new(user.FindFirstValue("name") ?? user.FindFirstValue(ClaimTypes.Name) ?? partnerId ?? role, role, partnerId);
    }
}
