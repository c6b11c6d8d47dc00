using Microsoft.AspNetCore.Routing;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.OpenApi;

public sealed class OpenApiTests(GatewayHost host)
{
    [Fact]
    public async Task Describes_exactly_the_calls_that_are_mapped()
    {
        var document = await host.As("cam").GetAsync("/openapi/v1.json").JsonAsync();
        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        var described = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject(), (path, method) => $"{method.Key.ToUpperInvariant()} {path.Key.TrimEnd('/')}");
        var mapped = MappedCalls.Of(host.Services)
            .Where(call => call.Endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>()?.ExcludeFromDescription != true)
            .Select(call => call.Call);
        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(described, call => call.Contains("dashboard", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_for_people_asks_nobody_else_for_anything()
    {
        var client = host.As("cam");
        using var answer = await client.GetAsync("/docs/");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("//", page.Replace("<!--", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_says_what_a_browser_may_do_with_it()
    {
        foreach (var address in new[] { "/health/live", "/v1/clock", "/nowhere" })
        {
            using var answer = await host.Anonymous().GetAsync(address);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Server"));
        }
    }
}
