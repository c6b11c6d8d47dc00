using System.Net;
using System.Net.Http.Json;
using PartnerConnect.Gateway.Tests.Hosting;
using PartnerConnect.Gateway.Tests.Pos;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>The console over the whole service: a partner that chose Elite in April and has been silent since, so that its second
/// proposal waits after the first has expired.</summary>
public sealed class ConsoleTests : IAsyncLifetime
{
    private const string Partner = "C-1";

    private const string Proposal = $"/portal/partners/{Partner}/proposals/proposal-{Partner}-2";

    private readonly RunningService service = new("Development", new DateOnly(2024, 3, 25));

    public async ValueTask InitializeAsync()
    {
        await service.StartAsync();
        using var manager = service.As("programme-manager");
        await manager.PutCsvAsync(
            "/v1/catalogue", $"ManufacturerPartNumber,Description,Category,Subcategory,Msrp\n{GatewayHost.Product},Bar,Video,Bars,250000.00\n");
        await manager.PostCsvAsync(
            "/v1/partners/import",
            "PartnerId,Name,Type,Region,Country,City,AgreementSigned,OrientationCompleted,SalesCertified,TechnicalCertified,BrandAligned\n"
            + $"{Partner},Acme,ValueAddedReseller,benelux,NL,Utrecht,2023-07-01,2023-07-02,4,8,true\n");
        await manager.PostCsvAsync(
            "/v1/pos/feed", PosFiles.Header + PosFiles.Sale(Partner, week: "2023-W30", date: "2023-07-25", quantity: "1", price: "240000.00"));
        await AdvanceAsync(manager, "2024-04-02");
        await service.As("partner", Partner).SendJsonAsync(
            HttpMethod.Put, $"/v1/partners/{Partner}/track-choice", """{"track":"Elite"}""").JsonAsync();
        await AdvanceAsync(manager, "2024-08-02");
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task A_proposal_is_answered_decided_against_the_rule_told_among_the_departures_and_a_year_is_played_again()
    {
        using var manager = Browser("programme-manager");
        using var partner = Browser("partner", Partner);
        Assert.Contains(Proposal, await manager.GetStringAsync("/portal/proposals"));
        Assert.Contains("Answer it", await partner.GetStringAsync($"/portal/partners/{Partner}"));

        foreach (var _ in new[] { 1, 2 })
            Assert.Equal((HttpStatusCode.Found, ""), await PostAsync(partner, $"{Proposal}/answer", "answer", "Our system was down"));
        var (status, html) = await PostAsync(partner, $"{Proposal}/answer", "answer", "And something else");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("The partner has answered already; what it said stands.", html);
        Assert.Contains("And something else", html);

        foreach (var _ in new[] { 1, 2 })
            Assert.Equal((HttpStatusCode.Found, ""), await PostAsync(manager, $"{Proposal}/reject", "reason", "Their system was down"));
        (status, html) = await PostAsync(manager, $"{Proposal}/approve", "reason", "Changed my mind");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("The proposal stands at Rejected", html);
        Assert.Contains("Changed my mind", html);

        var departures = Rendering.TextOf(await manager.GetStringAsync("/portal/departures"));
        Assert.Contains("Moves to Premier Stays in Elite", departures);
        Assert.Contains("Their system was down", departures);
        Assert.Contains("Nobody decided otherwise than the rule.", await manager.GetStringAsync("/portal/departures?region=apj"));

        var past = Rendering.TextOf(await partner.GetStringAsync($"/portal/partners/{Partner}?asOf=2024-04-01"));
        Assert.Contains("A past day. This is the standing at the end of 1 April 2024", past);
        Assert.Contains("The partner was taken in on", Rendering.TextOf(await partner.GetStringAsync($"/portal/partners/{Partner}?asOf=0001-01-01")));
        Assert.Contains("is not over yet", await partner.GetStringAsync($"/portal/partners/{Partner}?asOf=9999-12-31"));

        await ReplayEveryDecisionAsync(partner);
        await PlayAYearAsync(manager);
    }

    private static async Task ReplayEveryDecisionAsync(HttpClient partner)
    {
        var standing = await partner.GetStringAsync($"/portal/partners/{Partner}");
        var decisions = System.Text.RegularExpressions.Regex.Matches(standing, "href=\"(/portal/partners/C-1/decisions/[^\"]+)\"")
            .Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(decisions);
        foreach (var decision in decisions)
        {
            Assert.Contains("The same came out, octet for octet", (await PostAsync(partner, $"{decision}/replay", "x", "y")).Html);
            Assert.Contains("What would have changed it", await partner.GetStringAsync($"{decision}/changes"));
        }
    }

    private static async Task PlayAYearAsync(HttpClient manager)
    {
        const string Run = "/portal/guides/2023-10/shadow-run";
        Assert.Contains("FY25 has not been played under this version yet.", await manager.GetStringAsync(Run));
        Assert.Equal((HttpStatusCode.Found, ""), await PostAsync(manager, Run, "fiscalYear", "FY25"));
        var html = "";
        for (var asked = 0; asked < 100 && !html.Contains("<dd>Completed</dd>", StringComparison.Ordinal); asked++)
        {
            await Task.Delay(50);
            html = await manager.GetStringAsync($"{Run}?fiscalYear=FY25");
        }

        Assert.Contains("Benelux 0 0 0 0 0 1 0 1", Rendering.TextOf(html));
        Assert.Contains("Nobody has been found who is touched.", html);
        Assert.Contains($"/partners/{Partner}?fiscalYear=FY25", await manager.GetStringAsync($"{Run}?fiscalYear=FY25&outcome=all"));
        Assert.Contains("Both years side by side", await manager.GetStringAsync($"{Run}/partners/{Partner}?fiscalYear=FY25"));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(manager, Run, "fiscalYear", "FY40")).Status);
    }

    private HttpClient Browser(string role, string? partnerId = null)
    {
        var client = service.As(role, partnerId);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return client;
    }

    private static async Task<(HttpStatusCode Status, string Html)> PostAsync(HttpClient client, string path, string field, string text)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(field, text)]);
        using var answer = await client.PostAsync(path, form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task AdvanceAsync(HttpClient manager, string to) =>
        (await manager.PostAsJsonAsync("/v1/clock/advance", new { to })).EnsureSuccessStatusCode();
}
