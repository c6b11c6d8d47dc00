using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Simulation.Tests.Clients;
using PartnerConnect.Simulation.Tests.Doubles;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Checks;

/// <summary>What holds in the end of what is kept for later: the sealed decisions, and the chronicle of the state.</summary>
internal static class RecordChecks
{
    public static void Hold(World world, string partner)
    {
        var (_, answer) = world.Make(new CheckingDecisions(partner));
        ViolationException.Unless(answer is DecisionCheck { IsIntact: true }, "the decisions are whole and sealed", () => $"{answer}");

        var state = world.Store.Now(partner) with { Outbox = [] };
        var again = PartnerChronicle.Read(world.Rows.ChronicleRows[partner].Values.Select(row => row.Change));
        ViolationException.Unless(
            again is not null && StateStore.Text(again).AsSpan().SequenceEqual(StateStore.Text(state)), "the chronicle makes the state again",
            () => $"{System.Text.Encoding.UTF8.GetString(StateStore.Text(again!))} and not {System.Text.Encoding.UTF8.GetString(StateStore.Text(state))}");
    }
}
