using System.Net;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class ShadowRunPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Path = "/portal/guides/2024-06/shadow-run";

    [Fact]
    public async Task A_run_that_is_over_tells_who_rises_and_falls_by_region_and_track()
    {
        var (_, html, refresh) = await PageAsync("cam", $"{Path}?fiscalYear=FY25&follow=1");
        var text = Rendering.TextOf(html);
        Assert.False(refresh);
        Assert.Contains("Partners played 1,240 40 of them take part under neither guide", text);
        Assert.Contains("Benelux 0 12 0 0 0 700 0 712 Dach 8 0 0 480 0 0 0 488 All 8 12 0 480 0 700 0 1,200", text);
        Assert.Contains("Elite to Premier 0 12 0 0 0 0 0 12", text);
        Assert.Contains("Stays: Elite 0 0 0 480 0 700 0 1,180", text);
        Assert.Contains("BX-0007 Benelux Falls Elite Premier – Channel account manager NFR cap EUR 5,000.00 to EUR 2,500.00", text);
        Assert.Contains("BX-0009 Dach Rises Premier Elite Milestones met +1 –", text);
        Assert.DoesNotContain("Play it anew", html);
        Assert.DoesNotContain("BX-0100", html);
    }

    [Fact]
    public async Task Partners_are_filtered_and_go_on_from_the_last_row()
    {
        var falls = (await PageAsync("finance", $"{Path}?fiscalYear=FY25&outcome=falls&region=benelux")).Html;
        Assert.Contains("BX-0007", falls);
        Assert.DoesNotContain("BX-0100", falls);
        var next = System.Text.RegularExpressions.Regex.Match(
            (await PageAsync("finance", $"{Path}?fiscalYear=FY25&outcome=all")).Html, "rel=\"next\"[^>]*href=\"([^\"#]+)").Groups[1].Value;
        Assert.Contains("BX-0159", (await PageAsync("finance", WebUtility.HtmlDecode(next))).Html);
        Assert.Contains("No partner matches this filter.", (await PageAsync("finance", $"{Path}?fiscalYear=FY25&region=apj")).Html);
    }

    [Fact]
    public async Task A_run_that_goes_on_loads_itself_again_for_those_who_follow_it_and_for_nobody_else()
    {
        Assert.True((await PageAsync("cam", $"{Path}?fiscalYear=FY24&follow=1")).Refresh);
        var still = await PageAsync("cam", $"{Path}?fiscalYear=FY24");
        Assert.False(still.Refresh);
        Assert.Contains("Running. 250 partners played so far.", Rendering.TextOf(still.Html));
    }

    [Theory]
    [InlineData("FY25", 302, null)]
    [InlineData("25", 400, "The fiscal year is written as FY25.")]
    [InlineData("FY99", 400, "FY99 has not begun")]
    [InlineData("FY98", 409, "currency must stay.")]
    [InlineData("<script>", 400, "value=\"&lt;script&gt;\"")]
    public async Task A_year_is_played_or_refused_beside_the_form(string year, int status, string? said)
    {
        using var answer = await host.PostAsync(PortalHost.Token("programme-manager"), Path, ("fiscalYear", year));
        Assert.Equal(status, (int)answer.StatusCode);
        if (said is null)
            Assert.Equal($"{Path}?fiscalYear=FY25&follow=1", answer.Headers.Location?.OriginalString);
        else
            Assert.Contains(said, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("cam")]
    [InlineData("finance")]
    public async Task Readers_start_nothing(string role)
    {
        using var answer = await host.PostAsync(PortalHost.Token(role), Path, ("fiscalYear", "FY25"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("The fiscal year is written as FY25.", (await PageAsync(role, $"{Path}?fiscalYear=%00")).Html);
        Assert.Contains("FY22 has not been played under this version yet.", (await PageAsync(role, $"{Path}?fiscalYear=FY22")).Html);
    }

    [Theory]
    [InlineData("/portal/guides/none/shadow-run")]
    [InlineData("/portal/guides/none/shadow-run?fiscalYear=FY25")]
    [InlineData("/portal/guides/none/shadow-run?fiscalYear=25")]
    [InlineData("/portal/guides/%2e%2e%3C/shadow-run?fiscalYear=FY25")]
    [InlineData(Path + "/partners/BX-0099?fiscalYear=FY25")]
    [InlineData(Path + "/partners/BX-0007?fiscalYear=25")]
    [InlineData(Path + "/partners/not%20an%20id?fiscalYear=FY25")]
    public async Task What_is_not_there_is_a_missing_page(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await PageAsync("programme-manager", path)).Status);

    [Fact]
    public async Task One_partners_years_stand_side_by_side_with_their_reasons()
    {
        var text = Rendering.TextOf((await PageAsync("cam", $"{Path}/partners/BX-0007?fiscalYear=FY25")).Html);
        Assert.Contains("Launch assignment 2023-10-01 1 October 2023 Elite R18 Elite R18 Same", text);
        Assert.Contains("Milestone FY25-Q1 15 August 2024 Met R24 Missed R24 Differs", text);
        Assert.Contains("Downgrade FY25-Q1 15 August 2024 not decided Downgrade R26 Differs", text);
        Assert.Contains("Published versions Not decided. 2024-06 Rule Asked Have Need Holds R25 POS weeks of FY25-Q1 13 of 13 13 Yes", text);
        using var partner = host.Browser(PortalHost.Token("partner", "BX-0007"));
        using var answer = await partner.GetAsync($"{Path}/partners/BX-0007?fiscalYear=FY25");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Html, bool Refresh)> PageAsync(string role, string path)
    {
        using var browser = host.Browser(PortalHost.Token(role));
        using var answer = await browser.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Contains("Refresh"));
    }
}
