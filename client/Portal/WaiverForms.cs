using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Pos;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Portal;

/// <summary>A waiver, or the end of one, that was not taken.</summary>
/// <param name="Line">The line it was about; nothing where it was the week.</param>
/// <param name="Typed">What was typed, and why it is not taken.</param>
public sealed record RefusedWaiver(int? Line, TypedText Typed);

/// <summary>The forms by which POS weeks and refused lines are waived.</summary>
/// <remarks>A form that is sent twice says the same twice, which changes nothing.</remarks>
internal static class WaiverForms
{
    private const string OneWeek = "/partners/{partnerId}/pos/{week}";

    public static void MapWaiverForms(this IEndpointRouteBuilder portal)
    {
        var forms = portal.MapForms();
        forms.MapPost(OneWeek + "/waiver", WaiveWeekAsync).RequireAuthorization(Policies.WaivePos);
        forms.MapPost(OneWeek + "/waiver/revoke", RevokeWeekAsync).RequireAuthorization(Policies.WaivePos);
        forms.MapPost(OneWeek + "/lines/{line}/waiver", WaiveLineAsync).RequireAuthorization(Policies.WaivePos);
        forms.MapPost(OneWeek + "/lines/{line}/waiver/revoke", RevokeLineAsync).RequireAuthorization(Policies.WaivePos);
    }

    private static Task<IResult> WaiveWeekAsync(HttpContext context, IGrainFactory grains, string partnerId, string week) =>
        SayAsync(context, grains, partnerId, week, null, (partner, request) => partner.Waive(request));

    private static Task<IResult> RevokeWeekAsync(HttpContext context, IGrainFactory grains, string partnerId, string week) =>
        SayAsync(context, grains, partnerId, week, null, (partner, request) => partner.Revoke(request));

    private static Task<IResult> WaiveLineAsync(HttpContext context, IGrainFactory grains, string partnerId, string week, string line) =>
        SayAsync(context, grains, partnerId, week, line, (partner, request) => partner.Waive(request));

    private static Task<IResult> RevokeLineAsync(HttpContext context, IGrainFactory grains, string partnerId, string week, string line) =>
        SayAsync(context, grains, partnerId, week, line, (partner, request) => partner.Revoke(request));

    // Taken, the person is led to the week as it now stands; otherwise the form says why and keeps what was typed.
    private static async Task<IResult> SayAsync(
        HttpContext context, IGrainFactory grains, string partnerId, string week, string? line,
        Func<IPartnerPosWaivers, PosWaiverRequest, Task<PosWaiverAnswer?>> say)
    {
        var number = 0;
        if (!PosWeek.TryParse(week, null, out var named) || (line is not null && !PosWaiversApi.TryReadLine(line, out number)))
            return PortalPage.NotFound(context);
        int? refusedLine = line is null ? null : number;
        var typed = await TypedText.ReadAsync(context, "reason");
        if (typed.Fault is not null)
            return await PosPages.PageAsync(
                context, grains, partnerId, named, StatusCodes.Status400BadRequest, refused: new RefusedWaiver(refusedLine, typed));

        var request = new PosWaiverRequest(named, refusedLine, context.User.Actor(), typed.Text);
        return await say(grains.GetGrain<IPartnerPosWaivers>(GrainKeys.Partner(partnerId)), request) switch
        {
            null => PortalPage.NotFound(context),
            { Refusal: null } => TypedResults.LocalRedirect($"/portal/partners/{partnerId}/pos/{named}"),
            var refused => await PosPages.PageAsync(
                context, grains, partnerId, named, StatusCodes.Status409Conflict,
                refused: new RefusedWaiver(refusedLine, typed with { Fault = PosWaiverWords.Refusal(refused, named, refusedLine) })),
        };
    }
}
