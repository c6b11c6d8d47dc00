using System.Net;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Deals in the portal: for partners their own, for those who decide with what may be the same beside them.</summary>
public sealed class DealPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Waiting = "/portal/partners/BX-0007/deals/deal-BX-0007-1";

    private const string Approved = "/portal/partners/BX-0012/deals/deal-BX-0012-1";

    [Fact]
    public async Task The_list_begins_with_what_waits()
    {
        var (status, html) = await PageAsync("cam", null, "/portal/deals");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("deal-BX-0007-1", html);
        Assert.DoesNotContain("deal-BX-0012-1", html);
        Assert.Contains("deal-BX-0012-1", (await PageAsync("finance", null, "/portal/deals?status=approved")).Html);
        Assert.Contains("No deal has this status.", (await PageAsync("cam", null, "/portal/deals?status=Won")).Html);
        Assert.Contains("deal-BX-0007-1", (await PageAsync("cam", null, "/portal/deals?status=%00&cursor=%00")).Html);
        Assert.Equal(HttpStatusCode.Forbidden, (await PageAsync("partner", "BX-0007", "/portal/deals")).Status);
    }

    [Theory]
    [InlineData("cam", null, true, false)]
    [InlineData("programme-manager", null, true, true)]
    [InlineData("finance", null, false, false)]
    [InlineData("partner", "BX-0007", false, true)]
    public async Task Each_role_has_the_forms_it_may_send_and_sees_other_partners_where_it_decides(
        string role, string? partnerId, bool decides, bool registers)
    {
        var (status, html) = await PageAsync(role, partnerId, Waiting);
        Assert.Equal(
            (HttpStatusCode.OK, decides, registers, decides),
            (status, html.Contains("/approve\"", StringComparison.Ordinal), html.Contains("/withdraw\"", StringComparison.Ordinal),
                html.Contains("deal-BX-0012-1", StringComparison.Ordinal)));
        Assert.DoesNotContain("<script>alert", html);
        foreach (var (verb, may) in new[] { ("approve", decides), ("reject", decides), ("extend", registers) })
        {
            using var answer = await host.PostAsync(PortalHost.Token(role, partnerId), $"{Waiting}/{verb}");
            Assert.Equal(may ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Two_end_customers_stand_side_by_side_as_text()
    {
        var text = Rendering.TextOf((await PageAsync("cam", null, Waiting)).Html);
        Assert.Contains("This deal", text);
        Assert.Contains("Same BX-0012", text);
        Assert.DoesNotContain("<b>Zeist</b>", (await PageAsync("cam", null, Waiting)).Html);
        Assert.Contains("Approved by <i>me</i>", WebUtility.HtmlDecode(Rendering.TextOf((await PageAsync("cam", null, Approved)).Html)));
    }

    [Fact]
    public async Task A_form_leads_to_the_deal_or_says_why_it_is_not_taken()
    {
        var cam = PortalHost.Token("cam");
        foreach (var _ in new[] { 1, 2 })
        {
            using var taken = await host.PostAsync(cam, $"{Waiting}/approve", ("reason", "New to us"));
            Assert.Equal((HttpStatusCode.Found, Waiting), (taken.StatusCode, taken.Headers.Location?.OriginalString));
        }

        using var held = await host.PostAsync(cam, $"{Waiting}/approve", ("reason", "Too late"));
        var html = await held.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Conflict, held.StatusCode);
        Assert.Contains("protected for another partner until 17 November 2024", html);
        Assert.Contains("Too late", html);

        var own = PortalHost.Token("partner", "BX-0012");
        using var extended = await host.PostAsync(own, $"{Approved}/extend", ("key", "portal-1"));
        Assert.Equal((HttpStatusCode.Found, Approved), (extended.StatusCode, extended.Headers.Location?.OriginalString));
        using var once = await host.PostAsync(own, $"{Approved}/extend", ("key", "portal-2"));
        Assert.Equal(HttpStatusCode.Conflict, once.StatusCode);
        using var withdrawn = await host.PostAsync(own, $"{Approved}/withdraw");
        Assert.Equal(HttpStatusCode.Found, withdrawn.StatusCode);
    }

    [Fact]
    public async Task A_partner_sees_its_deals_and_where_the_desk_stands()
    {
        var text = Rendering.TextOf((await PageAsync("partner", "BX-0007", "/portal/partners/BX-0007/deals")).Html);
        Assert.Contains("deal-BX-0007-1", text);
        Assert.Contains("Global Deal Desk: Philips", text);
        Assert.Contains("by Willem", text);
        Assert.Contains("nobody yet", text);
    }

    [Fact]
    public async Task Another_partners_deal_is_the_same_as_a_missing_one()
    {
        var missing = await PageAsync("partner", "BX-0099", "/portal/partners/BX-0099/deals/deal-BX-0099-1");
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Equal(missing, await PageAsync("partner", "BX-0099", Waiting));
        Assert.Equal(missing, await PageAsync("partner", "BX-0099", "/portal/partners/BX-0099/deals/deal-BX-0007-1"));
        using var answer = await host.PostAsync(PortalHost.Token("partner", "BX-0099"), $"{Waiting}/withdraw");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Html)> PageAsync(string role, string? partnerId, string path)
    {
        using var browser = host.Browser(PortalHost.Token(role, partnerId));
        using var answer = await browser.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
