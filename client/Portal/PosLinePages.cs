using System.Globalization;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The form that corrects a refused line of a POS week; sent twice it says the same twice, which changes nothing.</summary>
internal static class PosLinePages
{
    public static void MapPosLinePages(this IEndpointRouteBuilder portal) =>
        portal.MapForms().MapPost("/partners/{partnerId}/pos/{week}/lines/{line}", CorrectAsync).RequireAuthorization(Policies.SubmitPos);

    /// <summary>The form for a line that is refused, or nothing where the line is not.</summary>
    public static async Task<PosLineCorrection?> FindFormAsync(IGrainFactory grains, string partnerId, PosWeek week, string? line)
    {
        if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            return null;
        var query = new PosExceptionQuery(partnerId, Week: week, After: new PosExceptionPlace(partnerId, week, number - 1));
        var found = await grains.GetGrain<IPosDesk>(GrainKeys.PosDesk).Exceptions(query, 1);
        return found is [var exception, ..] && exception.Reject.Line == number
            ? new PosLineCorrection(exception.Version, exception.Reject)
            : null;
    }

    private static async Task<IResult> CorrectAsync(HttpContext context, IGrainFactory grains, string partnerId, string week, string line)
    {
        if (!PosWeek.TryParse(week, null, out var named)
            || !int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return PortalPage.NotFound(context);
        var read = PosLineCorrection.Read(await PortalForm.ReadAsync(context, RequestLimits.Json), number);
        if (read is not { } typed)
            return await AgainAsync(StatusCodes.Status400BadRequest, "The form was not whole; fill it in again.");

        var answer = await grains.GetGrain<IPartnerPos>(GrainKeys.Partner(partnerId))
            .Amend(new PosAmendment(named, typed.Version, [typed.Line], context.User.ActsAs()));
        if (answer is null)
            return PortalPage.NotFound(context);
        if (answer.Refusal is not null || answer.Status == "Returned")
            return await AgainAsync(StatusCodes.Status409Conflict, answer.Message ?? "The line is not corrected.");

        // A line that is still wrong comes back with what is wrong with it now.
        var address = $"/portal/partners/{partnerId}/pos/{named}";
        return TypedResults.LocalRedirect(answer.Rejects.Any(reject => reject.Line == number)
            ? $"{address}?correct={number.ToString(CultureInfo.InvariantCulture)}#correct"
            : address);

        async Task<IResult> AgainAsync(int status, string fault)
        {
            var form = await FindFormAsync(grains, partnerId, named, line);
            var refused = form is null ? null : form with { Typed = read?.Line.Fields, Fault = fault };
            return await PosPages.PageAsync(context, grains, partnerId, named, status, form: refused);
        }
    }
}
