using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Outlook;

/// <summary>The smallest changes that would make a difference, by what they are for.</summary>
[GenerateSerializer, Alias("outlook-ways"), Immutable]
public sealed record OutlookWays
{
    /// <summary>What keeps the track when the quarters that have begun settle, the earliest first (R24 to R26).</summary>
    [Id(0)] public required ImmutableArray<WaysTold> Keep { get; init; }

    /// <summary>What makes the partner eligible for each track in the next window, the lowest first (R8, R14).</summary>
    [Id(1)] public required ImmutableArray<WaysTold> Reach { get; init; }

    /// <summary>What meets the milestone of the quarter that runs, for its rebate (R49); nothing without a track.</summary>
    [Id(2)] public WaysTold? Milestone { get; init; }
}

/// <summary>What would have changed a decision.</summary>
[GenerateSerializer, Alias("decision-counterfactual"), Immutable]
public sealed record DecisionCounterfactual
{
    /// <summary>The decision.</summary>
    [Id(0)] public required string DecisionId { get; init; }

    /// <summary>What was decided on, such as <c>track-choice</c>.</summary>
    [Id(1)] public required string Kind { get; init; }

    /// <summary>What it came to.</summary>
    [Id(2)] public required string Outcome { get; init; }

    /// <summary>The guide version it was decided under, and which is asked again.</summary>
    [Id(3)] public required string GuideVersion { get; init; }

    /// <summary>What it could have come to, each with the smallest changes of its facts; empty where it rests on none that could.</summary>
    [Id(4)] public required ImmutableArray<WaysTold> Aims { get; init; }
}

/// <summary>The smallest changes that make a rule say yes; each has been put to the rule.</summary>
[GenerateSerializer, Alias("ways-told"), Immutable]
public sealed record WaysTold
{
    /// <summary>What they are for, in words.</summary>
    [Id(0)] public required string What { get; init; }

    /// <summary>The number of the rule that says yes.</summary>
    [Id(1)] public required string Rule { get; init; }

    /// <summary>The track, where they are for one.</summary>
    [Id(2)] public string? Track { get; init; }

    /// <summary>The quarter, where they are for one.</summary>
    [Id(3)] public FiscalQuarter? Quarter { get; init; }

    /// <summary>The last day on which the rule is asked; single changes may have to come sooner.</summary>
    [Id(4)] public DateOnly? ByDay { get; init; }

    /// <summary>Whether the rule says yes as it is; no change is told then.</summary>
    [Id(5)] public required bool Holds { get; init; }

    /// <summary>The changes each of which suffices by itself.</summary>
    [Id(6), JsonPropertyName("single")] public required ImmutableArray<WayTold> Singles { get; init; }

    /// <summary>The pairs that suffice; empty where a single change does.</summary>
    [Id(7)] public required ImmutableArray<WayTold> Pairs { get; init; }

    /// <summary>The smallest sets of three or more that suffice; empty where a pair does.</summary>
    [Id(8)] public required ImmutableArray<WayTold> All { get; init; }

    /// <summary>The rules that say no whatever is changed; empty where any change is told.</summary>
    [Id(9)] public required ImmutableArray<AskedRule> Blocked { get; init; }
}

/// <summary>Changes that suffice together.</summary>
/// <param name="Changes">The changes, one or more.</param>
/// <param name="LastDay">The day by which the first of them must be made.</param>
/// <param name="Sentence">The way in words.</param>
[GenerateSerializer, Alias("way-told"), Immutable]
public sealed record WayTold(
    [property: Id(0)] ImmutableArray<ChangeTold> Changes, [property: Id(1)] DateOnly LastDay, [property: Id(2)] string Sentence);

/// <summary>One change, as small as it can be.</summary>
/// <param name="Kind">What changes, a name of <c>ChangeKind</c>.</param>
/// <param name="LastDay">The last day on which it counts, itself included.</param>
/// <param name="Sentence">The change in words.</param>
/// <param name="Amount">How much money, where it is one of money.</param>
/// <param name="Count">How many people, weeks, days, quarters or units, where it can be counted.</param>
/// <param name="Weeks">The POS weeks to send or correct.</param>
[GenerateSerializer, Alias("change-told"), Immutable]
public sealed record ChangeTold(
    [property: Id(0)] string Kind, [property: Id(1)] DateOnly LastDay, [property: Id(2)] string Sentence,
    [property: Id(3)] Money? Amount, [property: Id(4)] int? Count, [property: Id(5)] ImmutableArray<WeekToDo> Weeks);

/// <summary>A POS week to send or correct.</summary>
/// <param name="Week">The week.</param>
/// <param name="Kind">What is to be done, a name of <c>PosWeekTaskKind</c>.</param>
/// <param name="LastDay">The last day on which it helps, itself included.</param>
[GenerateSerializer, Alias("week-to-do"), Immutable]
public sealed record WeekToDo([property: Id(0)] PosWeek Week, [property: Id(1)] string Kind, [property: Id(2)] DateOnly LastDay);
