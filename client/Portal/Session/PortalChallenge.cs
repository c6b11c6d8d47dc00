using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace PartnerConnect.Gateway.Portal.Session;

/// <summary>Answers a browser without a session with the sign-in page, and one without the right with the 404 page.</summary>
internal sealed class PortalChallenge : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler others = new();

    /// <inheritdoc />
    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded || !PortalSession.IsNavigation(context.Request))
            return others.HandleAsync(next, context, policy, authorizeResult);

        return authorizeResult.Challenged
            ? SignIn.Page(context, LocalPath.Of(context.Request.Path + context.Request.QueryString.ToString())).ExecuteAsync(context)
            : PortalPage.NotFound(context).ExecuteAsync(context);
    }
}
