using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Guide;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Gateway.Runs;

/// <summary>Sees to it that a run is carried out; when its moment is, the region's calendar says.</summary>
internal static class RunStart
{
    public static async Task<Results<Ok<RunView>, ProblemHttpResult>> StartAsync(
        RunBody body, ClaimsPrincipal user, PublishedGuides guides, IClusterClient cluster)
    {
        if (RunKinds.Find(body.Kind) is null)
        {
            var known = Enum.GetValues<RunKind>().Select(RunKinds.NameOf);
            return Problem.Invalid("kind", $"The kind is one of {string.Join(", ", known)}.");
        }

        if (!FiscalQuarter.TryParse(body.Period, null, out _) && !FiscalYear.TryParse(body.Period, null, out _)
            && !PosWeek.TryParse(body.Period, null, out _))
            return Problem.Invalid("period", "The period is a fiscal year, a quarter or a POS week, such as FY25, FY25-Q1 or 2024-W15.");
        if (!user.MaySeeRegion(body.Region) || !await guides.HaveRegionAsync(body.Region))
            return Problem.Invalid("region", "The region is the id of a region of the guide, such as benelux.");

        var answer = await cluster.GetGrain<IRegionCalendar>(GrainKeys.Region(body.Region)).StartRun(body.Kind, body.Period);
        return answer switch
        {
            { Refusal: { } refusal } => Problem.Refused(refusal, null, answer.Message ?? ""),
            { Progress: { } progress } => TypedResults.Ok(RunView.Of(progress.Order.RunId, progress)),
            _ => Problem.Refused("EarlierBoundariesFirst", null, answer.Message ?? ""),
        };
    }
}

/// <summary>The run that is wanted.</summary>
internal sealed record RunBody(string Kind, string Period, string Region);
