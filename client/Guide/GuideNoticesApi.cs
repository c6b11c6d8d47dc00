using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Calendar;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Guide;

/// <summary>What a version changes, and who was told of it.</summary>
internal static class GuideNoticesApi
{
    private static readonly string[] Channels = ["Portal", "Email"];

    public static void MapNotices(this RouteGroupBuilder guides)
    {
        guides.MapGet("/{version}/differences", DifferencesAsync).RequireAuthorization(Policies.ReadGuide)
            .WithSummary("What differs from another version, or from the one published before, field by field.");
        guides.MapGet("/{version}/notices", NoticesAsync).RequireAuthorization(Policies.ReadProgramme)
            .WithSummary("What partners were told of a version, and from when it may apply in each region.");
        guides.MapPost("/{version}/notices", RecordAsync).RequireAuthorization(Policies.WriteProgramme)
            .WithSummary("Records that partners were told of a draft; the same notice again changes nothing.");
    }

    private static async Task<Results<Ok<GuideDifferences>, ProblemHttpResult>> DifferencesAsync(
        string version, string? from, ClaimsPrincipal user, IClusterClient cluster)
    {
        foreach (var named in from is null ? [version] : new[] { version, from })
        {
            if (!await IsThereAsync(named, user, cluster))
                return Problem.NotFound();
        }

        return await Guide(cluster).Differences(version, from) is { } differences
            ? TypedResults.Ok(differences)
            : Problem.NotFound();
    }

    private static async Task<Results<Ok<GuideNotices>, ProblemHttpResult>> NoticesAsync(string version, IClusterClient cluster) =>
        GuideYaml.IsVersion(version) && await Guide(cluster).Notices(version) is { } notices
            ? TypedResults.Ok(notices)
            : Problem.NotFound();

    private static async Task<Results<Ok<GuideNotices>, ProblemHttpResult>> RecordAsync(
        string version, NoticeBody body, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (!GuideYaml.IsVersion(version))
            return Problem.NotFound();
        if (Channels.FirstOrDefault(channel => channel.Equals(body.Channel, StringComparison.OrdinalIgnoreCase)) is not { } known)
            return Problem.Invalid("channel", "The channel is portal or email.");
        if (Instants.Read(body.SentAt) is not { } sentAt)
            return Problem.Invalid("sentAt", "This is an instant such as 2024-07-01T09:30Z.");

        var answer = await Guide(cluster).RecordNotice(version, new(known, body.Region, sentAt, user.Actor()));
        return answer switch
        {
            null => Problem.NotFound(),
            { Refusal: "UnknownRegion" } => Problem.Invalid("region", "The version has no such region."),
            { Refusal: not null } => GuideRefusals.Of(answer),
            _ => TypedResults.Ok((await Guide(cluster).Notices(version))!),
        };
    }

    // Not even by what differs from it.
    private static async Task<bool> IsThereAsync(string version, ClaimsPrincipal user, IClusterClient cluster) =>
        GuideYaml.IsVersion(version) && await Guide(cluster).Find(version) is { } found
        && GuideApi.MaySee(user, found.Summary);

    private static IGuide Guide(IClusterClient cluster) => cluster.GetGrain<IGuide>(GrainKeys.Guide);
}
