using System.Collections.Immutable;
using Orleans.Concurrency;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Restatements;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Pos;

namespace PartnerConnect.Grains.Restatements;

/// <summary>Reads restatements; a silo runs as many of it as it needs.</summary>
[GrainType("restatements"), StatelessWorker]
internal sealed class RestatementsGrain(IPartnerRows decisions, IPosReading pos) : Grain, IRestatements
{
    private const int LargestPage = 200;

    public async Task<ImmutableArray<RestatementView>> List(string partnerId, long? before, int limit)
    {
        var found = await decisions.Decisions(partnerId, before, Math.Clamp(limit, 1, LargestPage), DecisionKinds.Restatement.Name);
        if (found.IsEmpty)
            return [];
        var milestones = await MilestonesAsync(partnerId, found[0].Sequence);
        return [.. found.Select(decision => RestatementTelling.Tell(decision, milestones)).OfType<RestatementView>()];
    }

    public async Task<RestatementView?> Find(string decisionId)
    {
        if (await decisions.Decision(decisionId) is not { } decision || decision.Kind != DecisionKinds.Restatement.Name)
            return null;
        var milestones = await MilestonesAsync(decision.PartnerId, decision.Sequence);
        return RestatementTelling.Tell(decision, milestones) is { } restatement
            ? restatement with { Lines = [.. await LinesAsync(restatement)] }
            : null;
    }

    // Provisional or final, newest first.
    private async Task<ImmutableArray<DecisionView>> MilestonesAsync(string partnerId, long before)
    {
        var provisional = await decisions.Decisions(partnerId, before, LargestPage, DecisionKinds.MilestoneProvisional.Name);
        var final = await decisions.Decisions(partnerId, before, LargestPage, DecisionKinds.MilestoneFinal.Name);
        return [.. provisional.Concat(final).OrderByDescending(decision => decision.Sequence)];
    }

    private async Task<IEnumerable<RestatedLine>> LinesAsync(RestatementView restatement)
    {
        var lines = new List<RestatedLine>();
        foreach (var week in restatement.Weeks)
        {
            lines.AddRange(week.VersionBefore == week.VersionAfter
                ? await pos.Corrected(restatement.PartnerId, week.Week, restatement.LedgerBefore, restatement.LedgerAfter)
                : await pos.Differences(restatement.PartnerId, week.Week, week.VersionBefore ?? 0, week.VersionAfter));
        }

        return lines;
    }
}
