using System.Net;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class DecisionPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Decision = "/portal/partners/BX-0007/decisions/d-BX-0007-9";

    [Fact]
    public async Task Departures_tell_what_the_rule_said_what_the_person_decided_and_why()
    {
        var html = (await PageAsync("finance", null, "/portal/departures")).Html;
        var text = Rendering.TextOf(html);
        Assert.Contains("Track placement , d-BX-0009-4 R22 BX-0009 Benelux Premier Elite Maud van den Berg 19 August 2024, 10:00 UTC Strategic account", text);
        Assert.Contains("R26, FY25-Q1 BX-0012 Benelux Moves to Premier Stays in Elite Maud van den Berg 18 August 2024, 10:00 UTC <b>Tenders</b> were put off", text);
        Assert.Contains("BX-0012 Benelux – Rejected Maud van den Berg 17 August 2024, 10:00 UTC –", text);
        Assert.DoesNotContain("<b>Tenders", html);
        Assert.Contains("href=\"/portal/partners/BX-0009/decisions/d-BX-0009-4\"", html);

        var next = System.Text.RegularExpressions.Regex.Match(html, "rel=\"next\"[^>]*href=\"([^\"]+)\"").Groups[1].Value;
        var second = await PageAsync("finance", null, WebUtility.HtmlDecode(next));
        Assert.Contains("d-BX-0009-40", second.Html);
        Assert.DoesNotContain("d-BX-0009-4\"", second.Html);
        Assert.Contains("Nobody decided otherwise than the rule.", (await PageAsync("cam", null, "/portal/departures?region=apj")).Html);
    }

    [Theory]
    [InlineData("?cursor=***&region=")]
    [InlineData("?cursor=AAAA&region=%00")]
    [InlineData("?cursor=MjAyNA")]
    public async Task What_is_no_cursor_leads_to_the_beginning(string query)
    {
        var page = await PageAsync("cam", null, "/portal/departures" + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("d-BX-0009-4\"", page.Html);
    }

    [Theory]
    [InlineData("partner", "BX-0007", 403, false)]
    [InlineData("ops", null, 403, false)]
    [InlineData("cam", null, 200, true)]
    [InlineData("programme-manager", null, 200, true)]
    public async Task Departures_and_proposals_are_for_those_who_see_every_partner(string role, string? partnerId, int status, bool led)
    {
        foreach (var path in new[] { "/portal/departures", "/portal/proposals" })
        {
            Assert.Equal(status, (int)(await PageAsync(role, partnerId, path)).Status);
            var start = await PageAsync(role, partnerId, role == "ops" ? "/portal" : "/portal/partners/BX-0007");
            Assert.Equal(led, start.Html.Contains($"href=\"{path}\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_rule_is_asked_again_and_the_page_says_whether_it_says_the_same()
    {
        using var same = await host.PostAsync(PortalHost.Token("partner", "BX-0007"), $"{Decision}/replay");
        Assert.Contains("The same came out, octet for octet", await same.Content.ReadAsStringAsync());
        using var other = await host.PostAsync(PortalHost.Token("cam"), "/portal/partners/BX-0009/decisions/d-BX-0009-4/replay");
        Assert.Contains("Something else came out", await other.Content.ReadAsStringAsync());
        Assert.Contains("What would have changed it", Rendering.TextOf((await PageAsync("partner", "BX-0007", $"{Decision}/changes")).Html));
    }

    [Theory]
    [InlineData("partner", "BX-0099", Decision)]
    [InlineData("cam", null, "/portal/partners/BX-0009/decisions/d-BX-0007-9")]
    [InlineData("cam", null, "/portal/partners/BX-0007/decisions/d-BX-0007-99")]
    public async Task A_decision_is_asked_about_under_its_own_partner_alone(string role, string? partnerId, string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await PageAsync(role, partnerId, $"{path}/changes")).Status);
        using var answer = await host.PostAsync(PortalHost.Token(role, partnerId), $"{path}/replay");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Html)> PageAsync(string role, string? partnerId, string path)
    {
        using var browser = host.Browser(PortalHost.Token(role, partnerId));
        using var answer = await browser.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
