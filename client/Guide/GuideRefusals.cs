using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Guide;

/// <summary>Says why a version is not changed, told of or published.</summary>
internal static class GuideRefusals
{
    public static ProblemHttpResult Of(GuideAnswer answer) => Problem.Refused(
        answer.Refusal!, answer.Rule, Message(answer),
        ("errors", answer.Problems.IsEmpty ? null : answer.Problems.Select(GuideError.Of).ToList()),
        ("regions", answer.Regions.IsEmpty ? null : answer.Regions),
        ("differences", answer.Differences.IsEmpty ? null : answer.Differences));

    private static string Message(GuideAnswer answer) => answer.Refusal switch
    {
        "NotSound" => "The version has findings; each is told with its line and field.",
        "BreaksWithTheVersionBefore" => "The version breaks with the one before, under which partners are counted.",
        "NoticeMissing" => $"Partners have to be told of a substantial change by every channel: {Regions(answer)}.",
        "NoticeTooShort" => $"A substantial change applies only after the notice period: {Regions(answer)}.",
        "TakesEffectTooSoon" => $"A version applies no earlier than the day after its publication: {Regions(answer)}.",
        "SentInTheFuture" => "A notice is recorded once it was sent.",
        "SentBeforeTheDraft" => "The draft did not say so yet when this notice was sent.",
        _ => "The version is published and never changes; give the text another version.",
    };

    private static string Regions(GuideAnswer answer) => string.Join("; ", answer.Regions.Select(region =>
        region.Missing.IsEmpty
            ? $"{region.Region} from {region.EarliestFirstDay:yyyy-MM-dd}"
            : $"{region.Region} lacks {string.Join(" and ", region.Missing.Select(channel => channel.ToLowerInvariant()))}, from {region.EarliestFirstDay:yyyy-MM-dd} if told today"));
}
