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

namespace PartnerConnect.Gateway.Pos;

/// <summary>Many partners' weeks in one file.</summary>
internal static class FeedApi
{
    public static void MapPosFeed(this WebApplication app) =>
        app.MapPost("/v1/pos/feed", TakeAsync).RequireAuthorization(Policies.SubmitPos).TakesTable(RequestLimits.Feed)
            .WithTags("Point of sale")
            .WithSummary("Reports many partners' weeks as CSV or as an Excel workbook, by the column map of the partner that sends "
                + "or that columnMap names; the same feed twice changes nothing.");

    private static async Task<Results<Ok<FeedAnswer>, ProblemHttpResult>> TakeAsync(
        string? columnMap,
        HttpRequest request,
        ClaimsPrincipal user,
        IClusterClient cluster,
        SpoolSpace space,
        ILoggerFactory loggers,
        CancellationToken cancellation)
    {
        var mapOf = string.IsNullOrEmpty(columnMap) ? user.OnlyPartner() : columnMap;
        if (mapOf is not null && !(PartnerIds.IsWellFormed(mapOf) && user.MaySee(mapOf)))
            return Problem.NotFound();
        var (answer, refusal) = await ReadAsync(
            request, new PosIntake(space, WorkbookLimits.OfFeed, cluster, mapOf, Week: null), user, cancellation);
        if (refusal is null)
            return TypedResults.Ok(answer!);

        // It is no partner's and of no week, so there is no receipt; who runs the service sees that it came.
        FeedLog.Returned(loggers.CreateLogger(typeof(FeedLog)), user.OnlyPartner() ?? user.Actor(), refusal.ProblemDetails.Detail ?? "");
        return refusal;
    }

    private static async Task<(FeedAnswer? Answer, ProblemHttpResult? Refusal)> ReadAsync(
        HttpRequest request, PosIntake intake, ClaimsPrincipal user, CancellationToken cancellation)
    {
        try
        {
            var (opened, refusal) = await PosFile.OpenAsync(request, intake, cancellation);
            using var file = opened;
            if (file is null)
                return (null, refusal);
            using var sorting = new FeedSorting(file, user, intake.Space);
            if (!await sorting.ReadAsync(cancellation))
                return (null, Problem.OfStatus(413, $"A feed has at most {FeedSorting.MostLines} lines; send several."));
            var delivery = new FeedDelivery(
                file.Header.Columns, id => intake.Cluster.GetGrain<IPartnerPos>(GrainKeys.Partner(id)), sorting.Tally, intake.Space,
                intake.SentAt, user.ActsAs());
            await delivery.DeliverAsync(sorting.Sorted, cancellation);
            return (sorting.Tally.Answer(sorting.Lines), null);
        }
        catch (UnreadableFileException fault)
        {
            return (null, Files.Unreadable(fault));
        }
    }
}
