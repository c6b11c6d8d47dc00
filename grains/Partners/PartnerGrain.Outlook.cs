using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners.Outlook;
using PartnerConnect.Programme.Outlook;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain : IPartnerOutlook
{
    public async Task<PartnerOutlook?> Outlook()
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        return new OutlookReport(stored.State, now).Tell();
    }

    public async Task<DecisionCounterfactual?> Counterfactual(string decisionId)
    {
        if (await rows.Decision(decisionId) is not { } decision || decision.PartnerId != PartnerId)
            return null;
        return new DecisionCounterfactual
        {
            DecisionId = decision.Id,
            Kind = decision.Kind,
            Outcome = decision.Outcome,
            GuideVersion = decision.GuideVersion,
            Aims = [.. (await AimsAsync(decision)).Select(aim => aim.Ways.Tell(aim.What, aim.Rule))],
        };
    }

    private async Task<ImmutableArray<Aim>> AimsAsync(DecisionView decision)
    {
        if (DecisionFacts.Of(decision.Kind) is not { } kind)
            return [];
        try
        {
            var aims = kind.Aims(decision, await guides.NamedAsync(decision.GuideVersion));
            return decision.Kind == DecisionKinds.Downgrade.Name ? [.. aims, .. await MilestoneAsync(decision)] : aims;
        }
        catch (Exception unreadable) when (DecisionTrace.IsUnreadable(unreadable))
        {
            // Of facts that no longer read nothing can be said; the check of the decisions says which they are.
            return [];
        }
    }

    // A downgrade counts quarters; how much the last of them was short by, stands in the milestone decided just before it.
    private async Task<ImmutableArray<Aim>> MilestoneAsync(DecisionView downgrade)
    {
        var before = await rows.Decisions(PartnerId, downgrade.Sequence, 5);
        var milestone = before.FirstOrDefault(each => each.Kind == DecisionKinds.MilestoneFinal.Name && each.Period == downgrade.Period);
        return milestone is null
            ? []
            : [.. DecisionFacts.Of(milestone.Kind)!.Aims(milestone, await guides.NamedAsync(milestone.GuideVersion)).Where(aim => aim.Rule == "R26")];
    }
}
