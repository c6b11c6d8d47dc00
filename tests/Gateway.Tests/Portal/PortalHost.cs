using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Portal;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>The portal behind the gateway's own pipeline, on a port of this machine, over the samples.</summary>
public sealed class PortalHost : IAsyncLifetime
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    private WebApplication app = null!;

    public Uri Address { get; private set; } = null!;

    public static GatewayOptions SingleMachine { get; } =
        new() { SingleMachineDevelopment = true, DevelopmentSigningKey = Key };

    public ValueTask InitializeAsync() => StartAsync(SingleMachine);

    /// <summary>Starts it as if callers came from an address, with settings of an operator's.</summary>
    public async ValueTask StartAsync(
        GatewayOptions options, IPAddress? caller = null, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (!options.SingleMachineDevelopment)
            builder.Configuration["PartnerConnect:Auth:SigningKey"] = Convert.ToBase64String(Key);
        foreach (var (name, value) in settings)
            builder.Configuration[name] = value;
        builder.AddRequestLimits();
        builder.Services.AddProblems();
        builder.AddTokens(options);
        builder.Services.AddPolicies();
        builder.Services.AddPortal();
        builder.Services.AddSingleton(SampleGrains.Create());

        app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = caller ?? context.Connection.RemoteIpAddress;
            return next(context);
        });
        app.UseForwardedScheme();
        app.UseProblems();
        app.UseSecurityHeaders();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOwnership();
        app.MapPortal();
        app.MapDevelopmentTokens();
        app.MapGet("/v1/anything", () => "a secret of the API");
        app.MapMethods("/docs/anything", ["GET", "POST"], () => "documentation");
        await app.StartAsync();
        Address = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>A browser without a screen, which follows no redirect.</summary>
    public HttpClient Browser(string? session = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        if (session is not null)
            client.DefaultRequestHeaders.Add("Cookie", $"{PortalSession.CookieName}={session}");
        return client;
    }

    /// <summary>Sends a form as a browser does from one of our own pages.</summary>
    public async Task<HttpResponseMessage> PostAsync(string? session, string path, params (string Name, string Value)[] fields)
    {
        using var browser = Browser(session);
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await browser.PostAsync(path, form);
    }

    public static string Token(string role, string? partnerId = null, TimeSpan? life = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { ["role"] = role, ["name"] = "Maud van den Berg" };
        if (partnerId is not null)
            claims["partnerId"] = partnerId;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = SigningKey.Issuer,
            Audience = SigningKey.Issuer,
            Claims = claims,
            NotBefore = now.AddHours(-2),
            Expires = now + (life ?? TimeSpan.FromHours(1)),
            SigningCredentials = new(new SymmetricSecurityKey(Key), SecurityAlgorithms.HmacSha256),
        });
    }
}
