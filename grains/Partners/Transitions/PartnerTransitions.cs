using System.Diagnostics;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Partners.Transitions;

/// <summary>Carries one boundary out for one partner: a function of its state, whenever and however often it is asked.</summary>
internal static class PartnerTransitions
{
    /// <summary>Passes the boundary, unless it was passed before.</summary>
    public static void Pass(PartnerChange change, Boundary boundary, GuideVersion guide)
    {
        if (change.State.Transitions.ContainsKey(boundary.Name))
            return;

        switch (boundary.Kind)
        {
            case RunKind.LaunchAssignment:
                TrackTransitions.AssignAtLaunch(change, boundary, guide);
                break;
            case RunKind.QuarterClose:
                QuarterTransitions.Close(change, boundary, guide);
                DowngradeTransitions.TakeEffect(change, boundary.Day, guide);
                break;
            case RunKind.WindowOpen:
                TrackTransitions.OpenWindow(change, boundary, guide);
                break;
            case RunKind.QuarterSettle:
                QuarterTransitions.Settle(change, boundary, guide);
                break;
            case RunKind.WindowClose:
                TrackTransitions.CloseWindow(change, boundary, guide);
                break;
            case RunKind.PosWeekDue:
                WeekTransitions.FallDue(change, boundary, guide);
                break;
            default:
                throw new UnreachableException();
        }

        if (boundary.Kind != RunKind.LaunchAssignment)
            change.State = change.State with { PassedUpTo = boundary.At };
    }
}
