using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Guide;

/// <summary>The guide and its versions: YAML in, JSON out.</summary>
internal static class GuideApi
{
    public static void MapGuides(this WebApplication app)
    {
        var guides = app.MapGroup("/v1/guides").WithTags("Guide");

        guides.MapGet("/", ListAsync).RequireAuthorization(Policies.ReadGuide)
            .WithSummary("Every version, oldest in force first; drafts for those who run the programme.");
        guides.MapGet("/{version}", FindAsync).RequireAuthorization(Policies.ReadGuide)
            .Produces<GuideView>(200, "application/json", GuideYaml.MediaType)
            .WithSummary("A version; its text alone where application/yaml is asked for.");
        guides.MapPost("/", SubmitAsync).RequireAuthorization(Policies.WriteProgramme)
            .TakesYaml().WithSummary("Takes a draft in; a draft of the same version is replaced.");
        guides.MapPost("/{version}/lint", LintAsync).RequireAuthorization(Policies.WriteProgramme)
            .TakesYaml(isOptional: true)
            .WithSummary("Checks a text, or the version as it stands where none is sent; stores nothing.");
        guides.MapPost("/{version}/publish", PublishAsync).RequireAuthorization(Policies.WriteProgramme)
            .WithSummary("Publishes a draft; it comes into force on its own days, once partners were told long enough before.");
        guides.MapDelete("/{version}", WithdrawAsync).RequireAuthorization(Policies.WriteProgramme)
            .WithSummary("Takes a draft back, with the notices of it.");
        guides.MapNotices();
    }

    private static async Task<Ok<GuideList>> ListAsync(ClaimsPrincipal user, IClusterClient cluster)
    {
        var versions = await Guide(cluster).Versions();
        return TypedResults.Ok(new GuideList([.. versions.Where(version => MaySee(user, version))]));
    }

    private static async Task<IResult> FindAsync(
        string version, HttpRequest request, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (await TextAsync(version, cluster) is not { } found || !MaySee(user, found.Summary))
            return Problem.NotFound();
        return GuideYaml.IsWanted(request)
            ? TypedResults.Text(found.Yaml, GuideYaml.MediaType)
            : TypedResults.Ok(GuideView.Of(found));
    }

    private static async Task<Results<Created<GuideVersionSummary>, ProblemHttpResult>> SubmitAsync(
        HttpRequest request, IClusterClient cluster, CancellationToken cancellation)
    {
        var (yaml, fault) = await GuideYaml.ReadAsync(request, cancellation);
        if (yaml is null)
            return fault!;
        var answer = await Guide(cluster).Submit(yaml);
        return answer.Refusal is null
            ? TypedResults.Created($"/v1/guides/{answer.Version!.Version}", answer.Version)
            : Refused(answer);
    }

    private static async Task<Results<Ok<LintAnswer>, ProblemHttpResult>> LintAsync(
        string version, HttpRequest request, IClusterClient cluster, CancellationToken cancellation)
    {
        var (yaml, fault) = await GuideYaml.ReadAsync(request, cancellation, isOptional: true);
        if (fault is not null)
            return fault;
        yaml ??= (await TextAsync(version, cluster))?.Yaml;
        if (yaml is null)
            return Problem.NotFound();
        var problems = await Guide(cluster).Check(yaml);
        return problems.IsEmpty
            ? TypedResults.Ok(new LintAnswer(IsClean: true, []))
            : GuideYaml.Bad(problems);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(string version, IClusterClient cluster) =>
        (GuideYaml.IsVersion(version) ? await Guide(cluster).Withdraw(version) : null) switch
        {
            null => Problem.NotFound(),
            { Refusal: null } => TypedResults.NoContent(),
            { } answer => Refused(answer),
        };

    private static async Task<Results<Ok<GuideVersionSummary>, ProblemHttpResult>> PublishAsync(
        string version, IClusterClient cluster)
    {
        var answer = GuideYaml.IsVersion(version) ? await Guide(cluster).Publish(version) : null;
        return answer switch
        {
            null => Problem.NotFound(),
            { Refusal: null } => TypedResults.Ok(answer.Version!),
            _ => Refused(answer),
        };
    }

    private static ProblemHttpResult Refused(GuideAnswer answer) =>
        answer.Refusal == "BadFile" ? GuideYaml.Bad(answer.Problems) : GuideRefusals.Of(answer);

    private static async Task<GuideText?> TextAsync(string version, IClusterClient cluster) =>
        GuideYaml.IsVersion(version) ? await Guide(cluster).Find(version) : null;

    private static IGuide Guide(IClusterClient cluster) => cluster.GetGrain<IGuide>(GrainKeys.Guide);

    // A draft is a plan; partners are told of it by its publication (R4), and learn nothing of it before.
    internal static bool MaySee(ClaimsPrincipal user, GuideVersionSummary version) =>
        version.PublishedAt is not null || user.OnlyPartner() is null;

    private static RouteHandlerBuilder TakesYaml(this RouteHandlerBuilder call, bool isOptional = false) =>
        call.Accepts<Stream>(isOptional, GuideYaml.MediaType, GuideYaml.OtherMediaTypes)
            .WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Guide));
}
