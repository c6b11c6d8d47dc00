using System.Net;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class LeapPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Address = "/portal/partners/BX-0007/leap";

    [Fact]
    public async Task The_quarter_that_runs_is_told_with_what_holds_it_and_what_the_next_step_is_worth()
    {
        var text = Rendering.TextOf(await PageAsync("partner", "BX-0007", Address));

        Assert.Contains("As things are it earns nothing: POS not compliant (R58). The sales alone would earn EUR 390.00", text);
        Assert.Contains("It waits for POS data, which may come until 30 October 2024", text);
        Assert.Contains("With EUR 1,500.00 more in sales the next step, 2.00 %, is worth EUR 160.00 more", text);
        Assert.Contains("FY25-Q1 Statement 2 EUR 1,120.00 EUR 1,180.00 EUR 60.00", text);
        Assert.Contains("Statement 2 FY25-Q1 31 July 2024 Earned EUR 1,120.00 EUR 1,120.00 EUR 1,000.00 5 August 2024", text);
    }

    [Fact]
    public async Task A_statement_adds_up_and_leads_to_its_lines_and_its_decision()
    {
        var page = await PageAsync("finance", null, $"{Address}/leap-BX-0007-2");
        var text = Rendering.TextOf(page);

        Assert.Contains("Earned in FY25-Q1 EUR 1,120.00 Corrections of earlier quarters EUR -100.00 Carried on from the statement before EUR -20.00 Payable EUR 1,000.00", text);
        Assert.Contains("2024-W15 2 Services EUR 25,000.00 EUR 25,000.00 EUR 25,000.00 EUR 500.00", text);
        Assert.Contains("Paid on 5 August 2024 with the reference SEPA-77", text);
        Assert.Contains("href=\"/portal/partners/BX-0007/pos/2024-W15\"", page);
        Assert.Contains("href=\"/portal/partners/BX-0007/decisions/d-BX-0007-10\"", page);
    }

    [Theory]
    [InlineData("partner", "BX-0009", Address, HttpStatusCode.NotFound)]
    [InlineData("programme-manager", null, Address + "/leap-BX-0007-9", HttpStatusCode.NotFound)]
    [InlineData("programme-manager", null, "/portal/partners/BX-0009/leap/leap-BX-0007-2", HttpStatusCode.NotFound)]
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
