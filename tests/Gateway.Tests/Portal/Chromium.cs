using Microsoft.Playwright;
using PartnerConnect.Machines;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>The Chromium of this machine.</summary>
/// <remarks>
/// It is named by PARTNERCONNECT_CHROMIUM, else /usr/bin/chromium, else found on the path. Without one the test that asks is
/// skipped; under PARTNERCONNECT_NO_SKIP=1 it fails.
/// </remarks>
public sealed class Chromium : IAsyncLifetime
{
    private const string PathVariable = "PARTNERCONNECT_CHROMIUM";

    // Without these it calls its maker's hosts at every start, which a closed network refuses many at a time.
    private static readonly string[] Quiet =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } executable)
            return;

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = Environment.UserName == "root" ? [.. Quiet, "--no-sandbox"] : Quiet,
        });
    }

    /// <summary>A page in a browser window of its own.</summary>
    public async Task<IPage> OpenAsync(Uri address, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        Requirement.Have(
            browser is not null, $"No Chromium on this machine: install it, or say where it is in {PathVariable}.");
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        return await context.NewPageAsync();
    }

    /// <summary>Closes every window that was opened.</summary>
    public async ValueTask CloseWindowsAsync()
    {
        foreach (var window in browser?.Contexts.ToList() ?? [])
            await window.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string? Find() => new[] { Environment.GetEnvironmentVariable(PathVariable), "/usr/bin/chromium" }
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(directory => directory.Length > 0).Select(directory => Path.Combine(directory, "chromium")))
        .FirstOrDefault(File.Exists);
}
