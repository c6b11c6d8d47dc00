using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PartnerConnect.Gateway.Problems;

/// <summary>Turns what was thrown into a problem: the caller's fault, the world's, or ours.</summary>
internal sealed partial class Faults(ILogger<Faults> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var problem = IsOfTheDashboard(httpContext) ? Problem.NotFound() : Of(exception);
        if (problem.StatusCode == 503)
            LogUnavailable(httpContext.Request.Method, httpContext.Request.Path, exception);
        else if (problem.StatusCode >= 500)
            LogBroken(httpContext.Request.Method, httpContext.Request.Path, exception);
        await httpContext.WriteAsync(problem);
        return true;
    }

    /// <summary>Whether the world failed: a silo, the network, storage. The same call may succeed later.</summary>
    public static bool IsOfTheWorld(Exception exception) =>
        exception is OrleansException or TimeoutException or DbException;

    // The dashboard throws at addresses that name no silo or grain of its own.
    private static bool IsOfTheDashboard(HttpContext context) => context.Request.Path.StartsWithSegments("/dashboard");

    private static ProblemHttpResult Of(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } => Unreadable(json),
        BadHttpRequestException { StatusCode: 400 } bad => Problem.OfStatus(400, bad.Message),
        BadHttpRequestException bad => Problem.OfStatus(bad.StatusCode),
        _ when IsOfTheWorld(exception) => Problem.OfStatus(503),
        _ => Problem.OfStatus(500),
    };

    private static ProblemHttpResult Unreadable(JsonException json)
    {
        var path = json.Path is null or "$" ? "" : json.Path.Replace("$.", "", StringComparison.Ordinal);
        var message = json.Message.Split(" Path:")[0];
        return Problem.Invalid(path.Length > 0 ? path : "body", message);
    }

    [LoggerMessage(1, LogLevel.Warning, "{Method} {Path} could not be carried out for the present")]
    private partial void LogUnavailable(string method, PathString path, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "{Method} {Path} went wrong")]
    private partial void LogBroken(string method, PathString path, Exception exception);
}
