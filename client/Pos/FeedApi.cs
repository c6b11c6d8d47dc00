using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Many partners' weeks in one file.</summary>
internal static class FeedApi
{
    private const int PartnersAtOnce = 32;

    public static void MapPosFeed(this WebApplication app) =>
        app.MapPost("/v1/pos/feed", TakeAsync).RequireAuthorization(Policies.SubmitPos).TakesCsv(RequestLimits.Feed)
            .WithTags("Point of sale")
            .WithSummary("Reports many partners' weeks; the same feed twice changes nothing.");

    private static async Task<Results<Ok<FeedAnswer>, ProblemHttpResult>> TakeAsync(
        HttpRequest request, ClaimsPrincipal user, IClusterClient cluster, CancellationToken cancellation)
    {
        try
        {
            var (file, refusal) = await PosFile.OpenAsync(request.Body, cancellation);
            if (file is null)
                return refusal!;
            var sorting = new FeedSorting(file, user);
            if (!await sorting.ReadAsync(cancellation))
                return Problem.OfStatus(413, $"A feed has at most {FeedSorting.MostLines} lines; send several.");
            await SubmitAsync(sorting, file.Header.Columns, cluster, cancellation);
            return TypedResults.Ok(sorting.Tally.Answer(sorting.Lines));
        }
        catch (NotUtf8Exception fault)
        {
            return Files.NotUtf8(fault);
        }
    }

    private static Task SubmitAsync(
        FeedSorting sorting, ImmutableArray<string> columns, IClusterClient cluster, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            sorting.Reports,
            new ParallelOptions { MaxDegreeOfParallelism = PartnersAtOnce, CancellationToken = cancellation },
            async (partner, token) =>
            {
                // One week after the other: a later week may count on an earlier one, such as a return of what it sold.
                var grain = cluster.GetGrain<IPartnerPos>(GrainKeys.Partner(partner.PartnerId));
                foreach (var report in partner.Weeks)
                {
                    if (report.IsTooLong)
                    {
                        sorting.Tally.ReturnTooLong(report, partner.PartnerId);
                        continue;
                    }

                    var answer = await Retries.AskAsync(() => grain.Submit(report.Submission(columns)), token);
                    Count(sorting.Tally, partner.PartnerId, report, answer);
                }
            });

    private static void Count(FeedTally tally, string partnerId, FeedReport report, PosReportAnswer? answer)
    {
        if (answer is null)
        {
            tally.Return(
                report, partnerId, "F03", PosColumns.ReportingPartnerId, "The programme does not know this partner.");
        }
        else if (answer.Status == "Returned")
        {
            tally.Return(
                report, partnerId, answer.Code ?? "F02", answer.Field ?? "", answer.Message ?? "");
        }
        else
        {
            tally.Take(report, answer);
        }
    }
}
