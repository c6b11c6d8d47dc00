using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>
/// A fiscal year played again for every partner under a guide version, beside the same year under the versions that are
/// published, without touching a partner. The key is <see cref="GrainKeys.Shadow"/>.
/// </summary>
/// <remarks>
/// Both years start from the track that was held on the first day and use the reports that count now; facts, choices,
/// placements and what people decided on a proposal come on the days on which they came. A downgrade that nobody was asked
/// about is taken as carried out; what was asked and refused in the lived year is not asked again. The settlement of the
/// last quarter belongs to the year, with what it leads to, and nothing else that comes after the year's last day.
/// </remarks>
[GrainInterfaceType("shadow-run"), Alias("shadow-run")]
public interface IShadowRun : IGrainWithStringKey
{
    /// <summary>Starts, unless it is running or has found out already what the same text means up to the same moment.</summary>
    [Alias("start")]
    Task<ShadowAnswer> Start();

    /// <summary>Starts anew, unless it is running.</summary>
    [Alias("start-again")]
    Task<ShadowAnswer> StartAgain();

    /// <summary>How far it is and what it found so far; nothing before the first start.</summary>
    [Alias("progress")]
    Task<ShadowProgress?> Progress();

    /// <summary>The partners of one outcome, in the order of their ids.</summary>
    /// <param name="outcome">Only this outcome, where given.</param>
    /// <param name="region">Only this region's, where given.</param>
    /// <param name="after">Only partners after this id, where given.</param>
    /// <param name="limit">How many at most, 1 to 200.</param>
    [Alias("partners")]
    Task<ImmutableArray<ShadowPartner>> Partners(string? outcome, string? region, string? after, int limit);

    /// <summary>Both years of one partner with every decision and its trace, or nothing for a partner that is unknown or came after the year.</summary>
    [Alias("reasons")]
    Task<ShadowReasons?> Reasons(string partnerId);
}

/// <summary>What became of a start.</summary>
/// <param name="Progress">How far it is.</param>
/// <param name="Refusal"><c>UnknownVersion</c>, <c>UnreadableVersion</c>, <c>UnknownYear</c> or <c>BreaksWithTheVersionBefore</c>; nothing where it
/// runs or has run.</param>
/// <param name="Message">What is wrong.</param>
[GenerateSerializer, Alias("shadow-answer"), Immutable]
public sealed record ShadowAnswer(
    [property: Id(0)] ShadowProgress? Progress, [property: Id(1)] string? Refusal, [property: Id(2)] string? Message);

/// <summary>How far a shadow run is and what it found.</summary>
[GenerateSerializer, Alias("shadow-progress"), Immutable]
public sealed record ShadowProgress
{
    /// <summary>The guide version that is tried.</summary>
    [Id(0)] public required string Version { get; init; }

    /// <summary>The fiscal year that is played again.</summary>
    [Id(1)] public required FiscalYear Year { get; init; }

    /// <summary><c>Running</c>, <c>Completed</c> or <c>Failed</c>; what has failed can be started anew.</summary>
    [Id(2)] public required string Status { get; init; }

    /// <summary>Partners played so far.</summary>
    [Id(3)] public required int Partners { get; init; }

    /// <summary>Partners that did not take part in the year under either guide.</summary>
    [Id(4)] public required int NotConcerned { get; init; }

    /// <summary>Partners by region, tracks and outcome.</summary>
    [Id(5)] public required ImmutableArray<ShadowTotal> Totals { get; init; }

    /// <summary>When it was started.</summary>
    [Id(6)] public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was completed.</summary>
    [Id(7)] public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Up to when the year was played: the quarter of an hour that began last, or the settlement of its last quarter.</summary>
    [Id(8)] public required DateTimeOffset PlayedUpTo { get; init; }

    /// <summary>Why it failed, where it did.</summary>
    [Id(9)] public string? Failure { get; init; }
}

/// <summary>How many partners of a region came from one track to another.</summary>
/// <param name="Region">The region's id.</param>
/// <param name="Track">The track at the end under the published versions, or nothing.</param>
/// <param name="ShadowTrack">The track at the end under the version that is tried, or nothing.</param>
/// <param name="Outcome"><c>Rises</c>, <c>Falls</c>, <c>Gains</c>, <c>Loses</c>, <c>Mixed</c>, <c>Same</c> or <c>Failed</c>.</param>
/// <param name="Partners">How many.</param>
[GenerateSerializer, Alias("shadow-total"), Immutable]
public sealed record ShadowTotal(
    [property: Id(0)] string Region,
    [property: Id(1)] string? Track,
    [property: Id(2)] string? ShadowTrack,
    [property: Id(3)] string Outcome,
    [property: Id(4)] int Partners);

/// <summary>What a version would mean for one partner.</summary>
[GenerateSerializer, Alias("shadow-partner"), Immutable]
public sealed record ShadowPartner
{
    /// <summary>The partner.</summary>
    [Id(0)] public required string PartnerId { get; init; }

    /// <summary>Its region's id.</summary>
    [Id(1)] public required string Region { get; init; }

    /// <summary>The track at the end under the published versions, or nothing.</summary>
    [Id(2)] public required string? Track { get; init; }

    /// <summary>The track at the end under the version that is tried, or nothing.</summary>
    [Id(3)] public required string? ShadowTrack { get; init; }

    /// <summary><c>Rises</c>, <c>Falls</c>, <c>Gains</c>, <c>Loses</c>, <c>Mixed</c> or <c>Same</c>; <c>Failed</c> where it could not be played.</summary>
    [Id(4)] public required string Outcome { get; init; }

    /// <summary>What it would gain, such as <c>AccountManagement</c> or <c>MilestonesMet +1</c>.</summary>
    [Id(5)] public required ImmutableArray<string> Gains { get; init; }

    /// <summary>What it would lose.</summary>
    [Id(6)] public required ImmutableArray<string> Losses { get; init; }

    /// <summary>Why it could not be played, where it could not.</summary>
    [Id(7)] public string? Failure { get; init; }
}

/// <summary>Both years of one partner.</summary>
/// <param name="Partner">What the version would mean.</param>
/// <param name="Decisions">The decisions of the year under the published versions.</param>
/// <param name="ShadowDecisions">The decisions of the year under the version that is tried.</param>
/// <param name="IsAsFound">Whether this is what the run found for the partner. Where the run has not come to it, or its state
/// of then is no longer known, both years are told from its present state and may differ.</param>
[GenerateSerializer, Alias("shadow-reasons"), Immutable]
public sealed record ShadowReasons(
    [property: Id(0)] ShadowPartner Partner,
    [property: Id(1)] ImmutableArray<DecisionView> Decisions,
    [property: Id(2)] ImmutableArray<DecisionView> ShadowDecisions,
    [property: Id(3)] bool IsAsFound);
