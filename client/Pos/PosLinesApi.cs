using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>The ledger line by line, the same for the partner and for those who run the programme.</summary>
internal static class PosLinesApi
{
    public static void MapPosLines(this WebApplication app)
    {
        var pos = app.MapGroup("/v1/partners/{partnerId}/pos").WithTags("Point of sale");

        pos.MapGet("/lines", ListAsync).RequireAuthorization(Policies.ReadLines)
            .WithSummary("The lines that count, by week and line: of a week, of invoice days, or all.");
        pos.MapGet("/lines.csv", ExportAsync).RequireAuthorization(Policies.ReadLines)
            .WithSummary("The same lines as a file for spreadsheets; no text of it becomes a formula.");
        pos.MapGet("/{week}/versions", VersionsAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("All that was handed in for a week, the first one first: versions, what was returned, and corrections of lines.");
    }

    private static async Task<Results<Ok<Page<PosLineView>>, ProblemHttpResult>> ListAsync(
        string partnerId, string? week, string? from, string? to, string? cursor, string? limit, IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } badPage)
            return badPage;
        if (TryRead(partnerId, week, from, to, out var query) is { } fault)
            return fault;
        if (!PosPlaces.TryRead(page.After, out PosLinePlace? after))
            return Problem.Invalid("cursor", "The cursor is the text of next from the page before, unchanged.");
        if (await cluster.GetGrain<IPartnerProfile>(GrainKeys.Partner(partnerId)).Find() is null)
            return Problem.NotFound();
        return TypedResults.Ok(page.Of(await Desk(cluster).Lines(query with { After = after }, page.Limit), PosPlaces.Of));
    }

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ExportAsync(
        string partnerId, string? week, string? from, string? to, IClusterClient cluster, CancellationToken cancellation)
    {
        if (TryRead(partnerId, week, from, to, out var query) is { } fault)
            return fault;
        if (await cluster.GetGrain<IPartnerProfile>(GrainKeys.Partner(partnerId)).Find() is null)
            return Problem.NotFound();
        return PosLinesFile.Of(Desk(cluster), query, $"{partnerId}-lines.csv", cancellation);
    }

    private static async Task<Results<Ok<IReadOnlyList<PosVersionView>>, ProblemHttpResult>> VersionsAsync(
        string partnerId, string week, IClusterClient cluster)
    {
        if (!PosWeek.TryParse(week, null, out var named))
            return NotAWeek();
        var versions = await Desk(cluster).Versions(partnerId, named);
        return versions.IsEmpty ? Problem.NotFound() : TypedResults.Ok<IReadOnlyList<PosVersionView>>(versions);
    }

    private static ProblemHttpResult? TryRead(string partnerId, string? week, string? from, string? to, out PosLineQuery query)
    {
        query = new(partnerId, DateOnly.MinValue, DateOnly.MaxValue);
        if (!string.IsNullOrEmpty(week))
        {
            if (!PosWeek.TryParse(week, null, out var named))
                return NotAWeek();
            query = query with { Week = named };
        }

        if (!TryDay(from, query.FirstDay, out var first))
            return NotADay("from");
        if (!TryDay(to, query.LastDay, out var last))
            return NotADay("to");
        query = query with { FirstDay = first, LastDay = last };
        return null;
    }

    private static bool TryDay(string? text, DateOnly otherwise, out DateOnly day)
    {
        day = otherwise;
        return string.IsNullOrEmpty(text)
            || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static ProblemHttpResult NotADay(string field) =>
        Problem.Invalid(field, "An invoice day is written like 2024-04-15; the first and the last are included.");

    private static ProblemHttpResult NotAWeek() =>
        Problem.Invalid("week", "The week is an ISO week of the years 2000 to 2099, such as 2024-W15.");

    private static IPosDesk Desk(IClusterClient cluster) => cluster.GetGrain<IPosDesk>(GrainKeys.PosDesk);
}
