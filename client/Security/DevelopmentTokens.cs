using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PartnerConnect.Gateway.Security;

/// <summary>Makes tokens for anybody who asks: there in single-machine development and nowhere else.</summary>
internal sealed class DevelopmentTokens(SigningKey key)
{
    private static readonly TimeSpan Validity = TimeSpan.FromHours(12);

    /// <summary>A token for a role; for role partner it names the partner, for role cam its regions, where not all.</summary>
    public string Issue(string role, string? partnerId, string? name, string[]? regions = null)
    {
        // Tokens live by the wall clock, also where the programme lives by a simulated one.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { [Tokens.Role] = role };
        if (role == Roles.Partner)
            claims[Tokens.PartnerId] = partnerId!;
        if (role == Roles.Cam && regions is not null)
            claims[Tokens.Regions] = regions;
        if (name is not null)
            claims[Tokens.Name] = name;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = SigningKey.Issuer,
            Audience = SigningKey.Issuer,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Validity,
            Claims = claims,
            SigningCredentials = new SigningCredentials(
                new SymmetricSecurityKey(key.Bytes), SecurityAlgorithms.HmacSha256),
        });
    }
}
