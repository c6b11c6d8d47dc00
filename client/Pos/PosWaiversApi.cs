using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Proposals;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>POS weeks one by one, and what people waive of them.</summary>
internal static class PosWaiversApi
{
    public static void MapPosWaivers(this WebApplication app)
    {
        var week = app.MapGroup("/v1/partners/{partnerId}/pos/{week}").WithTags("Point of sale");

        week.MapGet("/standing", ShowAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("How a week stands, reported or not, and what is waived of it.");
        week.MapPut("/waiver", WaiveWeekAsync).RequireAuthorization(Policies.WaivePos)
            .WithSummary("Waives a week that falls short, with a reason; the same again changes nothing.");
        week.MapPost("/waiver/revoke", RevokeWeekAsync).RequireAuthorization(Policies.WaivePos)
            .WithSummary("Revokes the waiver of a week, with a reason; the same again changes nothing.");
        week.MapPut("/lines/{line}/waiver", WaiveLineAsync).RequireAuthorization(Policies.WaivePos)
            .WithSummary("Waives a rejected line of the report that counts, with a reason; the same again changes nothing.");
        week.MapPost("/lines/{line}/waiver/revoke", RevokeLineAsync).RequireAuthorization(Policies.WaivePos)
            .WithSummary("Revokes the waiver of a line, with a reason; the same again changes nothing.");
    }

    /// <summary>Reads the number of a line in its file.</summary>
    public static bool TryReadLine(string text, out int line) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out line) && line > 0;

    private static async Task<Results<Ok<PosWeekView>, ProblemHttpResult>> ShowAsync(string partnerId, string week, IClusterClient cluster) =>
        !PosWeek.TryParse(week, null, out var named) ? NotAWeek()
        : await Partner(partnerId, cluster).Week(named) is { } told ? TypedResults.Ok(told)
        : Problem.NotFound();

    private static Task<Results<Ok<PosWaiverView>, ProblemHttpResult>> WaiveWeekAsync(
        string partnerId, string week, ReasonBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        SayAsync(week, null, body, user, request => Partner(partnerId, cluster).Waive(request));

    private static Task<Results<Ok<PosWaiverView>, ProblemHttpResult>> RevokeWeekAsync(
        string partnerId, string week, ReasonBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        SayAsync(week, null, body, user, request => Partner(partnerId, cluster).Revoke(request));

    private static Task<Results<Ok<PosWaiverView>, ProblemHttpResult>> WaiveLineAsync(
        string partnerId, string week, string line, ReasonBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        SayAsync(week, line, body, user, request => Partner(partnerId, cluster).Waive(request));

    private static Task<Results<Ok<PosWaiverView>, ProblemHttpResult>> RevokeLineAsync(
        string partnerId, string week, string line, ReasonBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        SayAsync(week, line, body, user, request => Partner(partnerId, cluster).Revoke(request));

    private static async Task<Results<Ok<PosWaiverView>, ProblemHttpResult>> SayAsync(
        string week, string? line, ReasonBody body, ClaimsPrincipal user, Func<PosWaiverRequest, Task<PosWaiverAnswer?>> say)
    {
        if (!PosWeek.TryParse(week, null, out var named))
            return NotAWeek();
        int? number = null;
        if (line is not null)
        {
            if (!TryReadLine(line, out var read))
                return Problem.Invalid("line", "The line is its number in the file, from 1; the header is line 1.");
            number = read;
        }

        var reason = body.Reason.Trim();
        if (reason.Length is 0 or > Prose.Longest)
            return Problem.Invalid("reason", $"The reason has 1 to {Prose.Longest} characters.");
        return await say(new PosWaiverRequest(named, number, user.Actor(), reason)) switch
        {
            null => Problem.NotFound(),
            { Refusal: null, Waiver: { } waiver } => TypedResults.Ok(waiver),
            var refused => Problem.Refused(
                refused.Refusal ?? "", refused.Rule, PosWaiverWords.Refusal(refused, named, number), ("waiver", refused.Waiver)),
        };
    }

    private static IPartnerPosWaivers Partner(string partnerId, IClusterClient cluster) =>
        cluster.GetGrain<IPartnerPosWaivers>(GrainKeys.Partner(partnerId));

    private static ProblemHttpResult NotAWeek() =>
        Problem.Invalid("week", "The week is an ISO week of the years 2000 to 2099, such as 2024-W15.");
}
