using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Problems;

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
    public static IResult NotFound(HttpContext context) => OfProblem(context, Problem.NotFound());

    /// <summary>What went wrong, told to a person; without a session it is the sign-in page.</summary>
    public static IResult OfProblem(HttpContext context, ProblemHttpResult problem) =>
        problem.StatusCode == StatusCodes.Status401Unauthorized
            ? SignIn.Page(context, LocalPath.Of(context.Request.Path + context.Request.QueryString.ToString()))
            : Of<ProblemPage>(context, problem.StatusCode, new()
            {
                [nameof(ProblemPage.Visitor)] =
                    context.User.Identity is { IsAuthenticated: true } ? PortalVisitor.Of(context.User) : null,
                [nameof(ProblemPage.Status)] = problem.StatusCode,
            });
}
