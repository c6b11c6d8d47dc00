using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Guide;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Proposals;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Runs;

/// <summary>Pauses, resumes and cancels runs in a person's name; the same again changes nothing.</summary>
internal static class RunActs
{
    public static Task<Results<Ok<RunView>, ProblemHttpResult>> PauseAsync(
        string runId, ReasonBody body, ClaimsPrincipal user, PublishedGuides guides, IClusterClient cluster) =>
        ActAsync(runId, RunActKind.Pause, body, user, guides, cluster);

    public static Task<Results<Ok<RunView>, ProblemHttpResult>> ResumeAsync(
        string runId, ReasonBody body, ClaimsPrincipal user, PublishedGuides guides, IClusterClient cluster) =>
        ActAsync(runId, RunActKind.Resume, body, user, guides, cluster);

    public static Task<Results<Ok<RunView>, ProblemHttpResult>> CancelAsync(
        string runId, ReasonBody body, ClaimsPrincipal user, PublishedGuides guides, IClusterClient cluster) =>
        ActAsync(runId, RunActKind.Cancel, body, user, guides, cluster);

    private static async Task<Results<Ok<RunView>, ProblemHttpResult>> ActAsync(
        string runId, RunActKind kind, ReasonBody body, ClaimsPrincipal user, PublishedGuides guides, IClusterClient cluster)
    {
        var reason = body.Reason.Trim();
        if (reason.Length is 0 or > Prose.Longest)
            return Problem.Invalid("reason", $"The reason has 1 to {Prose.Longest} characters.");
        if (!RunIds.TryRead(runId, out var run) || !user.MaySeeRegion(run.Region) || !await guides.HaveRegionAsync(run.Region))
            return Problem.NotFound();

        // The calendar says when it is, by the programme's clock.
        var act = new RunAct(kind, user.Actor(), reason, default);
        var answer = await cluster.GetGrain<IRegionCalendar>(GrainKeys.Region(run.Region)).ControlRun(run.Kind, run.Period, act);
        return answer switch
        {
            { Refusal: "UnknownRun" } => Problem.NotFound(),
            { Refusal: { } refusal } => Problem.Refused(refusal, null, answer.Message ?? ""),
            { Progress: { } progress } => TypedResults.Ok(RunView.Of(runId, progress)),
            _ => Problem.Refused("NotYet", null, "The run's moment has not come, and nobody has stopped it."),
        };
    }
}
