using System.Collections.Immutable;
using System.Security.Claims;
using PartnerConnect.Gateway.Guide;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The pages about what a guide version would mean for every partner.</summary>
internal static class ShadowRunPages
{
    private const int PartnersOnAPage = 50;
    private const int LongestForm = 1024;
    private const string SecondsToReload = "3";

    public static void MapShadowRunPages(this IEndpointRouteBuilder portal)
    {
        var run = portal.MapGroup("/guides/{version}/shadow-run");
        run.MapGet("", ShowAsync).RequireAuthorization(Policies.ReadProgramme);
        run.MapGet("/partners/{partnerId}", PartnerAsync).RequireAuthorization(Policies.ReadProgramme);
        run.MapForms().MapPost("", StartAsync).RequireAuthorization(Policies.WriteProgramme);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, IGrainFactory grains, string version, string? fiscalYear, string? outcome, string? region, string? cursor,
        string? follow)
    {
        var asked = await ShadowYears.FindAsync(grains, version, fiscalYear);
        if (asked is { Year: null, Fault: { } fault })
            return await PageAsync(context, grains, version, null, new TypedText("fiscalYear", fiscalYear!, fault));
        if (asked.Year is not { } year)
            return await PageAsync(context, grains, version, null);
        return await PageAsync(context, grains, version, new ShadowFilter(
            version, year, ListAddress.Chosen(outcome, [ShadowFilter.Everybody, .. ShadowRunApi.Outcomes]), ListAddress.Chosen(region),
            string.IsNullOrEmpty(cursor) ? null : Cursor.Read(cursor), Follow: follow is not null));
    }

    private static async Task<IResult> StartAsync(HttpContext context, IGrainFactory grains, string version)
    {
        var form = await PortalForm.ReadAsync(context, LongestForm);
        var typed = form?["fiscalYear"].ToString().Trim() ?? "";
        if (!FiscalYear.TryParse(typed, null, out var year))
        {
            return await PageAsync(
                context, grains, version, null, new TypedText("fiscalYear", typed, ShadowYears.Unreadable), StatusCodes.Status400BadRequest);
        }

        if (!GuideYaml.IsVersion(version))
            return PortalPage.NotFound(context);
        var filter = ShadowFilter.Of(version, year);
        var answer = await grains.GetGrain<IShadowRun>(GrainKeys.Shadow(version, year)).Start();
        return answer.Refusal switch
        {
            null => TypedResults.LocalRedirect((filter with { Follow = true }).Address),
            "UnknownVersion" => PortalPage.NotFound(context),
            _ => await PageAsync(
                context, grains, version, filter, new TypedText("fiscalYear", year.ToString(), answer.Message),
                answer.Refusal == "UnknownYear" ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict),
        };
    }

    private static async Task<IResult> PartnerAsync(
        HttpContext context, IGrainFactory grains, string version, string partnerId, string? fiscalYear) =>
        (await ShadowYears.FindAsync(grains, version, fiscalYear)).Year is { } year
        && await grains.GetGrain<IShadowRun>(GrainKeys.Shadow(version, year)).Reasons(partnerId) is { } reasons
            ? PortalPage.Of<ShadowPartnerPage>(context, StatusCodes.Status200OK, new()
            {
                [nameof(ShadowPartnerPage.Visitor)] = PortalVisitor.Of(context.User),
                [nameof(ShadowPartnerPage.Run)] = ShadowFilter.Of(version, year),
                [nameof(ShadowPartnerPage.Reasons)] = reasons,
            })
            : PortalPage.NotFound(context);

    private static async Task<IResult> PageAsync(
        HttpContext context, IGrainFactory grains, string version, ShadowFilter? filter, TypedText? refused = null,
        int status = StatusCodes.Status200OK)
    {
        if (!GuideYaml.IsVersion(version) || await grains.GetGrain<IGuide>(GrainKeys.Guide).Find(version) is not { } text)
            return PortalPage.NotFound(context);

        var run = filter is null ? null : grains.GetGrain<IShadowRun>(GrainKeys.Shadow(version, filter.Year));
        var progress = run is null ? null : await run.Progress();
        var partners = progress is null ? [] : await PartnersAsync(run!, filter!, context.User);

        // Whoever asked for it sees the page load itself again, by a header, because a page of ours has no script.
        if (filter is { Follow: true } && progress is { Status: "Running" })
            context.Response.Headers["Refresh"] = SecondsToReload;
        return PortalPage.Of<ShadowRunPage>(context, status, new()
        {
            [nameof(ShadowRunPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(ShadowRunPage.Version)] = text.Summary,
            [nameof(ShadowRunPage.Filter)] = filter,
            [nameof(ShadowRunPage.Progress)] = progress?.For(context.User),
            [nameof(ShadowRunPage.Partners)] = partners[..Math.Min(partners.Length, PartnersOnAPage)],
            [nameof(ShadowRunPage.HasMore)] = partners.Length > PartnersOnAPage,
            [nameof(ShadowRunPage.Refused)] = refused,
        });
    }

    // A run lists one outcome or all; those of several are put together in the order of their ids, as each list comes.
    private static async Task<ImmutableArray<ShadowPartner>> PartnersAsync(IShadowRun run, ShadowFilter filter, ClaimsPrincipal user)
    {
        string?[] outcomes = filter.Outcome switch
        {
            null => [.. ShadowRunApi.Outcomes.Where(each => each != ShadowRunApi.Untouched)],
            ShadowFilter.Everybody => [null],
            var one => [one],
        };
        var found = await Task.WhenAll(outcomes.Select(outcome => user.ListAsync(
            filter.Region, PartnersOnAPage + 1, each => run.Partners(outcome, each, filter.After, PartnersOnAPage + 1), RegionOrders.Compare)));
        return
        [
            .. found.SelectMany(partners => partners).OrderBy(partner => partner.PartnerId, StringComparer.Ordinal).Take(PartnersOnAPage + 1),
        ];
    }
}
