using PartnerConnect.Gateway.Problems;

namespace PartnerConnect.Gateway.Portal.Session;

/// <summary>A form that a person sends from one of our own pages.</summary>
internal static class PortalForm
{
    /// <summary>Where forms are mapped: they are taken from our own pages alone.</summary>
    public static RouteGroupBuilder MapForms(this IEndpointRouteBuilder portal) =>
        portal.MapGroup("").DisableAntiforgery().AddEndpointFilter(FromOurOwnPagesAsync);

    /// <summary>What the form holds, or nothing where it is none or longer than it may be.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext context, int longest)
    {
        if (!context.Request.HasFormContentType || context.Request.ContentLength is not { } length || length > longest)
            return null;
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            // A malformed form says nothing; the page then asks again.
            return null;
        }
    }

    private static ValueTask<object?> FromOurOwnPagesAsync(
        EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        SameOrigin.Allows(invocation.HttpContext.Request)
            ? next(invocation)
            : ValueTask.FromResult<object?>(Problem.OfStatus(
                StatusCodes.Status400BadRequest, "This form was not sent from a page of this site."));
}
