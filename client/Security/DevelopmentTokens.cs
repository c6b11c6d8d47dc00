using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PartnerConnect.Gateway.Portal;
using PartnerConnect.Gateway.Portal.Session;

namespace PartnerConnect.Gateway.Security;

/// <summary>Signs tokens for whoever asks; a service of single-machine development and of nothing else.</summary>
internal sealed class DevelopmentTokens(SigningKey key) : IDevelopmentTokens
{
    private static readonly TimeSpan Validity = TimeSpan.FromHours(12);

    public string Mint(string role, string? partnerId) => Mint(role, partnerId, name: null);

    public string Mint(string role, string? partnerId, string? name)
    {
        var claims = new Dictionary<string, object> { [Tokens.Role] = role };
        if (partnerId is not null)
            claims[Tokens.PartnerId] = partnerId;
        if (name is not null)
            claims[Tokens.Name] = name;

        // Tokens live by the wall clock, also where the programme lives by a simulated one.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = SigningKey.Issuer,
            Audience = SigningKey.Issuer,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Validity,
            Claims = claims,
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(key.Bytes), SecurityAlgorithms.HmacSha256),
        });
    }
}

/// <summary>Offers the tokens, over HTTP and on the portal's sign-in page.</summary>
internal static class DevelopmentTokenServices
{
    public static void AddDevelopmentTokens(this IServiceCollection services, SigningKey key)
    {
        services.AddSingleton(new DevelopmentTokens(key));
        services.AddSingleton<IDevelopmentTokens>(provider => provider.GetRequiredService<DevelopmentTokens>());
        services.Configure<PortalOptions>(portal => portal.OfferDevelopmentSignIn = true);
    }
}
