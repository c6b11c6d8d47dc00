using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Guide;

/// <summary>The versions of the guide.</summary>
internal sealed record GuideList(IReadOnlyList<GuideVersionSummary> Items);

/// <summary>A version with its text.</summary>
internal sealed record GuideView(
    string Version, string Title, DateOnly InForceFrom, string Status, DateTimeOffset? PublishedAt, string Yaml)
{
    public static GuideView Of(GuideText text) => new(
        text.Summary.Version, text.Summary.Title, text.Summary.InForceFrom, text.Summary.Status,
        text.Summary.PublishedAt, text.Yaml);
}

/// <summary>What the check of a text found; a text with errors is answered as a problem.</summary>
internal sealed record LintAnswer(bool IsClean, IReadOnlyList<GuideError> Errors);

/// <summary>Something wrong in a text.</summary>
internal sealed record GuideError(int Line, int Column, string Field, string Message);
