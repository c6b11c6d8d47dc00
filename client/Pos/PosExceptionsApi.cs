using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Rejected lines as somebody's work.</summary>
internal static class PosExceptionsApi
{
    public static void MapPosExceptions(this WebApplication app)
    {
        app.MapGet("/v1/partners/{partnerId}/pos/exceptions", OfPartnerAsync).RequireAuthorization(Policies.ReadExceptions)
            .WithTags("Point of sale").WithSummary("A partner's rejected lines, of the reports that count; those that are waived only with waived=true.");
        app.MapGet("/v1/pos/exceptions", OfProgrammeAsync).RequireAuthorization(Policies.ReadProgramme)
            .WithTags("Point of sale").WithSummary("All partners' rejected lines, of the reports that count; those that are waived only with waived=true.");
    }

    private static async Task<Results<Ok<Page<PosExceptionLine>>, ProblemHttpResult>> OfPartnerAsync(
        string partnerId, string? week, string? code, string? waived, string? cursor, string? limit, ClaimsPrincipal user, IClusterClient cluster) =>
        await cluster.GetGrain<IPartnerProfile>(GrainKeys.Partner(partnerId)).Find() is null
            ? Problem.NotFound()
            : await ListAsync(new PosExceptionQuery(PartnerId: partnerId), week, code, waived, cursor, limit, user, cluster);

    private static async Task<Results<Ok<Page<PosExceptionLine>>, ProblemHttpResult>> OfProgrammeAsync(
        string? region, string? week, string? code, string? waived, string? cursor, string? limit, ClaimsPrincipal user, IClusterClient cluster) =>
        ListFilter.TryReadRegion(region, out var inRegion) is { } badRegion
            ? badRegion
            : await ListAsync(new PosExceptionQuery(Region: inRegion), week, code, waived, cursor, limit, user, cluster);

    private static async Task<Results<Ok<Page<PosExceptionLine>>, ProblemHttpResult>> ListAsync(
        PosExceptionQuery query, string? week, string? code, string? waived, string? cursor, string? limit, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } badPage)
            return badPage;
        if (!PosPlaces.TryRead(page.After, out PosExceptionPlace? after))
            return Problem.Invalid("cursor", "The cursor is the text of next from the page before, unchanged.");
        if (!string.IsNullOrEmpty(week))
        {
            if (!PosWeek.TryParse(week, null, out var named))
                return Problem.Invalid("week", "The week is an ISO week of the years 2000 to 2099, such as 2024-W15.");
            query = query with { Week = named };
        }

        if (!string.IsNullOrEmpty(code))
        {
            if (!IsCode(code))
                return Problem.Invalid("code", "The code is that of a rejected line, such as L02.");
            query = query with { Code = code };
        }

        if (!string.IsNullOrEmpty(waived))
        {
            if (waived is not ("true" or "false"))
                return Problem.Invalid("waived", "With waived=true the lines that are waived are told as well; otherwise they are left out.");
            query = query with { IncludesWaived = waived == "true" };
        }

        // Whether one partner's may be told was seen to at the door.
        var desk = cluster.GetGrain<IPosDesk>(GrainKeys.PosDesk);
        var found = query.PartnerId is not null
            ? await desk.Exceptions(query with { After = after }, page.Limit)
            : await user.ListAsync(
                query.Region, page.Limit, each => desk.Exceptions(query with { Region = each, After = after }, page.Limit), RegionOrders.Compare);
        return TypedResults.Ok(page.Of(
            [.. found.Select(each => each with { Reject = each.Reject.For(user) })], PosPlaces.Of));
    }

    private static bool IsCode(string code) =>
        code is ['L', var tens, var ones] && char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones);
}
