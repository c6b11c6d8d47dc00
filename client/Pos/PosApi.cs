using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.Gateway.Spooling;
using PartnerConnect.Gateway.Xlsx;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>One partner's weeks of point-of-sale data.</summary>
internal static class PosApi
{
    public static void MapPos(this WebApplication app)
    {
        var weeks = app.MapGroup("/v1/partners/{partnerId}/pos/{week}").WithTags("Point of sale");

        weeks.MapPut("/", SubmitAsync).RequireAuthorization(Policies.SubmitPos).TakesTable(RequestLimits.File)
            .WithSummary("Reports a week as CSV or as an Excel workbook; a later report of the same week replaces it.");
        weeks.MapGet("/", FindAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("The report of a week that counts.");
        weeks.MapPut("/zero-sales", DeclareAsync).RequireAuthorization(Policies.SubmitPos)
            .WithSummary("Declares a week without sales.");
    }

    private static async Task<Results<Ok<PosReport>, ProblemHttpResult>> SubmitAsync(
        string partnerId,
        string week,
        string? lines,
        string? quantity,
        string? net,
        HttpRequest request,
        ClaimsPrincipal user,
        IClusterClient cluster,
        SpoolSpace space,
        CancellationToken cancellation)
    {
        if (!PosWeek.TryParse(week, null, out var named))
            return NotAWeek();
        if (!PosTotals.TryRead(lines, quantity, net, out var totals, out var malformed))
            return malformed;
        try
        {
            var intake = new PosIntake(space, WorkbookLimits.OfReport, cluster, partnerId, named);
            var (opened, refusal) = await PosFile.OpenAsync(request, intake, cancellation);
            using var file = opened;
            if (file is null)
                return await ReturnAsync(partnerId, named, refusal!, user, cluster, cancellation);
            var rows = ImmutableArray.CreateBuilder<PosFileRow>();
            while (await file.ReadAsync(cancellation) is { } row)
            {
                if (rows.Count == PosFile.MostLinesOfReport)
                    return await ReturnAsync(partnerId, named, Problem.OfStatus(413, PosFile.TooLong), user, cluster, cancellation);
                rows.Add(row);
            }

            var submission = new PosSubmission(named, ZeroSales: false, file.Header.Columns, rows.DrainToImmutable(), totals, user.ActsAs(), intake.SentAt);
            return await TakeAsync(partnerId, submission, cluster, cancellation);
        }
        catch (UnreadableFileException fault)
        {
            return await ReturnAsync(partnerId, named, Files.Unreadable(fault), user, cluster, cancellation);
        }
    }

    private static async Task<Results<Ok<PosReport>, ProblemHttpResult>> DeclareAsync(
        string partnerId, string week, ClaimsPrincipal user, IClusterClient cluster, CancellationToken cancellation) =>
        PosWeek.TryParse(week, null, out var named)
            ? await TakeAsync(partnerId, new PosSubmission(named, ZeroSales: true, [], [], By: user.ActsAs(), SentAt: TimeProvider.System.GetUtcNow()), cluster, cancellation)
            : NotAWeek();

    private static async Task<Results<Ok<PosReport>, ProblemHttpResult>> FindAsync(
        string partnerId, string week, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (!PosWeek.TryParse(week, null, out var named))
            return NotAWeek();
        return await Partner(partnerId, cluster).Report(named) is { } report
            ? TypedResults.Ok(PosReport.Of(report).For(user))
            : Problem.NotFound();
    }

    private static async Task<Results<Ok<PosReport>, ProblemHttpResult>> TakeAsync(
        string partnerId, PosSubmission submission, IClusterClient cluster, CancellationToken cancellation) =>
        PosAnswers.Told(await Retries.AskAsync(() => Partner(partnerId, cluster).Submit(submission), cancellation));

    private static async Task<Results<Ok<PosReport>, ProblemHttpResult>> ReturnAsync(
        string partnerId, PosWeek week, ProblemHttpResult refusal, ClaimsPrincipal user, IClusterClient cluster, CancellationToken cancellation) =>
        await PosReturns.RecordAsync(Partner(partnerId, cluster), week, refusal, user.ActsAs(), cancellation);

    private static IPartnerPos Partner(string partnerId, IClusterClient cluster) =>
        cluster.GetGrain<IPartnerPos>(GrainKeys.Partner(partnerId));

    private static ProblemHttpResult NotAWeek() =>
        Problem.Invalid("week", "The week is an ISO week of the years 2000 to 2099, such as 2024-W15.");
}
