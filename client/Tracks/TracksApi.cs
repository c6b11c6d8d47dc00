using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Tracks;

namespace PartnerConnect.Gateway.Tracks;

/// <summary>The track a partner chooses.</summary>
internal static class TracksApi
{
    private const int LongestName = 50;

    public static void MapTracks(this WebApplication app) =>
        app.MapPut("/v1/partners/{partnerId}/track-choice", ChooseAsync).RequireAuthorization(Policies.ChooseTrack)
            .WithTags("Tracks").WithSummary("Chooses a track in an open window.");

    private static async Task<Results<Ok<TrackChoiceAnswer>, ProblemHttpResult>> ChooseAsync(
        string partnerId, TrackChoiceBody body, ClaimsPrincipal user, IClusterClient cluster)
    {
        var track = body.Track.Trim();
        if (track.Length is 0 or > LongestName)
            return Problem.Invalid("track", $"A track's name has 1 to {LongestName} characters, such as Elite.");

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
}

/// <summary>The track that is chosen.</summary>
internal sealed record TrackChoiceBody(string Track);
