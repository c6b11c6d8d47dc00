using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Restatements;

/// <summary>What changed when sell-out that had been told was told otherwise, along the whole chain.</summary>
[GenerateSerializer, Alias("restatement"), Immutable]
public sealed record RestatementView
{
    /// <summary>The decision that recorded it.</summary>
    [Id(0)] public required string DecisionId { get; init; }

    /// <summary>The partner.</summary>
    [Id(1)] public required string PartnerId { get; init; }

    /// <summary>The decision's number among the partner's.</summary>
    [Id(2)] public required long Sequence { get; init; }

    /// <summary>The day, in the partner's region.</summary>
    [Id(3)] public required DateOnly On { get; init; }

    /// <summary>The moment.</summary>
    [Id(4)] public required DateTimeOffset At { get; init; }

    /// <summary>The guide version by which the chain was reckoned.</summary>
    [Id(5)] public required string GuideVersion { get; init; }

    /// <summary>The ledger's entries after this one, by their sequence, led to it.</summary>
    [Id(10)] public required long LedgerBefore { get; init; }

    /// <summary>The last of them.</summary>
    [Id(11)] public required long LedgerAfter { get; init; }

    /// <summary>The weeks, the earliest first.</summary>
    [Id(6)] public required ImmutableArray<RestatedWeek> Weeks { get; init; }

    /// <summary>The lines that differ from version to version, and those that a correction changed; none in a list.</summary>
    [Id(7)] public ImmutableArray<RestatedLine> Lines { get; init; } = [];

    /// <summary>The quarters, the earliest first.</summary>
    [Id(8)] public required ImmutableArray<RestatedQuarter> Quarters { get; init; }

    /// <summary>The tracks that came within reach or are no longer, the lowest first.</summary>
    [Id(9)] public required ImmutableArray<RestatedTrack> Tracks { get; init; }
}

/// <summary>A week before and after.</summary>
/// <param name="Week">The week.</param>
/// <param name="VersionBefore">The version that counted; nothing where the week had not been reported.</param>
/// <param name="VersionAfter">The version that counts.</param>
/// <param name="AcceptedBefore">Lines that counted.</param>
/// <param name="AcceptedAfter">Lines that count.</param>
/// <param name="RejectedBefore">Lines that were refused.</param>
/// <param name="RejectedAfter">Lines that are refused.</param>
/// <param name="NetBefore">What it counted for.</param>
/// <param name="NetAfter">What it counts for.</param>
/// <param name="OutcomeBefore">How it was judged; nothing where it had not been reported.</param>
/// <param name="OutcomeAfter">How it is judged.</param>
[GenerateSerializer, Alias("restated-week"), Immutable]
public sealed record RestatedWeek(
    [property: Id(0)] PosWeek Week,
    [property: Id(1)] int? VersionBefore,
    [property: Id(2)] int VersionAfter,
    [property: Id(3)] int AcceptedBefore,
    [property: Id(4)] int AcceptedAfter,
    [property: Id(5)] int RejectedBefore,
    [property: Id(6)] int RejectedAfter,
    [property: Id(7)] Money NetBefore,
    [property: Id(8)] Money NetAfter,
    [property: Id(9)] string? OutcomeBefore,
    [property: Id(10)] string OutcomeAfter);

/// <summary>A line that another version of its week has otherwise.</summary>
/// <param name="Week">The week.</param>
/// <param name="InvoiceNumber">The invoice.</param>
/// <param name="InvoiceLine">Its line.</param>
/// <param name="ManufacturerPartNumber">The product.</param>
/// <param name="QuantityBefore">The quantity; nothing where the line is new.</param>
/// <param name="QuantityAfter">The quantity; nothing where the line is gone.</param>
/// <param name="NetBefore">Its net value before.</param>
/// <param name="NetAfter">Its net value now.</param>
[GenerateSerializer, Alias("restated-line"), Immutable]
public sealed record RestatedLine(
    [property: Id(0)] PosWeek Week,
    [property: Id(1)] string InvoiceNumber,
    [property: Id(2)] int InvoiceLine,
    [property: Id(3)] string ManufacturerPartNumber,
    [property: Id(4)] int? QuantityBefore,
    [property: Id(5)] int? QuantityAfter,
    [property: Id(6)] Money? NetBefore,
    [property: Id(7)] Money? NetAfter);

/// <summary>A quarter before and after.</summary>
[GenerateSerializer, Alias("restated-quarter"), Immutable]
public sealed record RestatedQuarter
{
    /// <summary>The quarter.</summary>
    [Id(0)] public required FiscalQuarter Quarter { get; init; }

    /// <summary>The track by which it is judged.</summary>
    [Id(1)] public required string Track { get; init; }

    /// <summary>Whether it is settled: what was decided then stays, and the difference is for the next statement.</summary>
    [Id(2)] public required bool Settled { get; init; }

    /// <summary>The decision on its milestone that stands, provisional or final; nothing where none was made.</summary>
    [Id(3)] public string? DecisionId { get; init; }

    /// <summary>Net revenue.</summary>
    [Id(4)] public required Restated<Money> NetRevenue { get; init; }

    /// <summary>The milestone; the same before and after.</summary>
    [Id(5)] public required Money Milestone { get; init; }

    /// <summary>Whether it is met.</summary>
    [Id(6)] public required Restated<bool> Met { get; init; }

    /// <summary>Whether the quarter counts as missed towards a downgrade.</summary>
    [Id(7)] public required Restated<bool> CountsAsMissed { get; init; }

    /// <summary>The sales that LEAP is reckoned on.</summary>
    [Id(8)] public required Restated<Money> LeapSales { get; init; }

    /// <summary>The LEAP target.</summary>
    [Id(9)] public required Restated<Money> LeapTarget { get; init; }

    /// <summary>The LEAP rebate these sales earn, whether or not it is paid.</summary>
    [Id(10)] public required Restated<Money> Leap { get; init; }

    /// <summary>The market development funds that accrue.</summary>
    [Id(11)] public required Restated<Money> Mdf { get; init; }
}

/// <summary>A figure before and after.</summary>
/// <param name="Before">Before.</param>
/// <param name="After">After.</param>
[GenerateSerializer, Alias("restated"), Immutable]
public sealed record Restated<T>([property: Id(0)] T Before, [property: Id(1)] T After);

/// <summary>A track that came within reach or is no longer.</summary>
/// <param name="Track">The track.</param>
/// <param name="EligibleBefore">Whether the partner could choose it.</param>
/// <param name="EligibleAfter">Whether it can now.</param>
/// <param name="NfrCap">The most that its not-for-resale units may cost in a quarter.</param>
[GenerateSerializer, Alias("restated-track"), Immutable]
public sealed record RestatedTrack(
    [property: Id(0)] string Track,
    [property: Id(1)] bool EligibleBefore,
    [property: Id(2)] bool EligibleAfter,
    [property: Id(3)] Money NfrCap);
