using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>What became of a draft, a notice or a publication.</summary>
/// <param name="Version">The version, where there is one.</param>
/// <param name="Refusal">
/// <c>BadFile</c>, or the name of the programme's refusal; nothing where it was carried out.
/// </param>
/// <param name="Rule">The rule's number, where a rule refused.</param>
/// <param name="Problems">What is wrong with the file, each with its line and field.</param>
[GenerateSerializer, Alias("guide-answer"), Immutable]
public sealed record GuideAnswer(
    [property: Id(0)] GuideVersionSummary? Version,
    [property: Id(1)] string? Refusal,
    [property: Id(2)] string? Rule,
    [property: Id(3)] ImmutableArray<GuideFileProblem> Problems)
{
    /// <summary>The regions in which the version would apply too early, where that is the reason.</summary>
    [Id(4)]
    public ImmutableArray<GuideRegionNotice> Regions { get; init; } = [];

    /// <summary>What changes in these regions and is substantial.</summary>
    [Id(5)]
    public ImmutableArray<GuideFieldDifference> Differences { get; init; } = [];
}

/// <summary>Something wrong in a guide file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Field">The field's path, such as <c>regions[2].annualMinimum.Elite</c>.</param>
/// <param name="Message">What is wrong.</param>
[GenerateSerializer, Alias("guide-file-problem"), Immutable]
public sealed record GuideFileProblem(
    [property: Id(0)] int Line, [property: Id(1)] int Column, [property: Id(2)] string Field, [property: Id(3)] string Message);
