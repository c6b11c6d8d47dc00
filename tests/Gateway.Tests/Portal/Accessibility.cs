using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Asks axe whether a page is accessible.</summary>
internal static class Accessibility
{
    /// <summary>Lets no rule be broken, or none of those named.</summary>
    public static async Task AssertAccessibleAsync(this IPage page, params string[] rules)
    {
        // What is in order is told at length unless it is not asked for.
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations] };
        if (rules.Length > 0)
            options.RunOnly = RunOnlyOptions.Rules(rules);
        var result = await page.RunAxe(options);
        Assert.Empty(result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" ", violation.Nodes.Select(node => node.Html))}"));
    }
}
