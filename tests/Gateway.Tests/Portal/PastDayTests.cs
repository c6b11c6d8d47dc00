using System.Net;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class PastDayTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_past_day_is_told_as_such_without_what_belongs_to_the_present()
    {
        var html = await PageAsync("?asOf=2024-06-30");
        Assert.Contains("A past day. This is the standing at the end of 30 June 2024 , as it was known then.", Rendering.TextOf(html));
        Assert.Contains("<title>Standing of Kanaalhuis Vergaderzalen B.V. on 30 June 2024", html);
        Assert.Contains("value=\"2024-06-30\"", html);
        Assert.DoesNotContain("/proposals/proposal-", html);
        foreach (var part in new[] { "next", "changes", "decisions" })
            Assert.DoesNotContain($"id=\"{part}\"", html);
    }

    [Theory]
    [InlineData("2024-08-20", "20 August 2024 is not over yet.")]
    [InlineData("9999-12-31", "31 December 9999 is not over yet.")]
    [InlineData("2023-09-24", "Nothing is recorded of 24 September 2023. The partner was taken in on 25 September 2023.")]
    [InlineData("0001-01-01", "Nothing is recorded of 1 January 0001.")]
    [InlineData("2024-02-30", "This is no day of the calendar.")]
    [InlineData("yesterday", "This is no day of the calendar.")]
    [InlineData("%00", "This is no day of the calendar.")]
    public async Task A_day_that_cannot_be_told_is_explained_above_the_present_standing(string day, string message)
    {
        var html = await PageAsync($"?asOf={day}");
        Assert.Contains($"No past day. {message}", Rendering.TextOf(html));
        Assert.Contains("This is the standing as it is now.", html);
        Assert.Contains("/proposals/proposal-BX-0007-1", html);
        Assert.Contains("id=\"decisions\"", html);
    }

    [Fact]
    public async Task Without_a_day_nothing_is_said_of_the_past()
    {
        var html = await PageAsync("?asOf=");
        Assert.DoesNotContain("past day", html[html.IndexOf("<main", StringComparison.Ordinal)..].Replace("Show a past day", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_partners_past_is_not_there()
    {
        using var browser = host.Browser(PortalHost.Token("partner", "BX-0099"));
        using var answer = await browser.GetAsync("/portal/partners/BX-0007?asOf=2024-06-30");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> PageAsync(string query)
    {
        using var browser = host.Browser(PortalHost.Token("partner", "BX-0007"));
        return await browser.GetStringAsync("/portal/partners/BX-0007" + query);
    }
}
