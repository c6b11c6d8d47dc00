using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Security;

public sealed class AuthorizationMatrixTests(GatewayHost host)
{
    private const string CamOfBenelux = "cam of benelux";

    private static readonly string[] Owned = ["{partnerId}", "{decisionId}", "{proposalId}", "{dealId}", "{globalDealId}", "{statementId}"];

    private static readonly string[] Roles = ["partner", "cam", "programme-manager", "finance", "ops"];

    private IReadOnlyList<(string Call, RouteEndpoint Endpoint)> Mapped => [.. MappedCalls.Of(host.Services)];

    [Fact]
    public void Every_call_stands_in_the_table_and_every_row_is_a_call()
    {
        Assert.Equal([], Mapped.Where(mapped => ExpectedRoles(mapped.Call) is null).Select(mapped => mapped.Call));
        Assert.Equal([], AuthorizationTable.Calls.Keys.Except(Mapped.Select(mapped => mapped.Call)));
        Assert.Equal([], AuthorizationTable.Pages.Keys.Where(page => !Mapped.Any(mapped => IsOf(page, mapped.Call))));
    }

    [Fact]
    public async Task Strangers_get_nothing_but_health_and_development_tokens()
    {
        using var stranger = host.Anonymous();
        foreach (var (call, endpoint) in Mapped)
        {
            using var answer = await SendAsync(stranger, call, endpoint, "T-0");
            var expected = ExpectedRoles(call) != AuthorizationTable.Everybody;
            Assert.True(expected == ((int)answer.StatusCode == 401), $"{call}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("partner")]
    [InlineData("cam")]
    [InlineData("programme-manager")]
    [InlineData("finance")]
    [InlineData("ops")]
    [InlineData(CamOfBenelux)]
    public async Task Each_role_has_its_functions_and_no_others(string role)
    {
        var own = await host.EnrolAsync();
        using var client = role == CamOfBenelux ? host.AsCamOf("benelux") : host.As(role, role == "partner" ? own : null);
        var row = role == CamOfBenelux ? "cam" : role;
        foreach (var (call, endpoint) in Mapped)
        {
            using var answer = await SendAsync(client, call, endpoint, own);
            var may = ExpectedRoles(call) == AuthorizationTable.Everybody || ExpectedRoles(call)!.Split(' ').Contains(row);
            Assert.True(may == ((int)answer.StatusCode is not (401 or 403)), $"{role}: {call}: {answer.StatusCode}");
            Assert.True((int)answer.StatusCode < 500, $"{role}: {call}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Partners_of_another_region_are_not_there_exactly_like_missing_ones()
    {
        var partner = await host.EnrolAsync();
        await host.As("programme-manager").SendJsonAsync(
            HttpMethod.Put, $"/v1/partners/{partner}/track-placement", """{"track":"Elite","reason":"Strategic account"}""").JsonAsync();

        using var own = host.AsCamOf("dach", "benelux");
        using var other = host.AsCamOf("dach", "nordics");
        await own.GetAsync($"/v1/decisions/d-{partner}-1").JsonAsync();
        var owned = Mapped.Where(mapped => Owned.Any(name => mapped.Call.Contains(name, StringComparison.Ordinal))
            && ExpectedRoles(mapped.Call)!.Split(' ').Contains("cam")).ToList();
        Assert.True(owned.Count > 20);
        foreach (var (call, endpoint) in owned)
        {
            using var others = await SendAsync(other, call, endpoint, partner);
            using var missing = await SendAsync(other, call, endpoint, "T-NONE");
            Assert.True((int)others.StatusCode == 404, $"{call}: {others.StatusCode}");
            Assert.Equal(await Said(missing), await Said(others));
        }
    }

    [Fact]
    public async Task Another_partners_things_are_not_there_exactly_like_missing_ones()
    {
        // The other partner has a decision of its own, which another reads and this one does not.
        var (own, other) = (await host.EnrolAsync(), await host.EnrolAsync());
        await host.As("programme-manager").SendJsonAsync(
            HttpMethod.Put, $"/v1/partners/{other}/track-placement", """{"track":"Elite","reason":"Strategic account"}""").JsonAsync();
        await host.As("partner", other).GetAsync($"/v1/decisions/d-{other}-1").JsonAsync();

        using var client = host.As("partner", own);
        var owned = Mapped.Where(mapped => Owned.Any(name => mapped.Call.Contains(name, StringComparison.Ordinal))
            && ExpectedRoles(mapped.Call)!.Split(' ').Contains("partner")).ToList();
        Assert.All(Owned, name => Assert.Contains(owned, mapped => mapped.Call.Contains(name, StringComparison.Ordinal)));
        foreach (var (call, endpoint) in owned)
        {
            using var others = await SendAsync(client, call, endpoint, other);
            using var missing = await SendAsync(client, call, endpoint, "T-NONE");
            Assert.True((int)others.StatusCode == 404, $"{call}: {others.StatusCode}");
            Assert.Equal(await Said(missing), await Said(others));
        }
    }

    [Fact]
    public void Roles_of_the_table_exist() => Assert.Equal(
        [], AuthorizationTable.Calls.Values.SelectMany(roles => roles.Split(' ')).Distinct()
            .Except([.. Roles, AuthorizationTable.Everybody, AuthorizationTable.Nobody]));

    private static string? ExpectedRoles(string call) =>
        AuthorizationTable.Calls.TryGetValue(call, out var roles) ? roles
        : AuthorizationTable.Pages.Where(page => IsOf(page.Key, call)).Select(page => page.Value).FirstOrDefault();

    private static bool IsOf(string page, string call) =>
        call.EndsWith($" {page}", StringComparison.Ordinal) || call.Contains($" {page}/", StringComparison.Ordinal);

    // A body that can be read and says nothing: enough to get past the door, never enough to change anything.
    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string call, RouteEndpoint endpoint, string partnerId)
    {
        var parts = call.Split(' ', 2);
        var address = parts[1].Replace("{partnerId}", partnerId, StringComparison.Ordinal)
            .Replace("{decisionId}", $"d-{partnerId}-1", StringComparison.Ordinal)
            .Replace("{proposalId}", $"proposal-{partnerId}-1", StringComparison.Ordinal)
            .Replace("{dealId}", $"deal-{partnerId}-1", StringComparison.Ordinal)
            .Replace("{globalDealId}", $"global-{partnerId}-1", StringComparison.Ordinal)
            .Replace("{statementId}", $"leap-{partnerId}-1", StringComparison.Ordinal)
            .Replace("{requestId}", $"mdf-{partnerId}-1", StringComparison.Ordinal)
            .Replace("{claim}", "1", StringComparison.Ordinal)
            .Replace("{step}", "Quote", StringComparison.Ordinal)
            .Replace("{fiscalYear}", "FY24", StringComparison.Ordinal)
            .Replace("{quarter}", "FY24-Q3", StringComparison.Ordinal)
            .Replace("{orderId}", "o-1", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{documentName?}", "v1", StringComparison.Ordinal)
            .Replace("{week}", "1999-W01", StringComparison.Ordinal)
            .Replace("{line}", "2", StringComparison.Ordinal)
            .Replace("{version}", "no-such-version", StringComparison.Ordinal)
            .Replace("{page:int}", "1", StringComparison.Ordinal)
            .Replace("{runId}", "run-quarter-close-FY25-Q1-nowhere", StringComparison.Ordinal);
        Assert.True(!address.Contains('{', StringComparison.Ordinal) || address.Contains("{*", StringComparison.Ordinal), $"{call}: fill it in");
        var request = new HttpRequestMessage(new HttpMethod(parts[0]), address);
        if (parts[0] is not "GET")
        {
            var type = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json";
            request.Content = new StringContent(type == "application/json" ? "{}" : "x");
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<string> Said(HttpResponseMessage answer) =>
        $"{answer.StatusCode} {string.Join(' ', answer.Headers.Where(header => header.Key != "Date").Select(header => header.Key))} "
        + await answer.Content.ReadAsStringAsync();
}
