using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PartnerConnect.Gateway.Security;
using PartnerConnect.Silo.Hosting;

namespace PartnerConnect.Gateway.Tests.Hosting;

/// <summary>The service in this process, on a free port, over a database of its own.</summary>
internal sealed class RunningService(string environment, DateOnly? simulateFrom) : IAsyncDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("partnerconnect-gateway-");
    private WebApplication? app;

    public IServiceProvider Services => app!.Services;

    public Uri Address => new(app!.Urls.Single());

    public async Task StartAsync()
    {
        app = await SingleMachine.BuildAsync(
            new SiloOptions { DataDirectory = data.FullName, Urls = "http://127.0.0.1:0", SimulateFrom = simulateFrom },
            [$"--environment={environment}", "--Logging:LogLevel:Orleans=None"]);
        await app.StartAsync();
    }

    public HttpClient As(string role, string? partnerId = null) =>
        Client(Services.GetRequiredService<DevelopmentTokens>().Issue(role, partnerId, name: null));

    /// <summary>An account manager of some regions.</summary>
    public HttpClient AsCamOf(params string[] regions) =>
        Client(Services.GetRequiredService<DevelopmentTokens>().Issue("cam", partnerId: null, name: null, regions));

    public HttpClient Client(string? token)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromSeconds(60),
        };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        data.Delete(recursive: true);
    }
}
