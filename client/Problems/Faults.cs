using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Orleans.Serialization;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Spooling;

namespace PartnerConnect.Gateway.Problems;

/// <summary>Turns what was thrown into a problem: the caller's fault, the world's, or ours.</summary>
internal sealed partial class Faults(IOptions<JsonOptions> json, ILogger<Faults> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var problem = IsOfTheDashboard(httpContext) ? Problem.NotFound() : Of(exception, WantedBody(httpContext));
        if (problem.StatusCode == 503)
            LogUnavailable(httpContext.Request.Method, httpContext.Request.Path, exception);
        else if (problem.StatusCode >= 500)
            LogBroken(httpContext.Request.Method, httpContext.Request.Path, exception);
        await httpContext.WriteAsync(problem);
        return true;
    }

    /// <summary>Whether the world failed: a silo, the network, storage. The same call may succeed later.</summary>
    public static bool IsOfTheWorld(Exception exception) =>
        exception is OrleansException or TimeoutException or DbException
        || (exception is UnavailableExceptionFallbackException { ExceptionType: { } type }
            && type.StartsWith(ClusterConnection.Driver, StringComparison.Ordinal));

    // The dashboard throws at addresses that name no silo or grain of its own.
    private static bool IsOfTheDashboard(HttpContext context) => context.Request.Path.StartsWithSegments("/dashboard");

    // What the server or the framework says of a request may name what is ours, and tells a caller nothing more.
    private ProblemHttpResult Of(Exception exception, Type? body) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException fault } => UnreadableBody.Of(fault, body, json.Value.SerializerOptions),
        BadHttpRequestException { StatusCode: 400, InnerException: null } when body is not null => UnreadableBody.Missing(),
        BadHttpRequestException bad => Problem.OfStatus(bad.StatusCode),
        NoRoomException => Problem.Of(
            503, "/problems/no-room", "There is no room for the file at present.",
            "The gateway's disk for files under way is full. Send the same again later, or the file in smaller parts."),
        _ when IsOfTheWorld(exception) => Problem.OfStatus(503),
        _ => Problem.OfStatus(500),
    };

    // What the call takes as JSON, where it takes some.
    private static Type? WantedBody(HttpContext context)
    {
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();
        return endpoint?.Metadata.GetMetadata<IAcceptsMetadata>() is { } accepts && accepts.ContentTypes.Contains("application/json")
            ? accepts.RequestType
            : null;
    }

    [LoggerMessage(1, LogLevel.Warning, "{Method} {Path} could not be carried out for the present")]
    private partial void LogUnavailable(string method, PathString path, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "{Method} {Path} went wrong")]
    private partial void LogBroken(string method, PathString path, Exception exception);
}
