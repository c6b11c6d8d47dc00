using PartnerConnect.Grains.Partners;
using PartnerConnect.Simulation.Tests.Clients;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Oracle;

/// <summary>Holds what a partner's grain has stored at the end against the oracle's recomputation.</summary>
internal static class OracleComparison
{
    public static void Hold(World world, SimulatedPartner partner)
    {
        var state = world.Store.Now(partner.Id);
        var oracle = new PartnerOracle(partner.Id, partner.Region, world.Guides.Published, world.Clock.Latest)
        {
            MayBePaid = quarter => state.Leap.GetValueOrDefault(quarter) is { Pos.Complies: true, BlockedBy: null },
        };
        foreach (var happening in world.Happenings.Where(each => each.Call.Partner == partner.Id))
        {
            oracle.Take(happening, part =>
                world.ProductNumbers.TryGetValue(part, out var number) && number <= happening.Products ? world.Catalogue.Msrp(part) : null);
        }

        Compare(state, oracle);
    }

    private static void Compare(PartnerState state, PartnerOracle oracle)
    {
        Single("track", state.Track is { } held ? (held.Name, held.Since, $"{held.Basis}") : null, oracle.Track);
        Same("times of tracks", state.TrackPeriods.Select(each => (each.Track, each.Since)), oracle.Periods);
        Single("suspension", state.IncentivesSuspendedBy, oracle.SuspendedBy);
        Single("streak", state.Streak.Count, oracle.Streak);
        Same("quarters",
            state.Quarters.Select(each => (each.Key, new OracleQuarter(
                each.Value.Track, each.Value.NetRevenue.MinorUnits, each.Value.Milestone.Met, each.Value.Milestone.MissedForDowngrade,
                each.Value.PosComplied, each.Value.SettledOn))),
            oracle.Quarters.Select(each => (each.Key, each.Value)));
        Same("statements",
            state.Leap.Values.OrderBy(each => each.Number).Select(each => (
                each.Earned.MinorUnits, each.Stated.MinorUnits, each.Payable.MinorUnits, each.CarriedOut.MinorUnits)),
            oracle.Statements.Select(each => (each.Earned, each.Stated, each.Payable, each.CarriedOut)));
        Same("weeks",
            state.Weeks.Select(each => (
                each.Key, each.Value.Version, each.Value.Late, each.Value.ZeroSales,
                (each.Value.LinesAccepted, each.Value.LinesRejected, each.Value.Revenue.Values.Sum(net => net.MinorUnits)))),
            oracle.Ledger.Reports.Select(each => (
                each.Key, each.Value.Version, each.Value.Late, each.Value.Content.Report.ZeroSales && each.Value.Content.Amended.Count == 0, oracle.Ledger.Lines(each.Key))));
        Same("waivers",
            state.Waivers.SelectMany(each => (each.Value.Week is { } week ? [(Line: 0, Waiver: week)] : Array.Empty<(int Line, StoredWaiver Waiver)>())
                .Concat(each.Value.Lines.Select(line => (Line: line.Key, Waiver: line.Value)))
                .Select(waiver => (each.Key, waiver.Line, waiver.Waiver.By, waiver.Waiver.Reason, waiver.Waiver.Revoked?.By, waiver.Waiver.Revoked?.Reason))),
            oracle.Waivers.Select(each => (each.Key.Week, each.Key.Line, each.Value.By, each.Value.Reason, each.Value.RevokedBy, each.Value.RevokedReason)));
        Same("proposals",
            state.Proposals.Select(each => (each.Id, each.From, each.To, each.Rule, each.Quarter, (each.ProposedOn, each.EffectiveOn, each.LastDecisionDay, each.PartnerAnswer, $"{each.Kind} {each.Status}"))),
            oracle.Proposals.Select(each => (each.Id, each.From, each.To, each.Rule, each.Quarter, (each.ProposedOn, each.EffectiveOn, each.LastDecisionDay, each.Reply,
                $"{(each.IsUpgrade ? "Upgrade" : each.IsSuspension ? "Suspension" : "Downgrade")} {each.Status}"))));
        Same("orders",
            state.Nfr.SelectMany(quarter => quarter.Value.Orders.Select(each => (quarter.Key, each.Key, each.Value.Refusal, each.Value.Net?.MinorUnits, each.Value.Cap.MinorUnits)))
                .OrderBy(each => each.Item2, StringComparer.Ordinal),
            oracle.Orders.Select(each => (each.Quarter, each.Order.OrderId, each.Refusal, each.Net, each.Cap))
                .OrderBy(each => each.OrderId, StringComparer.Ordinal));
        Same("spend", state.Nfr.Select(each => (each.Key, each.Value.Spent.MinorUnits)), state.Nfr.Keys.Select(quarter => (quarter, oracle.Spent(quarter))));
        Same("transitions",
            state.Transitions.Select(each => (each.Key, each.Value.Outcome, each.Value.NetRevenueMinorUnits)),
            oracle.Transitions.Select(each => (each.Key, each.Value.Outcome, each.Value.Net)));
    }

    private static void Single<T>(string what, T found, T should) => Same(what, [found], [should]);

    private static void Same<T>(string what, IEnumerable<T> found, IEnumerable<T> should)
    {
        List<T> left = [.. found], right = [.. should];
        for (var index = 0; index < Math.Max(left.Count, right.Count); index++)
        {
            ViolationException.Unless(
                index < left.Count && index < right.Count && EqualityComparer<T>.Default.Equals(left[index], right[index]),
                "the state is the oracle's",
                () => $"{what}: {(index < left.Count ? $"{left[index]}" : "nothing")}, and should be {(index < right.Count ? $"{right[index]}" : "nothing")}");
        }
    }
}
