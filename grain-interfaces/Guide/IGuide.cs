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

    /// <summary>Takes a draft back with its notices; a published version stays.</summary>
    /// <returns>What became of it; nothing where there is no such version.</returns>
    [Alias("withdraw")]
    Task<GuideAnswer?> Withdraw(string version);

    /// <summary>What the lint and the version before have against a text; nothing is stored.</summary>
    /// <returns>Each finding with its place; none for a text that could be published once its notices are given.</returns>
    [Alias("check"), ReadOnly]
    Task<ImmutableArray<GuideFileProblem>> Check(string yaml);

    /// <summary>Publishes a draft; it comes into force on its own days, once partners were told long enough before (R3, R4).</summary>
    [Alias("publish")]
    Task<GuideAnswer?> Publish(string version);

    /// <summary>Records that partners were told of a draft.</summary>
    /// <returns>What became of it; nothing where there is no such version.</returns>
    [Alias("record-notice")]
    Task<GuideAnswer?> RecordNotice(string version, GuideNoticeReport notice);

    /// <summary>Which notices of a version are recorded, what is missing, and from when it may apply in each region.</summary>
    [Alias("notices"), ReadOnly]
    Task<GuideNotices?> Notices(string version);

    /// <summary>What differs between two versions.</summary>
    /// <param name="version">The version after.</param>
    /// <param name="from">The version before; nothing for the one published last before it.</param>
    /// <returns>The differences; nothing where there is no such version.</returns>
    [Alias("differences"), ReadOnly]
    Task<GuideDifferences?> Differences(string version, string? from);
}

/// <summary>A version in a list.</summary>
/// <param name="Version">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="InForceFrom">The first day on which it applies.</param>
/// <param name="Status"><c>Draft</c>, <c>Published</c>, <c>InForce</c> once it applies in any region, or <c>Superseded</c>.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Regions">How far it has come in each of its regions.</param>
[GenerateSerializer, Alias("guide-version-summary"), Immutable]
public sealed record GuideVersionSummary(
    [property: Id(0)] string Version,
    [property: Id(1)] string Title,
    [property: Id(2)] DateOnly InForceFrom,
    [property: Id(3)] string Status,
    [property: Id(4)] DateTimeOffset? PublishedAt,
    [property: Id(5)] ImmutableArray<GuideRegionStatus> Regions);

/// <summary>How far a version has come in a region.</summary>
/// <param name="Region">The region's id.</param>
/// <param name="InForceFrom">The first day on which it applies here.</param>
/// <param name="Status"><c>Draft</c>, <c>Published</c>, <c>InForce</c> or <c>Superseded</c>.</param>
[GenerateSerializer, Alias("guide-region-status"), Immutable]
public sealed record GuideRegionStatus(
    [property: Id(0)] string Region, [property: Id(1)] DateOnly InForceFrom, [property: Id(2)] string Status);

/// <summary>A version with its text.</summary>
[GenerateSerializer, Alias("guide-text"), Immutable]
public sealed record GuideText([property: Id(0)] GuideVersionSummary Summary, [property: Id(1)] string Yaml);
