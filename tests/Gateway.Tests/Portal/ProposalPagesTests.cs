using System.Net;
using System.Text;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class ProposalPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Open = "/portal/partners/BX-0007/proposals/proposal-BX-0007-1";

    private const string Silent = "/portal/partners/BX-0007/proposals/proposal-BX-0007-2";

    private static readonly string Manager = PortalHost.Token("programme-manager");

    [Fact]
    public async Task The_list_begins_with_what_waits_and_goes_on_from_its_last_row()
    {
        var first = await PageAsync("cam", null, "/portal/proposals");
        Assert.Contains(
            "Downgrade from Elite to Premier , proposal-BX-0007-1 proposed on 15 August 2024 BX-0007 Benelux R26 FY25-Q1 Evidence for proposal-BX-0007-1 Open "
            + "Two tenders were put off. Both are signed now. 29 August 2024 14 September 2024", Rendering.TextOf(first.Html));
        Assert.DoesNotContain("proposal-BX-0012-1", first.Html);
        var next = System.Text.RegularExpressions.Regex.Match(first.Html, "rel=\"next\"[^>]*href=\"([^\"]+)\"").Groups[1].Value;

        var second = await PageAsync("cam", null, WebUtility.HtmlDecode(next));
        Assert.Contains("proposal-BX-0159-1", second.Html);
        Assert.DoesNotContain("rel=\"next\"", second.Html);

        var rejected = await PageAsync("finance", null, "/portal/proposals?status=rejected");
        Assert.Contains("<option value=\"Rejected\" selected", rejected.Html);
        Assert.Contains("proposal-BX-0012-1", rejected.Html);
        Assert.DoesNotContain("<script>alert", rejected.Html);
        Assert.Contains("No proposal has this status.", (await PageAsync("finance", null, "/portal/proposals?status=Lapsed")).Html);
    }

    [Theory]
    [InlineData("?status=Nonsense&cursor=***")]
    [InlineData("?status=%00&cursor=%00")]
    [InlineData("?status=&cursor=")]
    [InlineData("?cursor=AAAA")]
    public async Task What_is_no_filter_shows_what_waits(string query)
    {
        var page = await PageAsync("cam", null, "/portal/proposals" + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("proposal-BX-0007-1", page.Html);
    }

    [Theory]
    [InlineData("programme-manager", null, true, false)]
    [InlineData("cam", null, false, false)]
    [InlineData("finance", null, false, false)]
    [InlineData("partner", "BX-0007", false, true)]
    public async Task Each_role_has_the_form_it_may_send(string role, string? partnerId, bool decides, bool answers)
    {
        var (status, html) = await PageAsync(role, partnerId, Silent);
        Assert.Equal(
            (HttpStatusCode.OK, decides, decides, answers),
            (status, html.Contains("/approve\"", StringComparison.Ordinal), html.Contains("/reject\"", StringComparison.Ordinal),
                html.Contains("/answer\"", StringComparison.Ordinal)));
        Assert.Contains("Quarters missed in a row", html);

        foreach (var (verb, may) in new[] { ("approve", decides), ("reject", decides), ("answer", answers) })
        {
            using var answer = await host.PostAsync(PortalHost.Token(role, partnerId), $"{Silent}/{verb}");
            Assert.Equal(may ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Another_partners_proposal_is_the_same_as_a_missing_one()
    {
        var missing = await PageAsync("partner", "BX-0099", "/portal/partners/BX-0099/proposals/proposal-BX-0099-1");
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Equal(missing, await PageAsync("partner", "BX-0099", Open));
        Assert.Equal(missing, await PageAsync("partner", "BX-0099", "/portal/partners/BX-0099/proposals/proposal-BX-0007-1"));
        Assert.Equal(missing, await PageAsync("partner", "BX-0099", "/portal/partners/BX-0099/proposals/nonsense"));
        foreach (var path in new[] { Open, "/portal/partners/BX-0099/proposals/proposal-BX-0007-1", "/portal/partners/BX-0099/proposals/proposal-BX-0099-1" })
        {
            using var answer = await host.PostAsync(PortalHost.Token("partner", "BX-0099"), path + "/answer", ("answer", "Mine"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var manager = await host.PostAsync(Manager, "/portal/partners/BX-0009/proposals/proposal-BX-0007-1/approve", ("reason", "Agreed"));
        Assert.Equal(HttpStatusCode.NotFound, manager.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n ")]
    [InlineData("nul\0")]
    [InlineData("\u0085")]
    [InlineData(null)]
    public async Task A_decision_without_a_reason_is_refused_beside_its_form(string? reason)
    {
        using var answer = reason is null
            ? await host.PostAsync(Manager, $"{Open}/approve")
            : await host.PostAsync(Manager, $"{Open}/approve", ("reason", reason));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("id=\"reason-problem\"", html);
        Assert.Contains("The reason h", html);
        Assert.Contains("Nobody has decided yet.", html);
    }

    [Fact]
    public async Task What_was_typed_is_kept_as_text_and_a_line_counts_its_end_once()
    {
        var typed = "</textarea><script>alert(7)</script> late";
        using var refused = await host.PostAsync(Manager, $"{Open}/reject", ("reason", typed));
        var html = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(WebUtility.HtmlEncode(typed), html);
        Assert.DoesNotContain("<script>alert", html);
        Assert.Contains("decided until 14 September 2024.", html);

        using var tooLong = await host.PostAsync(Manager, $"{Open}/reject", ("reason", new string('x', 2001)));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        using var lines = await host.PostAsync(
            PortalHost.Token("programme-manager"), "/portal/partners/BX-0100/proposals/proposal-BX-0100-1/reject", ("reason", string.Concat(Enumerable.Repeat("x\r\n", 999)) + "xx"));
        Assert.Equal(HttpStatusCode.Found, lines.StatusCode);
    }

    [Fact]
    public async Task A_form_sent_twice_leads_twice_to_the_proposal_as_it_stands()
    {
        const string Path = "/portal/partners/BX-0101/proposals/proposal-BX-0101-1";
        foreach (var _ in new[] { 1, 2 })
        {
            using var answer = await host.PostAsync(Manager, $"{Path}/approve", ("reason", "Agreed"));
            Assert.Equal((HttpStatusCode.Found, Path), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        }

        Assert.Contains("Approved by Maud van den Berg on 20 August 2024, 09:30 UTC . Agreed", Rendering.TextOf((await PageAsync("cam", null, Path)).Html));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("X-Nothing", "said")]
    public async Task Another_site_decides_nothing(string header, string value)
    {
        using var browser = host.Browser(Manager);
        browser.DefaultRequestHeaders.Add(header, value);
        foreach (var verb in new[] { "approve", "reject", "answer" })
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["reason"] = "Agreed", ["answer"] = "Agreed" });
            using var answer = await browser.PostAsync($"/portal/partners/BX-0102/proposals/proposal-BX-0102-1/{verb}", form);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        Assert.Contains("Nobody has decided yet.", (await PageAsync("cam", null, "/portal/partners/BX-0102/proposals/proposal-BX-0102-1")).Html);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"reason\"\r\n\r\nhalf")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("application/x-www-form-urlencoded", "%%%=%")]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "reason=x")]
    public async Task What_is_no_form_says_nothing(string type, string body)
    {
        foreach (var path in new[] { $"{Open}/approve", "/portal/guides/2024-06/shadow-run", "/portal/sign-in" })
        {
            using var browser = host.Browser(Manager);
            browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await browser.PostAsync(path, content);
            Assert.True((int)answer.StatusCode is 302 or 400 or 401, $"{path}: {answer.StatusCode}");
        }
    }

    private async Task<(HttpStatusCode Status, string Html)> PageAsync(string role, string? partnerId, string path)
    {
        using var browser = host.Browser(PortalHost.Token(role, partnerId));
        using var answer = await browser.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
