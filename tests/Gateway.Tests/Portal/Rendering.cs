using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Renders a page without a server.</summary>
internal static class Rendering
{
    public static readonly PortalVisitor Manager = new("Maud", "programme-manager", null, ReadsEveryPartner: true, RunsProgramme: true, DecidesProposals: true);

    public static Task<string> OfAsync(Standing standing, params ImmutableArray<DecisionView> decisions) =>
        OfAsync<StandingPage>(new()
        {
            [nameof(StandingPage.Visitor)] = Manager,
            [nameof(StandingPage.Standing)] = standing,
            [nameof(StandingPage.Outlook)] = SampleOutlooks.All.FirstOrDefault(outlook => outlook.PartnerId == standing.PartnerId),
            [nameof(StandingPage.Decisions)] = decisions,
        });

    public static async Task<string> OfAsync<TPage>(Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <summary>What a person reads: without tags, and with white space made single.</summary>
    public static string TextOf(string html) => string.Join(' ', System.Net.WebUtility.HtmlDecode(
        System.Text.RegularExpressions.Regex.Replace(html, "<[^>]+>", " ")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
