using System.Net;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class RestatementPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Address = "/portal/partners/BX-0007/restatements/d-BX-0007-10";

    [Fact]
    public async Task The_chain_is_told_from_the_line_to_the_track()
    {
        var text = Rendering.TextOf(await PageAsync("partner", "BX-0007", Address));

        Assert.Contains("2024-W32 1 → 2 EUR 13,000.00 EUR 12,345.67 120 → 130 12 → 2 Too few valid lines → Compliant", text);
        Assert.Contains("2024-0010, 1 2024-W32 960-001501 5 → 3 EUR 497.50 EUR 298.50", text);
        Assert.Contains("2024-<0011>, 1 2024-W32 960-001501 – → 1 – EUR 99.50", text);
        Assert.Contains("LEAP rebate earned EUR 376.50 EUR 0.00", text);
        Assert.Contains("Milestone of EUR 25,000.00 Met Not met", text);
        Assert.Contains("Elite can no longer be chosen", text);
    }

    [Fact]
    public async Task A_week_leads_to_what_it_told_anew() =>
        Assert.Contains($"href=\"{Address}\"", await PageAsync("partner", "BX-0007", "/portal/partners/BX-0007/pos/2024-W32"));

    [Fact]
    public async Task Who_reads_totals_alone_sees_no_line()
    {
        var text = Rendering.TextOf(await PageAsync("cam", null, Address));

        Assert.DoesNotContain("2024-0010", text);
        Assert.Contains("LEAP rebate earned", text);
    }

    [Theory]
    [InlineData("partner", "BX-0009", Address, HttpStatusCode.NotFound)]
    [InlineData("programme-manager", null, "/portal/partners/BX-0009/restatements/d-BX-0007-10", HttpStatusCode.NotFound)]
    [InlineData("ops", null, Address, HttpStatusCode.Forbidden)]
    public async Task What_is_not_there_is_not_shown(string role, string? partnerId, string path, HttpStatusCode status)
    {
        using var browser = host.Browser(PortalHost.Token(role, partnerId));
        using var answer = await browser.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
    }

    private async Task<string> PageAsync(string role, string? partnerId, string path)
    {
        using var browser = host.Browser(PortalHost.Token(role, partnerId));
        return await browser.GetStringAsync(path);
    }
}
