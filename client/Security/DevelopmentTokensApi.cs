using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Problems;

namespace PartnerConnect.Gateway.Security;

/// <summary>Tokens for the asking, in single-machine development and nowhere else.</summary>
internal static class DevelopmentTokensApi
{
    private static readonly TimeSpan Validity = TimeSpan.FromHours(12);

    public static void MapDevelopmentTokens(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<GatewayOptions>();
        if (options.SingleMachineDevelopment && app.Services.GetService<SigningKey>() is not null)
            app.MapPost("/dev/token", Issue).AllowAnonymous().WithTags("Development").WithSummary("A token for the asking.");
    }

    private static Results<Ok<DevelopmentToken>, ProblemHttpResult> Issue(DevelopmentTokenBody body, SigningKey key)
    {
        if (!Roles.All.Contains(body.Role))
            return Problem.Invalid("role", $"The role is one of {string.Join(", ", Roles.All)}.");
        if (body.Role == Roles.Partner && !PartnerIds.IsWellFormed(body.PartnerId))
            return Problem.Invalid("partnerId", $"Role partner needs the id of its partner: {PartnerIds.Rule}.");
        if (body.Name is { Length: 0 or > 200 })
            return Problem.Invalid("name", "A name has 1 to 200 characters.");
        return TypedResults.Ok(new DevelopmentToken(Sign(body, key)));
    }

    private static string Sign(DevelopmentTokenBody body, SigningKey key)
    {
        // Tokens live by the wall clock, also where the programme lives by a simulated one.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { [Tokens.Role] = body.Role };
        if (body.Role == Roles.Partner)
            claims[Tokens.PartnerId] = body.PartnerId!;
        if (body.Name is not null)
            claims[Tokens.Name] = body.Name;
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

/// <summary>Whose token is asked for.</summary>
internal sealed record DevelopmentTokenBody(string Role, string? PartnerId = null, string? Name = null);

/// <summary>A token.</summary>
internal sealed record DevelopmentToken(string Token);
