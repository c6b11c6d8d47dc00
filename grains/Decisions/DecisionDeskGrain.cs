using System.Collections.Immutable;
using Orleans.Concurrency;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Partners;

namespace PartnerConnect.Grains.Decisions;

/// <summary>Reads and repeats decisions; a silo runs as many of it as it needs.</summary>
[GrainType("decision-desk"), StatelessWorker]
internal sealed class DecisionDeskGrain(IPartnerRows rows, GuideBook guides) : Grain, IDecisionDesk
{
    private const int LargestPage = 200;

    public async Task<DecisionReplay?> Replay(string decisionId)
    {
        if (await rows.Decision(decisionId) is not { } decision)
            return null;
        if (DecisionKinds.Find(decision.Kind) is not { } kind)
            return new DecisionReplay(decision, null, IsEqual: false);

        try
        {
            var guide = await guides.NamedAsync(decision.GuideVersion);
            var trace = kind.Replay(decision.Trace, guide);
            return new DecisionReplay(decision, trace, trace == decision.Trace);
        }
        catch (Exception unreadable) when (DecisionTrace.IsUnreadable(unreadable))
        {
            // Facts that no longer read, or of a guide that never was, are a difference too, and the caller is told so.
            return new DecisionReplay(decision, null, IsEqual: false);
        }
    }

    public Task<ImmutableArray<DecisionView>> Departures(string? region, DecisionCursor? before, int limit) =>
        rows.Departures(region, before is null ? null : (before.At, before.DecisionId), Math.Clamp(limit, 1, LargestPage));
}
