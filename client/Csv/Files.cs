using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;

namespace PartnerConnect.Gateway.Csv;

/// <summary>What became of a file of many things.</summary>
internal sealed record ImportAnswer(int Accepted, IReadOnlyList<ImportReject> Rejected);

/// <summary>A line that was not taken.</summary>
internal sealed record ImportReject(int Line, string Code, string Field, string Message);

/// <summary>Refuses whole files.</summary>
internal static class Files
{
    /// <summary>The file is returned as it is: nothing of it counts.</summary>
    public static ProblemHttpResult Returned(string code, int? line, string? field, string message, int status = 400) =>
        Problem.Of(
            status,
            status == 409 ? $"/refusals/{code}" : "/problems/file",
            "The file is returned as a whole; nothing of it counts.",
            message,
            ("code", code), ("line", line), ("field", field));

    /// <summary>The file cannot be read, or not without doing harm.</summary>
    public static ProblemHttpResult Unreadable(UnreadableFileException fault) =>
        Returned("F02", fault.Line, null, fault.Message, fault.IsTooLarge ? 413 : 400);
}
