using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.GrainInterfaces.Outlook;

/// <summary>What comes next for a partner, and what would change it.</summary>
[GenerateSerializer, Alias("partner-outlook-value"), Immutable]
public sealed record PartnerOutlook
{
    /// <summary>The partner.</summary>
    [Id(0)] public required string PartnerId { get; init; }

    /// <summary>The moment the outlook is told for.</summary>
    [Id(1)] public required DateTimeOffset AsOf { get; init; }

    /// <summary>The day that is in the region.</summary>
    [Id(2)] public required DateOnly Day { get; init; }

    /// <summary>The track held, or nothing.</summary>
    [Id(3)] public string? Track { get; init; }

    /// <summary>What the boundaries up to the end of the next yearly window would decide with nothing new, in order.</summary>
    [Id(4)] public required ImmutableArray<ComingDecision> Next { get; init; }

    /// <summary>The warnings of what can go ill, the soonest due first.</summary>
    [Id(5)] public required ImmutableArray<ComingWarning> Warnings { get; init; }

    /// <summary>What would keep the track, reach each track, and meet the milestone.</summary>
    [Id(6)] public required OutlookWays Ways { get; init; }

    /// <summary>What has fallen due because of lapses in POS reporting, in this quarter and in one before that is not settled.</summary>
    [Id(7)] public ImmutableArray<PosConsequenceTold> Lapses { get; init; } = [];
}

/// <summary>What a boundary would decide with nothing new.</summary>
[GenerateSerializer, Alias("coming-decision"), Immutable]
public sealed record ComingDecision
{
    /// <summary>The day it holds from, in the region.</summary>
    [Id(0)] public required DateOnly Day { get; init; }

    /// <summary>The boundary, such as <c>quarter-settle-FY25-Q1</c>.</summary>
    [Id(1)] public required string Boundary { get; init; }

    /// <summary>The kind of decision, such as <c>downgrade</c>; <c>downgrade-effect</c> where an earlier one takes effect.</summary>
    [Id(2)] public required string Kind { get; init; }

    /// <summary>The conclusion in a word or two.</summary>
    [Id(3)] public required string Outcome { get; init; }

    /// <summary>The number of the rule that would decide.</summary>
    [Id(4)] public required string Rule { get; init; }

    /// <summary>The decision in words.</summary>
    [Id(5)] public required string Sentence { get; init; }

    /// <summary>The rules that would not be met, in the order in which they are asked.</summary>
    [Id(6)] public required ImmutableArray<AskedRule> Unmet { get; init; }
}

/// <summary>A rule that was asked.</summary>
[GenerateSerializer, Alias("asked-rule"), Immutable]
public sealed record AskedRule(
    [property: Id(0)] string Rule, [property: Id(1)] string? Policy, [property: Id(2)] string Asked,
    [property: Id(3)] string Have, [property: Id(4)] string Need);

/// <summary>A warning of something that can go ill.</summary>
/// <param name="Id">The same whenever it is told, so that it can be sent once.</param>
/// <param name="What">What, in words.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="LastDay">The last day on which something can be done, itself included.</param>
/// <param name="DaysBefore">Which of the guide's warnings it is.</param>
/// <param name="DueOn">The day from which it is due.</param>
/// <param name="IsDue">Whether that day has come.</param>
[GenerateSerializer, Alias("coming-warning"), Immutable]
public sealed record ComingWarning(
    [property: Id(0)] string Id, [property: Id(1)] string What, [property: Id(2)] string Rule, [property: Id(3)] DateOnly LastDay,
    [property: Id(4)] int DaysBefore, [property: Id(5)] DateOnly DueOn, [property: Id(6)] bool IsDue);
