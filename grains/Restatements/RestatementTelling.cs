using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Restatements;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Restatements;

namespace PartnerConnect.Grains.Restatements;

/// <summary>Tells a restatement from the decision that recorded it.</summary>
internal static class RestatementTelling
{
    /// <summary>The restatement without its lines; nothing where the decision was tampered with until it cannot be read.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="milestones">The partner's decisions on milestones, newest first.</param>
    public static RestatementView? Tell(DecisionView decision, ImmutableArray<DecisionView> milestones)
    {
        try
        {
            return Read(decision, milestones);
        }
        catch (Exception unreadable) when (DecisionTrace.IsUnreadable(unreadable))
        {
            return null;
        }
    }

    private static RestatementView Read(DecisionView decision, ImmutableArray<DecisionView> milestones)
    {
        var facts = DecisionTrace.ReadFacts<RestatementFacts>(decision.Trace);
        var outcome = DecisionTrace.ReadOutcome<Restatement>(decision.Trace);
        return new RestatementView
        {
            DecisionId = decision.Id,
            PartnerId = decision.PartnerId,
            Sequence = decision.Sequence,
            On = decision.AsOf,
            At = decision.DecidedAt,
            GuideVersion = decision.GuideVersion,
            LedgerBefore = facts.LedgerBefore,
            LedgerAfter = facts.LedgerAfter,
            Weeks = [.. facts.Weeks.Select(Week)],
            Quarters =
            [
                .. facts.Quarters.Zip(outcome.Quarters, (change, restated) => Quarter(
                    change, restated,
                    milestones.FirstOrDefault(each => each.Sequence < decision.Sequence && each.Period == $"{change.Quarter}")?.Id)),
            ],
            Tracks = [.. outcome.Tracks.Select(each => new RestatedTrack(each.Track, each.EligibleBefore, each.EligibleAfter, each.NfrCap))],
        };
    }

    private static RestatedWeek Week(WeekChange change) => new(
        change.Week, change.Before?.Version, change.After.Version,
        change.Before?.LinesAccepted ?? 0, change.After.LinesAccepted,
        change.Before?.LinesRejected ?? 0, change.After.LinesRejected,
        change.Before?.NetRevenue ?? Money.Zero(change.After.NetRevenue.Currency), change.After.NetRevenue,
        change.Before?.Outcome.ToString(), change.After.Outcome.ToString());

    private static RestatedQuarter Quarter(QuarterChange change, QuarterRestated restated, string? decisionId) => new()
    {
        Quarter = change.Quarter,
        Track = change.Track,
        Settled = restated.IsSettled,
        DecisionId = decisionId,
        NetRevenue = new(change.Before.NetRevenue, change.After.NetRevenue),
        Milestone = restated.MilestoneAfter.Target,
        Met = new(restated.MilestoneBefore.Met, restated.MilestoneAfter.Met),
        CountsAsMissed = new(restated.MilestoneBefore.MissedForDowngrade, restated.MilestoneAfter.MissedForDowngrade),
        LeapSales = new(change.Before.LeapSales, change.After.LeapSales),
        LeapTarget = new(restated.LeapBefore.Target, restated.LeapAfter.Target),
        Leap = new(restated.LeapBefore.Amount, restated.LeapAfter.Amount),
        Mdf = new(restated.MdfBefore, restated.MdfAfter),
    };
}
