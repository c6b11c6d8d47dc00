using System.Net;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class GuidePagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_list_tells_of_each_version_how_far_it_has_come()
    {
        var text = Rendering.TextOf(await PageAsync("/portal/guides"));
        Assert.Contains("2023-10 Logitech Partner Connect In force 1 October 2023 In force from 1 October 2023 : Benelux, Dach,", text);
        Assert.Contains("Draft from 1 July 2024 : APJ", text);
    }

    [Fact]
    public async Task A_versions_page_tells_findings_notices_days_and_differences()
    {
        var text = Rendering.TextOf(await PageAsync("/portal/guides/2024-06"));
        Assert.Contains("regions[1].timeZone 48 5 must stay Europe/Berlin", text);
        Assert.Contains("Dach Draft 1 June 2024 Substantial Portal: 2 May 2024 E-mail: missing 4 June 2024 if told today after its first day", text);
        Assert.Contains("APJ Draft 1 July 2024 Nothing substantial No notice needed 6 May 2024", text);
        Assert.Contains("E-mail 1 May 2024, 09:30 UTC Dach nowhere Maud van den Berg bbbbbbbbbbbb", text);
        Assert.Contains("regions[dach].annualMinimum.Elite Thresholds Yes Dach 200000 250000", text);
        Assert.Contains("Substantial differences 3 of 4", text);
    }

    [Theory]
    [InlineData("programme-manager", HttpStatusCode.OK)]
    [InlineData("cam", HttpStatusCode.OK)]
    [InlineData("finance", HttpStatusCode.OK)]
    [InlineData("ops", HttpStatusCode.Forbidden)]
    public async Task Only_who_runs_the_programme_is_led_there(string role, HttpStatusCode status)
    {
        using var browser = host.Browser(PortalHost.Token(role));
        using var answer = await browser.GetAsync("/portal/guides/2023-10");
        using var missing = await browser.GetAsync("/portal/guides/none");
        using var home = await browser.GetAsync(role == "ops" ? "/portal" : "/portal/partners");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? HttpStatusCode.NotFound : status, missing.StatusCode);
        Assert.Equal(
            status == HttpStatusCode.OK, (await home.Content.ReadAsStringAsync()).Contains("href=\"/portal/guides\"", StringComparison.Ordinal));
    }

    private async Task<string> PageAsync(string path)
    {
        using var browser = host.Browser(PortalHost.Token("programme-manager"));
        return await browser.GetStringAsync(path);
    }
}
