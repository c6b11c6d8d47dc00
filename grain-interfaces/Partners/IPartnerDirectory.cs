using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Programme;

namespace PartnerConnect.GrainInterfaces.Partners;

/// <summary>Reads lists over many partners from their ledger tables; one activation is one reader and remembers nothing.</summary>
/// <remarks>Pages hold at most 200 rows; a cursor is the last id of the page before.</remarks>
[GrainInterfaceType("partner-directory"), Alias("partner-directory")]
public interface IPartnerDirectory : IGrainWithStringKey
{
    /// <summary>Partners in the order of their ids.</summary>
    /// <param name="region">Only this region's, where given.</param>
    /// <param name="track">Only this track's, where given.</param>
    /// <param name="cursor">Only partners after this id, where given.</param>
    /// <param name="limit">How many at most, 1 to 200.</param>
    [Alias("partners")]
    Task<ImmutableArray<PartnerSummary>> Partners(string? region, string? track, string? cursor, int limit);

    /// <summary>A partner's decisions, newest first.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="before">Only decisions before this sequence, where given.</param>
    /// <param name="limit">How many at most, 1 to 200.</param>
    [Alias("decisions")]
    Task<ImmutableArray<DecisionView>> Decisions(string partnerId, long? before, int limit);

    /// <summary>One decision, or nothing.</summary>
    [Alias("decision")]
    Task<DecisionView?> Decision(string decisionId);

    /// <summary>Proposals in the order of their ids, or the soonest to expire first (<see cref="ProposalQuery.SoonestFirst"/>).</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="limit">How many at most, 1 to 200.</param>
    [Alias("find-proposals")]
    Task<ImmutableArray<ProposalView>> Proposals(ProposalQuery query, int limit);

    /// <summary>How many partners hold each track, region by region.</summary>
    [Alias("tracks")]
    Task<ImmutableArray<TrackCount>> Tracks();

    /// <summary>Runs, latest cut-off first.</summary>
    /// <param name="region">Only this region's, where given.</param>
    /// <param name="status">Only those with this status, where given.</param>
    /// <param name="limit">How many at most, 1 to 200.</param>
    [Alias("runs")]
    Task<ImmutableArray<RunListing>> Runs(string? region, string? status, int limit);
}

/// <summary>One row of the partner list.</summary>
[GenerateSerializer, Alias("partner-summary"), Immutable]
public sealed record PartnerSummary
{
    /// <summary>The partner.</summary>
    [Id(0)] public required string PartnerId { get; init; }

    /// <summary>Its name.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>Its type.</summary>
    [Id(2)] public required string Type { get; init; }

    /// <summary>Its region's id.</summary>
    [Id(3)] public required string Region { get; init; }

    /// <summary>The ISO 3166-1 code of its country.</summary>
    [Id(4)] public required string Country { get; init; }

    /// <summary>The track held, or nothing.</summary>
    [Id(5)] public required string? Track { get; init; }

    /// <summary>Settled quarters in a row that missed their milestone.</summary>
    [Id(6)] public required int MissedStreak { get; init; }

    /// <summary>Downgrades that wait for a person.</summary>
    [Id(7)] public required int OpenProposals { get; init; }

    /// <summary>The net revenue of the fiscal year of <see cref="NetRevenueYear"/>, as of the last change.</summary>
    [Id(8)] public required Money NetRevenue { get; init; }

    /// <summary>The fiscal year the revenue is of, such as <c>FY25</c>.</summary>
    [Id(9)] public required string NetRevenueYear { get; init; }
}

/// <summary>How many partners of a region hold a track.</summary>
[GenerateSerializer, Alias("track-count"), Immutable]
public sealed record TrackCount(
    [property: Id(0)] string Region, [property: Id(1)] string? Track, [property: Id(2)] int Partners);
