using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Simulation.Tests.Clients;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Checks;

/// <summary>What holds whenever an activation that is up to date has answered: it is all stored and all delivered.</summary>
internal static class AnswerChecks
{
    public static void Hold(World world, ClientCall call, object? answer)
    {
        var state = world.Store.Now(call.Partner);
        if (state.Profile is null)
            return;

        // A mere question delivers nothing, nor does an import that cannot be read.
        if (call is not AskingReport && answer is not GrainInterfaces.Partners.EnrolAnswer { Refusal: not null })
            Rows(world, call.Partner, state);
        if (answer is PosReportAnswer report && world.Ledger.Of(call.Partner).Current.TryGetValue(report.Week, out var current))
            ViolationException.Unless(report.Version == current.Report.Version, "a report's version is the one that counts",
                () => $"{report.Week}: {report.Version}, and {current.Report.Version} counts");
        if (call is CarryingOut { Order: var order } && answer is TransitionResult result && result.Outcome != "NotConcerned")
        {
            var row = world.Rows.TransitionRows.GetValueOrDefault((order.RunId, call.Partner));
            ViolationException.Unless(
                row is null || (row.Outcome == result.Outcome && row.NetRevenueMinorUnits == result.NetRevenueMinorUnits),
                "a run is told the same however often it asks", () => $"{order.RunId}: {row}, and was told {result}");
        }
    }

    private static void Rows(World world, string partner, PartnerState state)
    {
        var summary = world.Rows.Summaries.GetValueOrDefault(partner);
        ViolationException.Unless(summary.Revision == state.Revision && summary.Row.Track == state.Track?.Name
            && summary.Row.MissedStreak == state.Streak.Count, "rows are what the state says",
            () => $"list row of revision {summary.Revision} in {summary.Row?.Track}, state {state.Revision} in {state.Track?.Name}");
        ViolationException.Unless(world.Rows.DecisionCounts.GetValueOrDefault(partner) == state.Decisions, "every decision is a row",
            () => $"{world.Rows.DecisionCounts.GetValueOrDefault(partner)} rows of {state.Decisions} decisions");
        var standing = state.Waivers.SelectMany(each => each.Value.Lines.Values.Prepend(each.Value.Week)).Count(each => each is { Revoked: null });
        ViolationException.Unless(
            world.Rows.WaiverRows.Count(each => each.Key.Partner == partner && each.Value.Row.Stands) == standing
            && state.Waivers.All(each => each.Value.Lines.All(line =>
                world.Rows.WaiverRows.TryGetValue((partner, each.Key, line.Key), out var row)
                && (row.Row.Version, row.Row.Stands) == (line.Value.Version, line.Value.Revoked is null))),
            "rows are what the state says", () => $"{standing} waivers stand, and other rows");
        foreach (var proposal in state.Proposals)
        {
            var row = world.Rows.ProposalRows.GetValueOrDefault(proposal.Id);
            ViolationException.Unless(row.Row?.Status == $"{proposal.Status}", "rows are what the state says",
                () => $"{proposal.Id} {row.Row?.Status}, state {proposal.Status}");
        }
    }
}
