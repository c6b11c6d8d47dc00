using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Says what became of what was handed in for a week.</summary>
internal static class PosAnswers
{
    /// <summary>The report that counts, or why nothing was taken.</summary>
    public static Results<Ok<PosReport>, ProblemHttpResult> Told(PosReportAnswer? answer) => answer switch
    {
        null => Problem.NotFound(),
        { Refusal: not null } => Refused(answer),
        { Status: "Returned" } => Returned(answer),
        _ => TypedResults.Ok(PosReport.Of(answer)),
    };

    // Whether a week is open is the programme's to say (F04); everything else is the file's own fault.
    private static ProblemHttpResult Returned(PosReportAnswer answer) => Files.Returned(
        answer.Code ?? "F02",
        answer.Rejects.Length > 0 ? answer.Rejects[0].Line : null,
        answer.Field,
        answer.Message ?? "The report is returned.",
        answer.Code == "F04" ? 409 : 400);

    // Who corrects what counts no longer is told what counts.
    private static ProblemHttpResult Refused(PosReportAnswer answer) => Problem.Refused(
        answer.Refusal!, null, answer.Message ?? "The lines are not corrected.",
        ("field", answer.Field), ("version", answer.Version), ("report", answer.Version == 0 ? null : PosReport.Of(answer)));
}
