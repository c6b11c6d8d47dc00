using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Partners;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>Rows of partners whose delivery runs into the faults a test plants.</summary>
internal sealed class FaultyPartnerRows(IPartnerRows rows, Faults faults) : IPartnerRows
{
    public Task Deliver(PartnerDelivery delivery) =>
        faults.RunAsync($"deliver {delivery.PartnerId}", () => rows.Deliver(delivery));

    public Task<ImmutableArray<PartnerSummary>> Partners(string? region, string? track, string? after, int limit) =>
        rows.Partners(region, track, after, limit);

    public Task<ImmutableArray<DecisionView>> Decisions(string partnerId, long? before, int limit, string? kind = null) =>
        rows.Decisions(partnerId, before, limit, kind);

    public Task<ImmutableArray<DecisionView>> DecisionsAfter(string partnerId, long sequence, int limit) =>
        rows.DecisionsAfter(partnerId, sequence, limit);

    public Task<ImmutableArray<DecisionView>> Departures(
        string? region, (DateTimeOffset At, string Id)? before, int limit) => rows.Departures(region, before, limit);

    public Task<ImmutableArray<string>> Chronicle(string partnerId, DateTimeOffset before) => rows.Chronicle(partnerId, before);

    public Task<DecisionView?> Decision(string decisionId) => rows.Decision(decisionId);

    public Task<ImmutableArray<ProposalView>> Proposals(ProposalQuery query, int limit) => rows.Proposals(query, limit);

    public Task<ImmutableArray<TrackCount>> Tracks() => rows.Tracks();

    public Task<ImmutableDictionary<string, TransitionTotal>> Transitions(string runId) =>
        faults.RunAsync($"transitions {runId}", () => rows.Transitions(runId));
}
