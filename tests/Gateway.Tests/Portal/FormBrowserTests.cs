using Microsoft.Playwright;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>The console's forms in a real browser, without script.</summary>
public sealed class FormBrowserTests(PortalHost host, Chromium chromium)
    : IClassFixture<PortalHost>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_manager_finds_a_proposal_is_refused_with_the_words_kept_and_rejects_it()
    {
        var page = await SignedInAsync("programme-manager", null, "/portal/proposals");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Downgrade.*proposal-BX-0007-1$") }).ClickAsync();
        await page.GetByLabel("Your reason").FillAsync("Known too late\nof two tenders");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve the downgrade" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("decided until 14 September 2024");
        await Assertions.Expect(page.GetByLabel("Your reason")).ToHaveValueAsync("Known too late\nof two tenders");
        await page.AssertAccessibleAsync();

        await page.GetByLabel("Your reason").FillAsync("Two tenders were put off");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject the downgrade" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Rejected by Maud van den Berg")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Your reason")).ToHaveCountAsync(0);
        Assert.EndsWith("/portal/partners/BX-0007/proposals/proposal-BX-0007-1", page.Url);
        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task A_partner_answers_from_its_standing()
    {
        var page = await SignedInAsync("partner", "BX-0007", "/portal/partners/BX-0007/proposals/proposal-BX-0007-2");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Approve the downgrade" })).ToHaveCountAsync(0);
        await page.AssertAccessibleAsync();
        await page.GetByLabel("Your answer").FillAsync("Our system was down");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Our system was down")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Your answer")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_manager_plays_a_year_and_reads_one_partners_reasons()
    {
        var page = await SignedInAsync("programme-manager", null, "/portal/guides/2024-06");
        await page.GetByRole(AriaRole.Link, new() { Name = "Who would rise and fall: shadow run" }).ClickAsync();
        await page.GetByLabel("Fiscal year").FillAsync("FY99");
        await page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("FY99 has not begun");
        await Assertions.Expect(page.GetByLabel("Fiscal year")).ToHaveValueAsync("FY99");
        await page.AssertAccessibleAsync();

        await page.GetByLabel("Fiscal year").FillAsync("FY25");
        await page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "12: Benelux, Falls" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "BX-0007" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("BX-0007 under 2024-06");
    }

    [Fact]
    public async Task A_partner_looks_at_a_past_day_and_comes_back()
    {
        var page = await SignedInAsync("partner", "BX-0007", "/portal/partners/BX-0007");
        await page.GetByLabel("Standing at the end of").FillAsync("2024-06-30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show that day" }).ClickAsync();
        await Assertions.Expect(page.GetByText("A past day.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Read the proposal" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Show the standing now" }).ClickAsync();
        await Assertions.Expect(page.GetByText("A past day.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reader_follows_a_departure_and_asks_the_rule_again()
    {
        var page = await SignedInAsync("finance", null, "/portal/departures");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Track placement.*d-BX-0009-4$") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask the rule again" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Something else came out")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
    }

    private async Task<IPage> SignedInAsync(string role, string? partnerId, string path)
    {
        var page = await chromium.OpenAsync(host.Address);
        await page.Context.AddCookiesAsync(
            [new() { Name = "partnerconnect-session", Value = PortalHost.Token(role, partnerId), Url = host.Address.ToString() }]);
        await page.GotoAsync(path);
        return page;
    }
}
