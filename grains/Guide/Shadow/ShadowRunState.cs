using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Guide.Shadow;

/// <summary>How far a shadow run is, and what it is played with.</summary>
public sealed record ShadowRunState
{
    /// <summary>What it found so far; nothing before the first start.</summary>
    public StoredShadowProgress? Progress { get; init; }

    /// <summary>The version's text when it was started, which may be edited meanwhile.</summary>
    public string Yaml { get; init; } = "";

    /// <summary>The versions that were published when it was started; none in a run of before they were kept.</summary>
    public ImmutableArray<string> Published { get; init; } = [];

    /// <summary>The last partner that was played.</summary>
    public string After { get; init; } = "";
}

/// <summary>What a shadow run found so far.</summary>
public sealed record StoredShadowProgress
{
    /// <summary>The guide version that is tried.</summary>
    public required string Version { get; init; }

    /// <summary>The fiscal year.</summary>
    public required FiscalYear Year { get; init; }

    /// <summary><c>Running</c>, <c>Completed</c> or <c>Failed</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Partners played so far.</summary>
    public int Partners { get; init; }

    /// <summary>Those of them that did not take part in the year.</summary>
    public int NotConcerned { get; init; }

    /// <summary>Partners by region, tracks and outcome.</summary>
    public ImmutableArray<StoredShadowTotal> Totals { get; init; } = [];

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was completed.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Up to when the year is played.</summary>
    public required DateTimeOffset PlayedUpTo { get; init; }

    /// <summary>Why it failed, where it did.</summary>
    public string? Failure { get; init; }

    /// <summary>The same with a page of partners more.</summary>
    public StoredShadowProgress With(int played, IReadOnlyCollection<ShadowPartner> concerned) => this with
    {
        Partners = Partners + played,
        NotConcerned = NotConcerned + played - concerned.Count,
        Totals =
        [
            .. Totals.Concat(concerned.Select(each => new StoredShadowTotal(each.Region, each.Track, each.ShadowTrack, each.Outcome, 1)))
                .GroupBy(each => each with { Partners = 0 })
                .Select(group => group.Key with { Partners = group.Sum(each => each.Partners) })
                .OrderBy(each => each.Region, StringComparer.Ordinal).ThenBy(each => each.Track, StringComparer.Ordinal)
                .ThenBy(each => each.ShadowTrack, StringComparer.Ordinal).ThenBy(each => each.Outcome, StringComparer.Ordinal),
        ],
    };

    /// <summary>As it is told.</summary>
    public ShadowProgress Told() => new()
    {
        Version = Version,
        Year = Year,
        Status = Status,
        Partners = Partners,
        NotConcerned = NotConcerned,
        Totals = [.. Totals.Select(each => new ShadowTotal(each.Region, each.Track, each.ShadowTrack, each.Outcome, each.Partners))],
        StartedAt = StartedAt,
        CompletedAt = CompletedAt,
        PlayedUpTo = PlayedUpTo,
        Failure = Failure,
    };
}

/// <summary>How many partners of a region came from one track to another.</summary>
public sealed record StoredShadowTotal(string Region, string? Track, string? ShadowTrack, string Outcome, int Partners);
