namespace PartnerConnect.Gateway.Problems;

/// <summary>Makes a problem of everything that is not carried out.</summary>
internal static class ProblemPipeline
{
    private const string RetryAfterSeconds = "5";

    public static void AddProblems(this IServiceCollection services)
    {
        services.AddExceptionHandler<Faults>();

        // A body that cannot be read is thrown in every environment, so that Faults can name the field; left to itself
        // the framework throws it in Development alone and says 500.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
    }

    public static void UseProblems(this WebApplication app)
    {
        app.Use(SayWhenToTryAgain);
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(static pages =>
            pages.HttpContext.WriteAsync(Problem.OfStatus(pages.HttpContext.Response.StatusCode)));
    }

    private static Task SayWhenToTryAgain(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            var response = ((HttpContext)state).Response;
            if (response.StatusCode == StatusCodes.Status503ServiceUnavailable)
                response.Headers.RetryAfter = RetryAfterSeconds;
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
