using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;

namespace PartnerConnect.Gateway.Portal;

/// <summary>Answers with a page.</summary>
internal static class PortalPage
{
    /// <summary>A page for the visitor, rendered whole on the server.</summary>
    public static IResult Of<TPage>(HttpContext context, int status, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        if (context.Response.Headers.ContentSecurityPolicy.Count == 0)
            PortalHeaders.Write(context.Response);
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>What is missing and what is another partner's: the same page, so that nobody can tell which.</summary>
    public static IResult NotFound(HttpContext context) =>
        Of<NotFoundPage>(context, StatusCodes.Status404NotFound, new()
        {
            [nameof(NotFoundPage.Visitor)] = PortalVisitor.Of(context.User),
        });
}
