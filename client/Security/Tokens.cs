using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Portal.Session;

namespace PartnerConnect.Gateway.Security;

/// <summary>Whose tokens are believed.</summary>
internal static class Tokens
{
    public const string Role = "role";

    public const string PartnerId = "partnerId";

    public const string Name = "name";

    /// <summary>The regions whose partners a token of role cam is for, a list; without it all.</summary>
    public const string Regions = "regions";

    public static void AddTokens(this WebApplicationBuilder builder, GatewayOptions options)
    {
        var settings = builder.Configuration.GetSection("PartnerConnect:Auth");
        var authority = settings["Authority"];
        var key = KeyFor(settings, options);
        if (key is not null)
            builder.Services.AddSingleton(key);

        // A key of the operator's own signs what others believe too, and is not for whoever asks.
        if (key is not null && string.IsNullOrEmpty(settings["SigningKey"]))
            builder.Services.AddDevelopmentTokens();

        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.TokenValidationParameters.RoleClaimType = Role;
            bearer.TokenValidationParameters.NameClaimType = Name;
            bearer.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
            bearer.Events = new JwtBearerEvents
            {
                OnMessageReceived = ReadSession,
                OnTokenValidated = RefuseWhatSaysTooLittle,
            };
            if (key is null)
                Trust(bearer, authority!, settings["Audience"]);
            else
                Trust(bearer, key);
        });
    }

    private static SigningKey? KeyFor(IConfigurationSection settings, GatewayOptions options)
    {
        if (!string.IsNullOrWhiteSpace(settings["Authority"]))
        {
            return !string.IsNullOrWhiteSpace(settings["Audience"]) ? null : throw new InvalidOperationException(
                "PartnerConnect:Auth:Authority needs PartnerConnect:Auth:Audience beside it: a token for another "
                + "service of the same identity provider must not open this one.");
        }

        if (settings["SigningKey"] is { Length: > 0 } text)
            return SigningKey.Read(text);
        return options.SingleMachineDevelopment
            ? SigningKey.ForDevelopment(options.DevelopmentSigningKey)
            : throw new InvalidOperationException(
                "Nothing says whose tokens to trust. Set PartnerConnect:Auth:Authority and :Audience "
                + "to your identity provider, or PartnerConnect:Auth:SigningKey to the base64 of at least 32 random "
                + "bytes.");
    }

    private static void Trust(JwtBearerOptions bearer, string authority, string? audience)
    {
        bearer.Authority = authority;
        bearer.Audience = audience;
    }

    private static void Trust(JwtBearerOptions bearer, SigningKey key)
    {
        bearer.TokenValidationParameters.ValidIssuer = SigningKey.Issuer;
        bearer.TokenValidationParameters.ValidAudience = SigningKey.Issuer;
        bearer.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(key.Bytes);
        bearer.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
    }

    // The portal's pages are opened by a cookie that holds the same token.
    private static Task ReadSession(MessageReceivedContext context)
    {
        context.Token = PortalSession.ReadToken(context.HttpContext);
        return Task.CompletedTask;
    }

    // A partner of no partner would own nothing; better to say at the door what the token lacks.
    private static Task RefuseWhatSaysTooLittle(TokenValidatedContext context)
    {
        var user = context.Principal!;
        if (user.IsInRole(Roles.Partner) && !PartnerIds.IsWellFormed(user.FindFirstValue(PartnerId)))
            context.Fail("A token of role partner needs the claim partnerId.");

        // An empty list makes no claim, and would be taken for none: for every region instead of no region.
        if (context.SecurityToken is JsonWebToken token && token.TryGetPayloadValue(Regions, out object? _)
            && !user.FindAll(Regions).Any(claim => claim.Value.Length > 0))
            context.Fail("The claim regions names no region; leave it out for all of them.");
        return Task.CompletedTask;
    }
}
