using System.Security.Claims;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Tracks;

namespace PartnerConnect.Gateway.Tracks;

/// <summary>The track a partner chooses, or in which a person places it.</summary>
internal static class TracksApi
{
    private const int LongestName = 50;

    public static void MapTracks(this WebApplication app)
    {
        app.MapPut("/v1/partners/{partnerId}/track-choice", ChooseAsync).RequireAuthorization(Policies.ChooseTrack)
            .WithTags("Tracks").WithSummary(
                "Chooses a track in an open window. Outside it, where the guide lets a person approve a higher track, the answer names the proposal.");
        app.MapPut("/v1/partners/{partnerId}/track-placement", PlaceAsync).RequireAuthorization(Policies.PlaceTrack)
            .WithTags("Tracks").WithSummary(
                "Places a partner in any track, by name and with a reason; the answer tells what the rule alone would have given.");
    }

    private static async Task<Results<Ok<TrackChoiceAnswer>, ProblemHttpResult>> ChooseAsync(
        string partnerId, TrackChoiceBody body, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (TryReadTrack(body.Track, out var track) is { } fault)
            return fault;

        var answer = await cluster.GetGrain<IPartnerTracks>(GrainKeys.Partner(partnerId)).Choose(track, user.ActsAs());
        return answer switch
        {
            null => Problem.NotFound(),
            { Refusal: null } => TypedResults.Ok(answer),
            _ => Problem.Refused(
                answer.Refusal, answer.Rule, $"{answer.Rule} does not allow the choice: {answer.Refusal}.",
                ("track", answer.Track), ("unmet", answer.Unmet), ("decisionId", answer.DecisionId)),
        };
    }

    private static async Task<Results<Ok<TrackPlacementAnswer>, ProblemHttpResult>> PlaceAsync(
        string partnerId, TrackPlacementBody body, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (TryReadTrack(body.Track, out var track) is { } fault)
            return fault;
        var reason = body.Reason.Trim();
        if (reason.Length is 0 or > Prose.Longest)
            return Problem.Invalid("reason", $"The reason has 1 to {Prose.Longest} characters.");

        var answer = await cluster.GetGrain<IPartnerTracks>(GrainKeys.Partner(partnerId))
            .Place(new TrackPlacementRequest(track, user.Actor(), reason));
        return answer switch
        {
            null => Problem.NotFound(),
            { Refusal: null } => TypedResults.Ok(answer),
            _ => Problem.Refused(
                answer.Refusal, answer.Rule, $"{answer.Rule} does not allow the placement: {answer.Refusal}.",
                ("track", answer.Track), ("decisionId", answer.DecisionId)),
        };
    }

    private static ProblemHttpResult? TryReadTrack(string named, out string track)
    {
        track = named.Trim();
        return track.Length is 0 or > LongestName
            ? Problem.Invalid("track", $"A track's name has 1 to {LongestName} characters, such as Elite.")
            : null;
    }
}

/// <summary>The track that is chosen.</summary>
internal sealed record TrackChoiceBody(string Track);

/// <summary>The track in which a partner is placed, and why.</summary>
internal sealed record TrackPlacementBody(string Track, [property: JsonConverter(typeof(ProseJsonConverter))] string Reason);
