using System.Collections.Immutable;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Pos;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Restatements;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The page of a POS week: how it stands, what counts, what was refused and waived, and every version of it.</summary>
internal static class PosPages
{
    private const int LinesOnAPage = 100;
    private const int RejectsOnAPage = 500;
    private const int RestatementsRead = 200;
    private const int CorrectionsOnAPage = 200;

    private const string OneWeek = "/partners/{partnerId}/pos/{week}";

    public static void MapPosPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(OneWeek, ShowAsync).RequireAuthorization(Policies.ReadPartner);

        // The API would not take a session for a token, so its file is there for people too.
        portal.MapGet(OneWeek + "/lines.csv", Export).RequireAuthorization(Policies.ReadLines);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, IGrainFactory grains, string partnerId, string week, string? cursor, string? correct)
    {
        if (!PosWeek.TryParse(week, null, out var named))
            return PortalPage.NotFound(context);
        var form = MayCorrect(context) ? await PosLinePages.FindFormAsync(grains, partnerId, named, correct) : null;
        return await PageAsync(context, grains, partnerId, named, StatusCodes.Status200OK, cursor, form: form);
    }

    /// <summary>The page of a week; of one that was not reported only where it is due or waived, or where something came and was returned.</summary>
    public static async Task<IResult> PageAsync(
        HttpContext context, IGrainFactory grains, string partnerId, PosWeek named, int status, string? cursor = null,
        RefusedWaiver? refused = null, PosLineCorrection? form = null)
    {
        if (await grains.GetGrain<IPartnerPosWaivers>(GrainKeys.Partner(partnerId)).Week(named) is not { } standing)
            return PortalPage.NotFound(context);
        var report = await grains.GetGrain<IPartnerPos>(GrainKeys.Partner(partnerId)).Report(named);
        var desk = grains.GetGrain<IPosDesk>(GrainKeys.PosDesk);
        var receipts = await desk.Versions(partnerId, named);
        if (report is null && refused is null && receipts.IsEmpty && standing.Week.Verdict is ("NotJudged" or "NotDueYet"))
            return PortalPage.NotFound(context);

        // What is no cursor of ours leads to the beginning.
        PosPlaces.TryRead(string.IsNullOrEmpty(cursor) ? null : Cursor.Read(cursor), out PosLinePlace? after);
        var query = new PosLineQuery(partnerId, DateOnly.MinValue, DateOnly.MaxValue, named, after);
        var mayReadLines = context.User.MayReadLines();
        var lines = mayReadLines ? await desk.Lines(query, LinesOnAPage + 1) : [];
        return PortalPage.Of<PosWeekPage>(context, status, new()
        {
            [nameof(PosWeekPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(PosWeekPage.Week)] = standing,
            [nameof(PosWeekPage.Report)] = report is null
                ? null
                : report with { Rejects = [.. report.Rejects.Take(RejectsOnAPage).Select(reject => reject.For(context.User))] },
            [nameof(PosWeekPage.Refused)] = refused,
            [nameof(PosWeekPage.Versions)] = receipts,
            [nameof(PosWeekPage.Restatements)] = await RestatementsAsync(grains, partnerId, named),
            [nameof(PosWeekPage.Lines)] = lines.Take(LinesOnAPage).ToImmutableArray(),
            [nameof(PosWeekPage.Next)] = lines.Length > LinesOnAPage ? Cursor.Write(PosPlaces.Of(lines[LinesOnAPage - 1])) : null,
            [nameof(PosWeekPage.IsFirst)] = after is null,
            [nameof(PosWeekPage.MayReadLines)] = mayReadLines,
            [nameof(PosWeekPage.MayCorrect)] = MayCorrect(context),
            [nameof(PosWeekPage.Form)] = form,
            [nameof(PosWeekPage.Corrections)] =
                mayReadLines ? await desk.Corrections(new PosCorrectionQuery(partnerId, named), CorrectionsOnAPage) : [],
        });
    }

    private static async Task<ImmutableArray<RestatementView>> RestatementsAsync(IGrainFactory grains, string partnerId, PosWeek week)
    {
        var latest = await grains.GetGrain<IRestatements>(GrainKeys.Restatements).List(partnerId, before: null, RestatementsRead);
        return [.. latest.Where(each => each.Weeks.Any(restated => restated.Week == week))];
    }

    // What stood on a line is shown to whom the lines are for.
    private static bool MayCorrect(HttpContext context) =>
        context.User.MayReadLines() && Policies.Lets(context.User, Policies.SubmitPos);

    private static IResult Export(
        HttpContext context, IGrainFactory grains, string partnerId, string week, CancellationToken cancellation)
    {
        if (!PosWeek.TryParse(week, null, out var named))
            return PortalPage.NotFound(context);
        var query = new PosLineQuery(partnerId, DateOnly.MinValue, DateOnly.MaxValue, named);
        return PosLinesFile.Of(grains.GetGrain<IPosDesk>(GrainKeys.PosDesk), query, $"{partnerId}-{named}.csv", cancellation);
    }
}
