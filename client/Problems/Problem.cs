using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnerConnect.Gateway.Portal;
using PartnerConnect.Gateway.Portal.Session;

namespace PartnerConnect.Gateway.Problems;

/// <summary>Says why a call was not carried out (RFC 9457); programs go by <c>type</c>.</summary>
internal static class Problem
{
    /// <summary>The caller wrote what cannot be read; <paramref name="field"/> is where.</summary>
    public static ProblemHttpResult Invalid(string field, string message) => Invalid([(field, message)]);

    /// <summary>The caller left out or wrote wrongly several things at once; the first is the field.</summary>
    public static ProblemHttpResult Invalid(IReadOnlyList<(string Field, string Message)> faults) =>
        Of(400, "/problems/validation", "The request cannot be read.", faults[0].Message, ("field", faults[0].Field),
            ("errors", faults.ToDictionary(fault => fault.Field, fault => new[] { fault.Message })));

    public static ProblemHttpResult NotFound() => OfStatus(404);

    /// <summary>The programme says no.</summary>
    /// <param name="refusal">The name of the refusal, which is also its type.</param>
    /// <param name="rule">The rule that refused, where one did.</param>
    /// <param name="message">What is refused and why.</param>
    /// <param name="more">What else the caller may want to know, where there is a value.</param>
    public static ProblemHttpResult Refused(
        string refusal, string? rule, string message, params (string Name, object? Value)[] more) =>
        Of(409, $"/refusals/{refusal}", "The programme does not allow it.", message,
            [("refusal", refusal), ("rule", rule), .. more]);

    public static ProblemHttpResult Of(
        int status, string type, string title, string? detail, params (string Name, object? Value)[] more) =>
        TypedResults.Problem(Details(status, type, title, detail, more));

    /// <summary>What is said of a status where there is nothing more to say.</summary>
    public static ProblemHttpResult OfStatus(int status, string? detail = null)
    {
        var (type, title) = Known(status);
        return Of(status, type, title, detail);
    }

    /// <summary>
    /// Writes the problem, to a person as a page and otherwise as JSON, whatever the caller would accept: a refusal in
    /// an unwanted format beats none.
    /// </summary>
    public static Task WriteAsync(this HttpContext context, ProblemHttpResult problem)
    {
        context.Response.StatusCode = problem.StatusCode;
        return PortalSession.IsNavigation(context.Request)
            ? PortalPage.OfProblem(context, problem).ExecuteAsync(context)
            : context.Response.WriteAsJsonAsync(
                problem.ProblemDetails, options: null, "application/problem+json", context.RequestAborted);
    }

    private static ProblemDetails Details(
        int status, string type, string title, string? detail, (string Name, object? Value)[] more)
    {
        var details = new ProblemDetails { Status = status, Type = type, Title = title, Detail = detail };
        foreach (var (name, value) in more)
        {
            if (value is not null)
                details.Extensions[name] = value;
        }

        return details;
    }

    private static (string Type, string Title) Known(int status) => status switch
    {
        400 => ("/problems/bad-request", "The request cannot be read."),
        401 => ("/problems/unauthenticated", "A bearer token is needed."),
        403 => ("/problems/forbidden", "The role of the token does not have this function."),
        404 => ("/problems/not-found", "There is no such thing."),
        405 => ("/problems/method-not-allowed", "The address does not know this method."),
        408 => ("/problems/timeout", "The request took too long to arrive."),
        413 => ("/problems/too-large", "The request is larger than this call takes."),
        415 => ("/problems/unsupported-media-type", "The call does not take this media type."),
        503 => ("/problems/unavailable", "The programme cannot be reached; try again."),
        >= 500 => ("/problems/internal", "Something went wrong that should not have."),
        _ => ($"/problems/{status.ToString(CultureInfo.InvariantCulture)}", "The request was not carried out."),
    };
}
