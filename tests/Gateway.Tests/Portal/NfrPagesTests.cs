using System.Net;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class NfrPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Address = "/portal/partners/BX-0007/nfr";

    [Fact]
    public async Task Every_order_is_told_with_where_it_stands()
    {
        var text = Rendering.TextOf((await PageAsync("finance", null, Address)).Html);

        Assert.Contains("showroom-3 15 August 2024 FY25-Q2 960-001501 Demonstration 1 EUR 550.00 Reserved until 30 August 2024", text);
        Assert.Contains("Committed 2401LZ0001A1", text);
        Assert.Contains("Too many units R71", text);
        Assert.Contains("Nothing has been ordered yet.", (await PageAsync("finance", null, "/portal/partners/BX-0012/nfr")).Html);
    }

    [Theory]
    [InlineData("partner", "BX-0007", true)]
    [InlineData("programme-manager", null, true)]
    [InlineData("cam", null, false)]
    [InlineData("finance", null, false)]
    public async Task Who_may_order_has_the_forms_of_the_steps(string role, string? partnerId, bool orders)
    {
        var html = (await PageAsync(role, partnerId, Address)).Html;
        Assert.Equal(
            (orders, orders, orders, false),
            (Has("showroom-3/commit"), Has("showroom-3/release"), Has("showroom-2/return"), Has("showroom-1/")));

        bool Has(string path) => html.Contains($"{Address}/{path}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("showroom-3/commit", HttpStatusCode.Found)]
    [InlineData("showroom-3/release", HttpStatusCode.Found)]
    [InlineData("showroom-2/return", HttpStatusCode.Found)]
    [InlineData("showroom-1/return", HttpStatusCode.Conflict)]
    [InlineData("never/return", HttpStatusCode.NotFound)]
    [InlineData("a%20b/return", HttpStatusCode.NotFound)]
    public async Task A_step_is_taken_or_refused_with_its_rule(string step, HttpStatusCode status)
    {
        using var answer = await host.PostAsync(PortalHost.Token("partner", "BX-0007"), $"{Address}/{step}");
        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.Conflict)
            Assert.Contains("Order showroom-1 stays as it is: Not open (R72).", Rendering.TextOf(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Another_partners_orders_are_not_there()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await PageAsync("partner", "BX-0099", Address)).Status);
        using var answer = await host.PostAsync(PortalHost.Token("partner", "BX-0099"), $"{Address}/showroom-3/commit");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Html)> PageAsync(string role, string? partnerId, string path)
    {
        using var browser = host.Browser(PortalHost.Token(role, partnerId));
        using var answer = await browser.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
