using System.Net;
using System.Text.RegularExpressions;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class ExceptionPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Refused_lines_of_all_partners_are_read_page_by_page()
    {
        var html = await PageAsync("programme-manager", "/portal/exceptions");
        var next = WebUtility.HtmlDecode(Regex.Match(html, "rel=\"next\"[^>]*href=\"([^\"]+)\"").Groups[1].Value);
        var second = Rendering.TextOf(await PageAsync("programme-manager", next));

        Assert.Contains("BX-0007 2024-W32 3 L08 EndCustomerName EndCustomerName 'Various' names nobody", Rendering.TextOf(html));
        Assert.Contains("href=\"/portal/partners/BX-0007/pos/2024-W32\"", html);
        Assert.DoesNotContain("2024-W32 101 L", second);
        Assert.Contains("2024-W32 102 L08", second);
        Assert.DoesNotContain("Next page", second);
    }

    [Theory]
    [InlineData("?code=l08", "3 L08", "2 L02")]
    [InlineData("?code=nonsense", "2 L02", "No line is refused.")]
    [InlineData("?region=benelux", "2 L02", "No line is refused.")]
    [InlineData("?region=apj", "No line is refused.", "2 L02")]
    [InlineData("?cursor=***", "2 L02", "First page")]
    public async Task They_are_filtered_and_what_is_no_filter_is_none(string query, string there, string gone)
    {
        var text = Rendering.TextOf(await PageAsync("programme-manager", "/portal/exceptions" + query));

        Assert.Contains(there, text);
        Assert.DoesNotContain(gone, text);
    }

    [Fact]
    public async Task Who_reads_totals_alone_reads_no_end_customer()
    {
        var text = Rendering.TextOf(await PageAsync("cam", "/portal/exceptions"));

        Assert.DoesNotContain("Various", text);
        Assert.Contains("'960-X' is not in the catalogue", text);
    }

    private async Task<string> PageAsync(string role, string path)
    {
        using var browser = host.Browser(PortalHost.Token(role));
        return await browser.GetStringAsync(path);
    }
}
