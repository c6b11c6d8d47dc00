using System.Collections.Immutable;
using Orleans.Concurrency;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Runs;

namespace PartnerConnect.Grains.Partners;

/// <summary>Reads lists from rows; a silo runs as many of it as it needs.</summary>
[GrainType("partner-directory"), StatelessWorker]
internal sealed class PartnerDirectoryGrain(IPartnerRows partners, IRunRows runs) : Grain, IPartnerDirectory
{
    private const int LargestPage = 200;

    public Task<ImmutableArray<PartnerSummary>> Partners(string? region, string? track, string? cursor, int limit) =>
        partners.Partners(region, track, cursor, Page(limit));

    public Task<ImmutableArray<DecisionView>> Decisions(string partnerId, long? before, int limit) =>
        partners.Decisions(partnerId, before, Page(limit));

    public Task<DecisionView?> Decision(string decisionId) => partners.Decision(decisionId);

    public Task<ImmutableArray<ProposalView>> Proposals(ProposalQuery query, int limit) =>
        partners.Proposals(query, Page(limit));

    public Task<ImmutableArray<TrackCount>> Tracks() => partners.Tracks();

    public Task<ImmutableArray<RunListing>> Runs(string? region, string? status, int limit) =>
        runs.Runs(region, status, Page(limit));

    private static int Page(int limit) => Math.Clamp(limit, 1, LargestPage);
}
