using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>The guide and its versions. There is one; its key is <see cref="GrainKeys.Guide"/>.</summary>
/// <remarks>The shipped guide is published from the start. A published version never changes (R6).</remarks>
[GrainInterfaceType("guide"), Alias("guide")]
public interface IGuide : IGrainWithStringKey
{
    /// <summary>Every version, oldest in force first.</summary>
    [Alias("versions"), ReadOnly]
    Task<ImmutableArray<GuideVersionSummary>> Versions();

    /// <summary>The text of a version, or nothing.</summary>
    [Alias("find"), ReadOnly]
    Task<GuideText?> Find(string version);

    /// <summary>Takes a draft in; a draft of the same version is replaced, a published version is not.</summary>
    /// <param name="yaml">The guide file, at most 1 MB.</param>
    [Alias("submit")]
    Task<GuideAnswer> Submit(string yaml);

    /// <summary>Publishes a draft; it comes into force on its own day, at least the notice period away (R3).</summary>
    [Alias("publish")]
    Task<GuideAnswer?> Publish(string version);
}

/// <summary>A version in a list.</summary>
/// <param name="Version">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="InForceFrom">The first day on which it applies.</param>
/// <param name="Status"><c>Draft</c> or <c>Published</c>.</param>
/// <param name="PublishedAt">When it was published.</param>
[GenerateSerializer, Alias("guide-version-summary"), Immutable]
public sealed record GuideVersionSummary(
    [property: Id(0)] string Version,
    [property: Id(1)] string Title,
    [property: Id(2)] DateOnly InForceFrom,
    [property: Id(3)] string Status,
    [property: Id(4)] DateTimeOffset? PublishedAt);

/// <summary>A version with its text.</summary>
[GenerateSerializer, Alias("guide-text"), Immutable]
public sealed record GuideText([property: Id(0)] GuideVersionSummary Summary, [property: Id(1)] string Yaml);

/// <summary>What became of a draft or a publication.</summary>
/// <param name="Version">The version, where it was taken.</param>
/// <param name="Refusal"><c>BadFile</c>, <c>AlreadyPublished</c> or <c>NoticeTooShort</c>; nothing where it was taken.</param>
/// <param name="Rule">The rule's number, where a rule refused.</param>
/// <param name="Problems">What is wrong with the file, each with its line and field.</param>
[GenerateSerializer, Alias("guide-answer"), Immutable]
public sealed record GuideAnswer(
    [property: Id(0)] GuideVersionSummary? Version,
    [property: Id(1)] string? Refusal,
    [property: Id(2)] string? Rule,
    [property: Id(3)] ImmutableArray<GuideFileProblem> Problems);

/// <summary>Something wrong in a guide file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Field">The field's path, such as <c>regions[2].annualMinimum.Elite</c>.</param>
/// <param name="Message">What is wrong.</param>
[GenerateSerializer, Alias("guide-file-problem"), Immutable]
public sealed record GuideFileProblem(
    [property: Id(0)] int Line, [property: Id(1)] int Column, [property: Id(2)] string Field, [property: Id(3)] string Message);
