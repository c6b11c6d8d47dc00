using Microsoft.Extensions.DependencyInjection;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Plans;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.GrainInterfaces.Tracks;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Partners.Transitions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Partners;

/// <summary>One partner: track, POS totals, milestones, streak and not-for-resale spend change together in one write.</summary>
[GrainType("partner")]
internal sealed partial class PartnerGrain(
    IGrainContext context,
    IGrainRuntime runtime,
    [PersistentState("partner", ProgrammeStorage.Name)] IPersistentState<PartnerState> stored,
    IPartnerRows rows,
    DecisionSeals seals,
    GuideBook guides,
    [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock)
    : Grain(context, runtime), IPartnerProfile, IPartnerStanding, IPartnerPos, IPartnerTracks, IPartnerNfr, IPartnerPlans,
        IPartnerProposals, IPartnerTransitions, IPartnerDecisions, IPartnerDeals, IPartnerLeap, IPartnerMdf, IPartnerPrices, IRemindable
{
    private bool isDelivered;

    private string PartnerId => this.GetPrimaryKeyString()[GrainKeys.Partner("").Length..];

    private IPosLedger Ledger => GrainFactory.GetGrain<IPosLedger>(GrainKeys.PosLedger(PartnerId));

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (stored.State.Profile is null)
            return;

        // A report may have landed in the ledger without this grain living to count it: the ledger is asked once,
        // before any boundary is passed, so that what came in before a boundary counts before it.
        var now = await NowAsync();
        var change = new PartnerChange(stored.State, now.Moment);
        await CountAsync(change, await Ledger.ChangedAfter(stored.State.LedgerSequence), now);
        await SaveAsync(change.Finish(stored.State, now.Guide, seals));
    }

    /// <summary>What every command starts from: the moment, the guide in force, and every boundary behind the partner passed.</summary>
    /// <param name="run">The run that asks, or nothing for a command.</param>
    private async Task<Present> CatchUpAsync(RunOrder? run = null)
    {
        await DeliverAsync();
        var now = await NowAsync();
        var change = new PartnerChange(stored.State, now.Moment);
        CatchUp.Pass(change, now, run);
        await SaveAsync(Finish(change, now.Guide));
        return now;
    }

    private async Task<Present> NowAsync() =>
        Present.At(clock.GetUtcNow(), stored.State.Profile!.Region, await guides.EditionsAsync());

    private PartnerState Finish(PartnerChange change, GuideVersion guide)
    {
        DowngradeTransitions.Lapse(change, guide);
        return change.Finish(stored.State, guide, seals);
    }

    /// <summary>Stores <paramref name="next"/> and delivers what it leaves, or forgets everything this activation believed.</summary>
    private async Task SaveAsync(PartnerState next)
    {
        if (ReferenceEquals(next, stored.State))
            return;

        // What was delivered before needs no second delivery; what was not stays in front of the new.
        stored.State = isDelivered ? next with { Outbox = next.Outbox[^1..] } : next;
        isDelivered = false;
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            // The write may or may not have landed; only storage knows. The next call re-reads it.
            DeactivateOnIdle();
            throw;
        }

        await DeliverAsync();
    }

    private async Task DeliverAsync()
    {
        if (isDelivered)
            return;
        foreach (var delivery in stored.State.Outbox)
            await rows.Deliver(delivery);
        isDelivered = true;
    }
}
