using System.Net;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Who sees which page.</summary>
public sealed class VisitorTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("partner", "BX-0007", "/portal/partners/BX-0007")]
    [InlineData("cam", null, "/portal/partners")]
    [InlineData("programme-manager", null, "/portal/partners")]
    [InlineData("finance", null, "/portal/partners")]
    public async Task The_start_leads_everybody_to_their_own(string role, string? partnerId, string path)
    {
        using var answer = await GetAsync(role, partnerId, "/portal");
        Assert.Equal((HttpStatusCode.Found, path), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Operations_learn_where_their_pages_are()
    {
        using var answer = await GetAsync("ops", null, "/portal");
        Assert.Contains("href=\"/dashboard\"", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var list = await GetAsync("ops", null, "/portal/partners");
        Assert.Equal(HttpStatusCode.Forbidden, list.StatusCode);
    }

    [Fact]
    public async Task Another_partners_pages_are_the_same_as_missing_ones()
    {
        var missing = await PageAsync("partner", "BX-0099", "/portal/partners/BX-0099");
        foreach (var path in new[]
        {
            "/portal/partners/BX-0007", "/portal/partners/BX-0098", "/portal/partners/not%20an%20id", "/portal/partners/%3Cscript%3E",
            "/portal/partners/BX-0007/decisions/d-BX-0007-9", "/portal/partners/BX-0099/decisions/d-BX-0007-9",
            "/portal/partners/BX-0099/decisions/d-BX-0099-1", "/portal/elsewhere",
        })
            Assert.Equal(missing, await PageAsync("partner", "BX-0099", path));

        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Contains("There is no such page", missing.Html);
    }

    [Fact]
    public async Task A_decision_is_found_under_its_own_partner_alone()
    {
        using var own = await GetAsync("cam", null, "/portal/partners/BX-0007/decisions/d-BX-0007-9");
        using var others = await GetAsync("cam", null, "/portal/partners/BX-0009/decisions/d-BX-0007-9");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (own.StatusCode, others.StatusCode));
    }

    [Fact]
    public async Task The_list_is_filtered_and_goes_on_from_its_last_row()
    {
        var first = await PageAsync("finance", null, "/portal/partners?region=&track=Elite");
        var text = Rendering.TextOf(first.Html);
        Assert.Contains("partners match this filter", text);
        Assert.DoesNotContain(">Principal</span>", first.Html);
        var next = System.Text.RegularExpressions.Regex.Match(first.Html, "rel=\"next\"[^>]*href=\"([^\"]+)\"").Groups[1].Value;
        Assert.StartsWith("/portal/partners?track=Elite&amp;cursor=BX-", next);

        var second = await PageAsync("finance", null, WebUtility.HtmlDecode(next));
        Assert.Contains("rel=\"first\"", second.Html);
        Assert.DoesNotContain("rel=\"next\"", second.Html);
    }

    [Theory]
    [InlineData("region=%00")]
    [InlineData("track=Elite%07")]
    [InlineData("region=%0a&track=%00&cursor=%00")]
    public async Task A_filter_that_no_form_offers_is_no_filter(string query) => Assert.Equal(
        await PageAsync("cam", null, "/portal/partners"), await PageAsync("cam", null, $"/portal/partners?{query}"));

    [Fact]
    public async Task Every_page_says_that_nothing_may_come_from_elsewhere()
    {
        using var answer = await GetAsync("cam", null, "/portal/partners/BX-0007");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.StartsWith("default-src 'none'; style-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("no-store", Assert.Single(answer.Headers.GetValues("Cache-Control")));
    }

    private async Task<(HttpStatusCode Status, string Html)> PageAsync(string role, string? partnerId, string path)
    {
        using var answer = await GetAsync(role, partnerId, path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> GetAsync(string role, string? partnerId, string path)
    {
        using var browser = host.Browser(PortalHost.Token(role, partnerId));
        return await browser.GetAsync(path);
    }
}
