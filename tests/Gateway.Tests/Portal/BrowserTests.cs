using Microsoft.Playwright;
using PartnerConnect.Machines;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>The portal in a real browser, without script of its own.</summary>
public sealed class BrowserTests(PortalHost host, Chromium chromium)
    : IClassFixture<PortalHost>, IClassFixture<Chromium>, IAsyncDisposable
{
    // Pictures are for people to look at, and cost more than everything that is asked of a page.
    private static readonly bool TakesPictures = Environment.GetEnvironmentVariable("PARTNERCONNECT_SCREENSHOTS") == "1";

    private const string Standing = "/portal/partners/BX-0007";

    private const string Decision = "/portal/partners/BX-0007/decisions/d-BX-0007-9";

    private const string Proposal = "/portal/partners/BX-0007/proposals/proposal-BX-0007-1";

    private const string ShadowRun = "/portal/guides/2024-06/shadow-run?fiscalYear=FY25";

    private const string Week = "/portal/partners/BX-0007/pos/2024-W32";

    private const string PastDay = "/portal/partners/BX-0007?asOf=2024-06-30";

    /// <summary>A page of each kind.</summary>
    public static TheoryData<string> Pages { get; } =
        ["/portal/partners", Standing, Week, Decision, Proposal, ShadowRun, "/portal/guides/2024-06"];

    public static TheoryData<string> FurtherPages { get; } =
    [
        "/portal/partners/BX-0010", "/portal/partners/BX-0012", "/portal/nowhere", "/portal/guides", "/portal/guides/2023-10",
        "/portal/proposals", "/portal/departures", "/portal/exceptions", "/portal/guides/2024-06/shadow-run?fiscalYear=FY24",
        "/portal/guides/2024-06/shadow-run/partners/BX-0007?fiscalYear=FY25", PastDay, "/portal/partners/BX-0007?asOf=tomorrow",
        $"{Decision}/changes", "/portal/partners/BX-0007/restatements/d-BX-0007-10",
        "/portal/partners/BX-0007/nfr",
        "/portal/runs", $"/portal/runs/{SampleRuns.Running.RunId}", $"/portal/runs/{SampleRuns.Failed.RunId}", $"/portal/runs/{SampleRuns.Differs.RunId}",
        "/portal/deals", "/portal/partners/BX-0007/deals", "/portal/partners/BX-0007/deals/deal-BX-0007-1",
    ];

    [Fact]
    public async Task A_manager_signs_in_filters_the_list_and_reads_why()
    {
        var page = await chromium.OpenAsync(host.Address);
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.Address.ToString(), StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                foreign.Add(request.Url);
        };
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (!message.Text.Contains("status of 401", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };

        await page.GotoAsync("/portal");
        Assert.Equal("Sign in · PartnerConnect", await page.TitleAsync());
        await page.GetByLabel("Access token").FillAsync("nonsense");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not accepted");

        await page.GetByLabel("Access token").FillAsync(PortalHost.Token("programme-manager"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        Assert.Equal("Partners · PartnerConnect", await page.TitleAsync());

        await page.GetByLabel("Region").SelectOptionAsync("uk-ireland");
        await page.GetByLabel("Track").SelectOptionAsync("Principal");
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(7);

        await page.GetByRole(AriaRole.Link, new() { Name = "Show all" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Kanaalhuis Vergaderzalen B.V." }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kanaalhuis Vergaderzalen B.V.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Why it is proposed" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Downgrade, FY25-Q1");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        Assert.Equal("Sign in · PartnerConnect", await page.TitleAsync());
        Assert.Empty(foreign);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_developer_signs_in_with_a_role()
    {
        var page = await chromium.OpenAsync(host.Address);
        await page.GotoAsync(Decision);
        await page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("partner");
        await page.GetByLabel("Partner id").FillAsync("BX-0007");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with this role" }).ClickAsync();
        Assert.EndsWith(Decision, page.Url);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Downgrade, FY25-Q1");
    }

    [Theory, MemberData(nameof(FurtherPages))]
    public Task Every_further_page_is_accessible_as_well(string path)
    {
        Requirement.LongTests();
        return A_page_of_each_kind_is_accessible_in_both_themes_and_scrolls_on_a_narrow_screen_down_and_never_across(path);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_of_each_kind_is_accessible_in_both_themes_and_scrolls_on_a_narrow_screen_down_and_never_across(string path)
    {
        var page = await SignedInAsync(path, ColorScheme.Light);
        await page.AssertAccessibleAsync();
        await ScreenshotAsync(page, path, ColorScheme.Light);

        await InTheDarkAsync(page);
        await ScreenshotAsync(page, path, ColorScheme.Dark);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(320, 900);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await ScreenshotAsync(page, path, ColorScheme.Light, "-320");
    }

    [Fact]
    public async Task The_sign_in_page_is_accessible_also_with_a_problem()
    {
        var page = await chromium.OpenAsync(host.Address);
        await page.GotoAsync("/portal");
        await page.AssertAccessibleAsync();
        await page.GetByLabel("Access token").FillAsync("nonsense");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.AssertAccessibleAsync();
        await InTheDarkAsync(page);
        await ScreenshotAsync(page, "/portal/sign-in", ColorScheme.Dark);
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_in_the_order_in_which_it_is_read()
    {
        var page = await SignedInAsync(Standing, ColorScheme.Light);
        var reached = new List<string>();
        for (var press = 0; press < 50; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>(
                "(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).trim()"));
        }

        string[] expected =
        [
            "Skip to the main content", "PartnerConnect", "Partners", "Proposals", "Deals", "Departures", "Refused lines", "Runs", "Guide versions", "Sign out", "Partners",
            "", "", "", "", "Show that day",
            "Requirements", "Eligibility", "Quarters", "POS weeks", "NFR", "Due", "Next", "Changes", "Proposals", "Benefits", "Decisions",
            "Requirements", "Chart of quarters against milestones", "Quarters against milestones, as a table",
            "POS weeks as a table", "Every order and what can be done with it", "1 later decision", "Why it is proposed", "Decide on it", "Benefits", "Latest decisions", "Downgrade, number 9", "Launch assignment, number 1",
        ];
        Assert.Equal(expected, reached.Take(expected.Length));
    }

    [Fact]
    public async Task The_skip_link_leads_past_the_navigation()
    {
        var page = await SignedInAsync(Standing, ColorScheme.Light);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task On_paper_everything_is_there()
    {
        var page = await SignedInAsync(Standing, ColorScheme.Dark);
        await page.SetViewportSizeAsync(760, 1100);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
        await Assertions.Expect(page.GetByText("Lines rejected")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeHiddenAsync();
        await ScreenshotAsync(page, Standing, ColorScheme.Light, "-print");
    }

    public ValueTask DisposeAsync() => chromium.CloseWindowsAsync();

    private static string Screenshots => Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    private async Task<IPage> SignedInAsync(string path, ColorScheme scheme, int width = 1280)
    {
        var page = await chromium.OpenAsync(host.Address, scheme, width);
        await page.Context.AddCookiesAsync(
        [
            new()
            {
                Name = "partnerconnect-session", Value = PortalHost.Token("programme-manager"), Url = host.Address.ToString(),
            },
        ]);
        await page.GotoAsync(path);
        return page;
    }

    // The dark theme changes colours and nothing else.
    private static async Task InTheDarkAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.AssertAccessibleAsync("color-contrast");
    }

    private static async Task ScreenshotAsync(IPage page, string path, ColorScheme scheme, string more = "")
    {
        if (!TakesPictures)
            return;
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Screenshots, $"{string.Join('-', path.Split('/', '?', '=', '&')).Trim('-')}-{scheme.ToString().ToLowerInvariant()}{more}.png"),
            FullPage = true,
        });
    }
}
