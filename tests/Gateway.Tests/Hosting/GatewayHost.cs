using System.Net.Http.Json;

[assembly: AssemblyFixture(typeof(PartnerConnect.Gateway.Tests.Hosting.GatewayHost))]

namespace PartnerConnect.Gateway.Tests.Hosting;

/// <summary>The whole service on one machine, a few days after the programme's launch in simulated time; one per test run.</summary>
public sealed class GatewayHost : IAsyncLifetime
{
    public const string Product = "960-001501";

    private readonly RunningService service = new("Development", new DateOnly(2023, 9, 25));
    private int partners;

    public IServiceProvider Services => service.Services;

    public Uri Address => service.Address;

    public async ValueTask InitializeAsync()
    {
        await service.StartAsync();
        var manager = As("programme-manager");
        await manager.PutCsvAsync(
            "/v1/catalogue", $"ManufacturerPartNumber,Description,Category,Subcategory,Msrp\n{Product},Bar,Video,Bars,100.00\n");

        // Past the launch, so that every region has carried out a run.
        (await manager.PostAsJsonAsync("/v1/clock/advance", new { to = "2023-10-05" })).EnsureSuccessStatusCode();
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    public HttpClient Anonymous() => service.Client(token: null);

    public HttpClient As(string role, string? partnerId = null) => service.As(role, partnerId);

    public HttpClient AsCamOf(params string[] regions) => service.AsCamOf(regions);

    /// <summary>An id that no other test uses.</summary>
    public string FreshPartnerId() => $"T-{Interlocked.Increment(ref partners)}";

    /// <summary>A partner, of the Benelux where nothing is said, that no other test uses.</summary>
    public async Task<string> EnrolAsync(string region = "benelux")
    {
        var partnerId = FreshPartnerId();
        var answer = await As("programme-manager").PutAsJsonAsync($"/v1/partners/{partnerId}", Profile(region));
        answer.EnsureSuccessStatusCode();
        return partnerId;
    }

    public static object Profile(string region = "benelux") => new
    {
        name = "Acme",
        type = "ValueAddedReseller",
        region,
        country = "NL",
        city = "Utrecht",
        agreementSigned = "2023-01-01",
        orientationCompleted = "2023-01-02",
        salesCertified = 2,
        brandAligned = true,
    };
}
