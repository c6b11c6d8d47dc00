using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Deals;
using PartnerConnect.Grains.Mdf;
using PartnerConnect.Grains.Nfr;
using PartnerConnect.Grains.Partners.Transitions;
using PartnerConnect.Grains.Rebates;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Partners;

/// <summary>Passes every boundary that lies behind a partner: what every command starts with.</summary>
internal static class CatchUp
{
    /// <summary>Passes them in order; a function of the state, whenever and however often it is asked.</summary>
    /// <param name="change">The partner's change in the making.</param>
    /// <param name="now">The moment.</param>
    /// <param name="run">The run that asks, or nothing for a command.</param>
    public static void Pass(PartnerChange change, Present now, RunOrder? run = null)
    {
        var region = now.Region.Id;
        if (LaunchIsDue(change, now, run) && now.Editions.FindBoundary(
            RunKind.LaunchAssignment, now.Guide.Calendar.YearOf(now.Guide.ProgrammeLaunch).ToString(), region) is { } launch)
            PartnerTransitions.Pass(change, launch, now.Editions.For(launch, region));

        var upTo = run?.CutOff > now.Moment ? run.CutOff : now.Moment;
        foreach (var boundary in now.Editions.BoundariesBetween(change.State.PassedUpTo.AddTicks(-1), upTo, region).ToList())
            PassOne(change, boundary, now);

        ProposalTransitions.Expire(change, now.Today, now.Editions);
        DealDeciding.Expire(change, now.Today, now.Editions);
        NfrKeeping.Lapse(change, now.Today, now.Editions);
        MdfKeeping.Expire(change, now.Today, now.Editions);
        ParticipationTransitions.Begin(change, now.Today, now.Editions);
    }

    /// <summary>Passes one boundary, unless it came before the partner or is the launch.</summary>
    public static void PassOne(PartnerChange change, Boundary boundary, Present now)
    {
        if (boundary.Kind == RunKind.LaunchAssignment || boundary.Day < change.State.JoinedOn)
            return;

        // A boundary comes with the first instant of its day: an agreement of that day begins after it.
        ParticipationTransitions.Begin(change, boundary.Day.AddDays(-1), now.Editions);
        ProposalTransitions.Expire(change, boundary.Day, now.Editions);
        DealDeciding.Expire(change, boundary.Day, now.Editions);
        NfrKeeping.Lapse(change, boundary.Day, now.Editions);
        MdfKeeping.Expire(change, boundary.Day, now.Editions);
        var before = change.State;
        PartnerTransitions.Pass(change, boundary, now.Editions.For(boundary, now.Region.Id));
        if (boundary.Kind == RunKind.QuarterSettle && !before.Transitions.ContainsKey(boundary.Name))
        {
            LeapSettling.Settle(change, boundary, before.IncentivesSuspendedBy, now.Editions);
            MdfKeeping.Settle(change, boundary, now.Editions);
        }

        // What loses its object by one boundary must not stand in the way of the next.
        DowngradeTransitions.Lapse(change, boundary.Day, now.Editions.InForceOn(boundary.Day, now.Region.Id));
    }

    // On the day of launch only the run assigns, so that history may still come in; whoever it missed is assigned the day after.
    private static bool LaunchIsDue(PartnerChange change, Present now, RunOrder? run) =>
        !change.State.IsAssigned
        && (now.Today > now.Guide.ProgrammeLaunch || run?.Kind == RunKinds.NameOf(RunKind.LaunchAssignment));
}
