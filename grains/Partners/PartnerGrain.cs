using Microsoft.Extensions.DependencyInjection;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.GrainInterfaces.Tracks;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Partners.Transitions;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Partners;

/// <summary>One partner: track, POS totals, milestones, streak and not-for-resale spend change together in one write.</summary>
[GrainType("partner")]
internal sealed partial class PartnerGrain(
    [PersistentState("partner", ProgrammeStorage.Name)] IPersistentState<PartnerState> stored,
    IPartnerRows rows,
    GuideBook guides,
    [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock)
    : Grain, IPartnerProfile, IPartnerStanding, IPartnerPos, IPartnerTracks, IPartnerNfr, IPartnerProposals, IPartnerTransitions
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
        change.State = change.State.Count(await Ledger.ChangedAfter(stored.State.LedgerSequence), now.Guide.Calendar);
        await SaveAsync(change.Finish(stored.State, now.Guide));
    }

    /// <summary>What every command starts from: the moment, the guide in force, and every boundary behind the partner passed.</summary>
    /// <param name="run">The run that asks, or nothing for a command.</param>
    private async Task<Present> CatchUpAsync(RunOrder? run = null)
    {
        await DeliverAsync();
        var now = await NowAsync();
        var upTo = run?.CutOff > now.Moment ? run.CutOff : now.Moment;
        var change = new PartnerChange(stored.State, now.Moment);

        if (LaunchIsDue(run, now) && Boundaries.Find(
            RunKind.LaunchAssignment, now.Guide.Calendar.YearOf(now.Guide.ProgrammeLaunch).ToString(), now.Region, now.Guide) is { } launch)
            PartnerTransitions.Pass(change, launch, await guides.ForAsync(launch));

        foreach (var boundary in Boundaries.Between(stored.State.PassedUpTo.AddTicks(-1), upTo, now.Region, now.Guide))
        {
            if (boundary.Kind != RunKind.LaunchAssignment && boundary.Day >= stored.State.JoinedOn)
                PartnerTransitions.Pass(change, boundary, await guides.ForAsync(boundary));
        }

        ParticipationTransitions.FollowAgreement(change, now.Today, now.Guide);
        await SaveAsync(Finish(change, now.Guide));
        return now;
    }

    // On the day of launch only the run assigns, so that history may still come in; whoever it missed is assigned the day after.
    private bool LaunchIsDue(RunOrder? run, Present now) =>
        !stored.State.IsAssigned
        && (now.Today > now.Guide.ProgrammeLaunch || run?.Kind == RunKinds.NameOf(RunKind.LaunchAssignment));

    private async Task<Present> NowAsync()
    {
        var moment = clock.GetUtcNow();

        // The region's clock tells the day, and the day tells the guide; regions keep their time zone from version to version.
        var guide = await guides.InForceOnAsync(DateOnly.FromDateTime(moment.UtcDateTime));
        var today = RegionTime.DayAt(moment, guide.Region(stored.State.Profile!.Region));
        guide = await guides.InForceOnAsync(today);
        return new Present(moment, today, guide, guide.Region(stored.State.Profile.Region));
    }

    private PartnerState Finish(PartnerChange change, GuideVersion guide)
    {
        DowngradeTransitions.Lapse(change, guide);
        return change.Finish(stored.State, guide);
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

    /// <summary>When a command is carried out and under which guide.</summary>
    private sealed record Present(DateTimeOffset Moment, DateOnly Today, GuideVersion Guide, RegionTerms Region);
}
