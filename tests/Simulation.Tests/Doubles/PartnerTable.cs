using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Simulation.Tests.Bugs;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Doubles;

/// <summary>The rows that partners leave, with the meaning of the SQL: known by id, replaced by a higher revision only.</summary>
internal sealed class PartnerTable(Faults faults, PlantedBug bug) : IPartnerRows
{
    public Dictionary<string, (long Revision, PartnerSummary Row)> Summaries { get; } = [];

    public Dictionary<string, SortedDictionary<long, DecisionView>> DecisionRows { get; } = [];

    public Dictionary<string, SortedDictionary<long, ChronicleRow>> ChronicleRows { get; } = [];

    public Dictionary<string, (long Revision, ProposalView Row)> ProposalRows { get; } = [];

    public Dictionary<(string Partner, PosWeek Week, int? Line), (long Revision, PosWaiverView Row)> WaiverRows { get; } = [];

    public Dictionary<(string Run, string Partner), TransitionRow> TransitionRows { get; } = [];

    /// <summary>How many decision rows a partner has.</summary>
    public Dictionary<string, int> DecisionCounts { get; } = [];

    public Task Deliver(PartnerDelivery delivery)
    {
        try
        {
            return faults.Call("deliver rows", () => Write(delivery));
        }
        catch (StorageFailedException) when (bug == PlantedBug.OutboxDropsDeliveries)
        {
            return Task.CompletedTask;
        }
    }

    public Task<ImmutableDictionary<string, TransitionTotal>> Transitions(string runId) => Task.FromResult(
        TransitionRows.Where(row => row.Key.Run == runId).GroupBy(row => row.Value.Outcome).ToImmutableDictionary(
            group => group.Key,
            group => new TransitionTotal(group.Count(), group.Sum(row => row.Value.NetRevenueMinorUnits))));

    public Task<ImmutableArray<PartnerSummary>> Partners(string? region, string? track, string? after, int limit) =>
        throw new NotSupportedException();

    public Task<ImmutableArray<DecisionView>> Decisions(string partnerId, long? before, int limit, string? kind = null) =>
        throw new NotSupportedException();

    public Task<DecisionView?> Decision(string decisionId) => throw new NotSupportedException();

    public Task<ImmutableArray<ProposalView>> Proposals(ProposalQuery query, int limit) => throw new NotSupportedException();

    public Task<ImmutableArray<TrackCount>> Tracks() => throw new NotSupportedException();

    public Task<ImmutableArray<DecisionView>> DecisionsAfter(string partnerId, long sequence, int limit) =>
        faults.Call("read decisions", () => Task.FromResult<ImmutableArray<DecisionView>>(
            [.. Of(DecisionRows, partnerId).Where(row => row.Key > sequence).Take(limit).Select(row => row.Value)]));

    public Task<ImmutableArray<DecisionView>> Departures(string? region, (DateTimeOffset At, string Id)? before, int limit) =>
        throw new NotSupportedException();

    public Task<ImmutableArray<string>> Chronicle(string partnerId, DateTimeOffset before) => Task.FromResult<ImmutableArray<string>>(
        [.. Of(ChronicleRows, partnerId).Values.Where(row => row.At < before).Select(row => row.Change)]);

    private static SortedDictionary<long, T> Of<T>(Dictionary<string, SortedDictionary<long, T>> rows, string partner)
    {
        if (!rows.TryGetValue(partner, out var found))
            rows[partner] = found = [];
        return found;
    }

    private Task Write(PartnerDelivery delivery)
    {
        if (delivery.Summary is { } summary
            && (bug == PlantedBug.RowsIgnoreRevision
                || !Summaries.TryGetValue(delivery.PartnerId, out var known) || known.Revision < delivery.Revision))
            Summaries[delivery.PartnerId] = (delivery.Revision, summary);
        foreach (var decision in delivery.Decisions)
        {
            if (Of(DecisionRows, delivery.PartnerId).TryAdd(decision.Sequence, decision) || bug == PlantedBug.RowsKeepDuplicates)
                DecisionCounts[delivery.PartnerId] = DecisionCounts.GetValueOrDefault(delivery.PartnerId) + 1;
        }

        if (delivery.Chronicle is { } chronicle)
            Of(ChronicleRows, delivery.PartnerId).TryAdd(delivery.Revision, chronicle);
        foreach (var proposal in delivery.Proposals)
        {
            if (!ProposalRows.TryGetValue(proposal.Id, out var former) || former.Revision < delivery.Revision)
                ProposalRows[proposal.Id] = (delivery.Revision, proposal);
        }

        foreach (var waiver in delivery.Waivers)
        {
            var key = (delivery.PartnerId, waiver.Week, waiver.Line);
            if (!WaiverRows.TryGetValue(key, out var former) || former.Revision < delivery.Revision)
                WaiverRows[key] = (delivery.Revision, waiver);
        }
        return Task.CompletedTask;
    }
}
