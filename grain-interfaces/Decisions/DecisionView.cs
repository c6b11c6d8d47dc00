namespace PartnerConnect.GrainInterfaces.Decisions;

/// <summary>What the programme concluded for a partner, with its trace.</summary>
[GenerateSerializer, Alias("decision-view"), Immutable]
public sealed record DecisionView
{
    /// <summary>The id, such as <c>d-AW-0001-12</c>.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The partner.</summary>
    [Id(1)] public required string PartnerId { get; init; }

    /// <summary>Its place among the partner's decisions, from 1.</summary>
    [Id(2)] public required long Sequence { get; init; }

    /// <summary>What was decided on, such as <c>track-choice</c>.</summary>
    [Id(3)] public required string Kind { get; init; }

    /// <summary>The fiscal year, quarter or POS week it is about, where it is about one.</summary>
    [Id(4)] public string? Period { get; init; }

    /// <summary>The region's id.</summary>
    [Id(5)] public required string Region { get; init; }

    /// <summary>The conclusion in a word or two, such as <c>Accepted</c> or <c>CapExceeded</c>.</summary>
    [Id(6)] public required string Outcome { get; init; }

    /// <summary>The number of the rule that decided.</summary>
    [Id(7)] public required string Rule { get; init; }

    /// <summary>The guide version it was decided under.</summary>
    [Id(8)] public required string GuideVersion { get; init; }

    /// <summary>The day it holds from, in the region: the boundary's day, whenever it was carried out.</summary>
    [Id(9)] public required DateOnly AsOf { get; init; }

    /// <summary>The moment it was made.</summary>
    [Id(10)] public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Who decided: <c>programme</c>, <c>partner</c>, or a person's name.</summary>
    [Id(11)] public required string DecidedBy { get; init; }

    /// <summary>JSON with the facts, the steps asked in order, and the outcome.</summary>
    [Id(12)] public required string Trace { get; init; }

    /// <summary>Whether a person decided otherwise than the rule (A5, R22).</summary>
    [Id(13)] public bool Departs { get; init; }

    /// <summary>The seal of the partner's decision before, in hexadecimal digits; nothing for the first that was sealed.</summary>
    [Id(14)] public string? SealBefore { get; init; }

    /// <summary>What binds this decision to the one before and to the service's key; nothing from before decisions were sealed.</summary>
    [Id(15)] public string? Seal { get; init; }
}
