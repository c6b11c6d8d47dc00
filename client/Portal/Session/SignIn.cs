using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Security;

namespace PartnerConnect.Gateway.Portal.Session;

/// <summary>The forms that begin and end a session.</summary>
internal static class SignIn
{
    /// <summary>What a form may hold: a token, a path and a few words.</summary>
    private const int LongestForm = 32 * 1024;

    public static void MapSignIn(this IEndpointRouteBuilder portal)
    {
        var forms = portal.MapForms().AllowAnonymous();
        forms.MapPost("/sign-in", (Delegate)WithTokenAsync);
        forms.MapPost("/sign-out", End);
        if (portal.ServiceProvider.GetService<DevelopmentTokens>() is not null)
            forms.MapPost("/sign-in/development", ForDevelopmentAsync).WithMetadata(new LoopbackOnly());
    }

    /// <summary>The sign-in page, with status 401 and what went wrong before, if anything did.</summary>
    public static IResult Page(HttpContext context, string goTo, string? problem = null) =>
        PortalPage.Of<SignInPage>(context, StatusCodes.Status401Unauthorized, new()
        {
            [nameof(SignInPage.GoTo)] = goTo,
            [nameof(SignInPage.Problem)] = problem,
            [nameof(SignInPage.Nonce)] = PortalHeaders.WriteWithNonce(context.Response),
            [nameof(SignInPage.Roles)] = GivesTokensTo(context) ? Roles.All : [],
        });

    private static bool GivesTokensTo(HttpContext context) =>
        context.RequestServices.GetService<DevelopmentTokens>() is not null && LoopbackOnly.IsCalledFromHere(context);

    private static async Task<IResult> WithTokenAsync(HttpContext context)
    {
        var form = await FormAsync(context);
        return await BeginAsync(
            context, form?["token"].ToString().Trim() ?? "", LocalPath.Of(form?["goTo"]),
            "This token was not accepted. It may have expired, or part of it is missing.");
    }

    private static async Task<IResult> ForDevelopmentAsync(HttpContext context, DevelopmentTokens tokens)
    {
        var form = await FormAsync(context);
        var goTo = LocalPath.Of(form?["goTo"]);
        var role = form?["role"].ToString() ?? "";
        var partnerId = form?["partnerId"].ToString().Trim() ?? "";
        if (!Roles.All.Contains(role))
            return Page(context, goTo, "Choose one of the roles.");
        if (role == Roles.Partner && !PartnerIds.IsWellFormed(partnerId))
            return Page(context, goTo, "The role partner needs a partner's id.");

        var token = tokens.Issue(role, partnerId, name: null);
        return await BeginAsync(context, token, goTo, "The development token was not accepted.");
    }

    private static RedirectHttpResult End(HttpContext context)
    {
        PortalSession.End(context);
        return TypedResults.LocalRedirect(LocalPath.Home);
    }

    private static async Task<IResult> BeginAsync(HttpContext context, string token, string goTo, string problem) =>
        token.Length > 0 && await PortalSession.BeginAsync(context, token)
            ? TypedResults.LocalRedirect(goTo)
            : Page(context, goTo, problem);

    private static Task<IFormCollection?> FormAsync(HttpContext context) => PortalForm.ReadAsync(context, LongestForm);
}
