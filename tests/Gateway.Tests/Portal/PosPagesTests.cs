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
        Assert.Contains("1 Report Returned F02 The file is not UTF-8. 11 August 2024, 08:00 UTC", text);
        Assert.Contains("2 Report by Partner 1 Superseded 11 August 2024, 09:00 UTC 120 12", text);
        Assert.Contains("3 Amendment 2 Accepted", text);
        Assert.Contains("2024-0010 line 1 2 at 99.50 EUR -99.50 One unit was never delivered Maud van den Berg", text);
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
    public async Task A_refused_line_has_a_form_with_what_stood_there()
    {
        var html = await PageAsync("partner", "BX-0007", Week + "?correct=4");

        Assert.Contains($"action=\"{Week}/lines/4\"", html);
        Assert.Matches("name=\"EndCustomerName\" value=\"Various\"[^>]*aria-invalid=\"true\"", html);
        Assert.Contains("name=\"InvoiceNumber\" value=\"&lt;2024&gt;\"", html);
        Assert.Contains("name=\"City\" value=\"Utrecht\"", html);
        Assert.DoesNotContain("name=\"Ean\"", html);
        Assert.DoesNotContain("name=\"ReportWeek\"", html);
        Assert.Contains($"href=\"{Week}?correct=9#correct\"", html);
    }

    [Theory]
    [InlineData("cam", null, "?correct=4")]
    [InlineData("partner", "BX-0007", "?correct=5")]
    [InlineData("partner", "BX-0007", "?correct=x")]
    [InlineData("partner", "BX-0007", "")]
    public async Task There_is_no_form_for_a_line_that_is_not_refused_nor_for_who_may_not_read_it(string role, string? partnerId, string query) =>
        Assert.DoesNotContain("id=\"correct\"", await PageAsync(role, partnerId, Week + query));

    [Fact]
    public async Task A_line_that_is_put_right_leads_to_the_week_and_one_that_is_still_wrong_to_its_form()
    {
        var token = PortalHost.Token("partner", "BX-0007");
        using var right = await host.PostAsync(token, Week + "/lines/9", ("version", "2"), ("ManufacturerPartNumber", "960-001501"));
        using var wrong = await host.PostAsync(token, Week + "/lines/4", ("version", "2"), ("EndCustomerName", "Cash"));

        Assert.Equal((HttpStatusCode.Found, Week), (right.StatusCode, right.Headers.Location?.OriginalString));
        Assert.Equal(Week + "?correct=4#correct", wrong.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task What_is_not_taken_is_said_above_what_was_typed()
    {
        var token = PortalHost.Token("partner", "BX-0007");
        using var stale = await host.PostAsync(token, Week + "/lines/4", ("version", "1"), ("EndCustomerName", "School"));
        using var torn = await host.PostAsync(token, Week + "/lines/4", ("EndCustomerName", "School"));
        using var others = await host.PostAsync(PortalHost.Token("partner", "BX-0009"), Week + "/lines/4", ("version", "2"));
        using var cams = await host.PostAsync(PortalHost.Token("cam"), Week + "/lines/4", ("version", "2"));
        var html = await stale.Content.ReadAsStringAsync();

        Assert.Equal(
            [HttpStatusCode.Conflict, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.Forbidden],
            new[] { stale, torn, others, cams }.Select(answer => answer.StatusCode));
        Assert.Contains("Not taken. Version 2 counts and not version 1", Rendering.TextOf(html));
        Assert.Contains("name=\"EndCustomerName\" value=\"School\"", html);
    }

    [Fact]
    public async Task A_week_of_which_every_file_was_returned_says_why()
    {
        var text = Rendering.TextOf(await PageAsync("partner", "BX-0007", "/portal/partners/BX-0007/pos/2024-W33"));

        Assert.Contains("No report counts: what came was returned.", text);
        Assert.Contains("1 Report Returned F02 Quantity: The header lacks a mandatory column; add it. 18 August 2024, 08:00 UTC", text);
        Assert.DoesNotContain("Lines that count", text);
        var standing = await PageAsync("partner", "BX-0007", "/portal/partners/BX-0007");
        Assert.Contains("href=\"/portal/partners/BX-0007/pos/2024-W33\"", standing);
        Assert.DoesNotContain("href=\"/portal/partners/BX-0007/pos/2024-W34\"", standing);
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
