using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Guide;

/// <summary>The versions of the guide.</summary>
internal sealed record GuideList(IReadOnlyList<GuideVersionSummary> Items);

/// <summary>A version with its text.</summary>
internal sealed record GuideView(
    string Version, string Title, DateOnly InForceFrom, string Status, DateTimeOffset? PublishedAt,
    IReadOnlyList<GuideRegionStatus> Regions, string Yaml)
{
    public static GuideView Of(GuideText text) => new(
        text.Summary.Version, text.Summary.Title, text.Summary.InForceFrom, text.Summary.Status,
        text.Summary.PublishedAt, text.Summary.Regions, text.Yaml);
}

/// <summary>What the check of a text found; a text with errors is answered as a problem.</summary>
internal sealed record LintAnswer(bool IsClean, IReadOnlyList<GuideError> Errors);

/// <summary>Something wrong in a text.</summary>
internal sealed record GuideError(int Line, int Column, string Field, string Message)
{
    public static GuideError Of(GuideFileProblem problem) => new(problem.Line, problem.Column, problem.Field, problem.Message);
}

/// <summary>A notice that was sent.</summary>
/// <param name="Channel"><c>portal</c> or <c>email</c>.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="Region">The region that was told; all of them where none is named.</param>
internal sealed record NoticeBody(string Channel, string SentAt, string? Region = null);
