using System.Net;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Where a person waives POS weeks and lines, and where everybody reads who did and why.</summary>
public sealed class PosWaiverPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Reported = "/portal/partners/BX-0007/pos/2024-W32";
    private const string Missing = "/portal/partners/BX-0007/pos/2024-W30";
    private const string Waived = "/portal/partners/BX-0007/pos/2024-W29";

    [Fact]
    public async Task A_missing_week_has_a_page_on_which_a_person_waives_it()
    {
        var html = await PageAsync("cam", null, Missing);

        Assert.Contains($"action=\"{Missing}/waiver\"", html);
        Assert.Contains("No report has come.", html);
        Assert.DoesNotContain("<form", MainPart(await PageAsync("partner", "BX-0007", Missing)));
        Assert.DoesNotContain("<form", MainPart(await PageAsync("finance", null, Missing)));
    }

    [Fact]
    public async Task A_waiver_is_read_with_its_name_and_reason_and_is_revoked_by_who_may()
    {
        var text = Rendering.TextOf(await PageAsync("partner", "BX-0007", Waived));

        Assert.Contains("Waived by Ms Green on 13 August 2024, 09:30 UTC : A <demonstration> model. The decision", text);
        Assert.Contains($"action=\"{Waived}/waiver/revoke\"", await PageAsync("programme-manager", null, Waived));
    }

    [Fact]
    public async Task Each_refused_line_has_a_form_of_its_own()
    {
        var html = await PageAsync("cam", null, Reported);

        Assert.Contains($"action=\"{Reported}/lines/4/waiver\"", html);
        Assert.Contains($"action=\"{Reported}/lines/9/waiver/revoke\"", html);
        Assert.Contains("id=\"reason-4\"", html);
        Assert.DoesNotContain($"action=\"{Reported}/waiver\"", html);
        Assert.DoesNotContain("<form", MainPart(await PageAsync("partner", "BX-0007", Reported)));
    }

    [Theory]
    [InlineData(Missing + "/waiver", "Our gateway was down", HttpStatusCode.Found)]
    [InlineData(Waived + "/waiver/revoke", "It was up", HttpStatusCode.Found)]
    [InlineData(Reported + "/lines/4/waiver", "A <b>model</b>", HttpStatusCode.Found)]
    [InlineData(Reported + "/lines/9/waiver/revoke", "Sold", HttpStatusCode.Found)]
    [InlineData(Missing + "/waiver", " ", HttpStatusCode.BadRequest)]
    [InlineData(Reported + "/lines/9/waiver", "Another", HttpStatusCode.Conflict)]
    [InlineData(Reported + "/lines/none/waiver", "Another", HttpStatusCode.NotFound)]
    [InlineData("/portal/partners/BX-0007/pos/someday/waiver", "Another", HttpStatusCode.NotFound)]
    [InlineData("/portal/partners/BX-0009/pos/2024-W30/waiver", " ", HttpStatusCode.NotFound)]
    public async Task A_form_is_taken_or_says_why_not(string path, string reason, HttpStatusCode status)
    {
        using var answer = await host.PostAsync(PortalHost.Token("cam"), path, ("reason", reason));
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_not_taken_says_why_and_keeps_what_was_typed()
    {
        using var answer = await host.PostAsync(PortalHost.Token("cam"), Reported + "/lines/9/waiver", ("reason", "Another <reason>"));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Line 9 of 2024-W32 is waived by Ms Green", Rendering.TextOf(html));
        Assert.Contains("Another &lt;reason&gt;", html);
    }

    [Fact]
    public async Task Nobody_else_may_waive()
    {
        using var answer = await host.PostAsync(PortalHost.Token("partner", "BX-0007"), Missing + "/waiver", ("reason", "We say so"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static string MainPart(string html) => html[html.IndexOf("<main", StringComparison.Ordinal)..];

    private async Task<string> PageAsync(string role, string? partnerId, string path)
    {
        using var browser = host.Browser(PortalHost.Token(role, partnerId));
        return await browser.GetStringAsync(path);
    }
}
