using System.Net;
using System.Text.RegularExpressions;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class PosPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Week = "/portal/partners/BX-0007/pos/2024-W32";

    [Fact]
    public async Task A_week_tells_its_lines_page_by_page_its_refusals_and_its_versions()
    {
        var html = await PageAsync("partner", "BX-0007", Week);
        var text = Rendering.TextOf(html);

        Assert.Contains("4 L08 EndCustomerName EndCustomerName 'Various' names nobody", text);
        Assert.Contains("10 2024-0010 line 1 6 Aug 960-001501 3 99.50 EUR 298.50 Gemeente <Utrecht> 3511 AB, NL", text);
        Assert.Contains("14 2024-0014 line 1, Return 6 Aug 960-001501 -1 99.50 EUR -99.50", text);
        Assert.Contains("1 Superseded 11 August 2024, 09:00 UTC 120 12", text);
        Assert.DoesNotContain("<Utrecht>", html);

        var next = WebUtility.HtmlDecode(Regex.Match(html, "rel=\"next\"[^>]*href=\"([^\"]+)\"").Groups[1].Value);
        var second = Rendering.TextOf(await PageAsync("partner", "BX-0007", next));
        Assert.DoesNotContain("2024-0109", second);
        Assert.Contains("110 2024-0110", second);
        Assert.DoesNotContain("Next page", second);
    }

    [Fact]
    public async Task Who_reads_totals_alone_sees_no_line_and_no_end_customer()
    {
        var text = Rendering.TextOf(await PageAsync("cam", null, Week));

        Assert.Contains("Lines that count 130", text);
        Assert.Contains("The lines and their end customers are for the partner and for those who run the programme.", text);
        Assert.DoesNotContain("Various", text);
        Assert.DoesNotContain("Basisschool", text);
        Assert.Contains("'960-X' is not in the catalogue", text);
    }

    [Fact]
    public async Task The_lines_are_a_file_too()
    {
        using var browser = host.Browser(PortalHost.Token("partner", "BX-0007"));
        using var answer = await browser.GetAsync(Week + "/lines.csv");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(("text/csv", "BX-0007-2024-W32.csv", 131), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName, lines.Length));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("cam", null, Week + "/lines.csv"));
    }

    [Theory]
    [InlineData("partner", "BX-0007", "/portal/partners/BX-0007/pos/2024-W31", HttpStatusCode.NotFound)]
    [InlineData("partner", "BX-0007", "/portal/partners/BX-0007/pos/yesterday", HttpStatusCode.NotFound)]
    [InlineData("partner", "BX-0009", Week, HttpStatusCode.NotFound)]
    [InlineData("ops", null, Week, HttpStatusCode.Forbidden)]
    [InlineData("partner", "BX-0007", Week + "?cursor=***", HttpStatusCode.OK)]
    public async Task What_is_not_there_is_not_shown(string role, string? partnerId, string path, HttpStatusCode status) =>
        Assert.Equal(status, await StatusAsync(role, partnerId, path));

    private async Task<string> PageAsync(string role, string? partnerId, string path)
    {
        using var browser = host.Browser(PortalHost.Token(role, partnerId));
        return await browser.GetStringAsync(path);
    }

    private async Task<HttpStatusCode> StatusAsync(string role, string? partnerId, string path)
    {
        using var browser = host.Browser(PortalHost.Token(role, partnerId));
        using var answer = await browser.GetAsync(path);
        return answer.StatusCode;
    }
}
