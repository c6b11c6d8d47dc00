using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Checks;

/// <summary>What holds of the ledger's rows after every entry.</summary>
internal static class LedgerChecks
{
    public static void Hold(World world, string partner)
    {
        foreach (var holders in world.Ledger.Of(partner).Touched)
        {
            if (holders.Count == 0)
                continue;
            var earliest = holders.Min(line => line.Week);
            foreach (var line in holders)
                ViolationException.Unless(line.Counts == (line.Week == earliest), "a line counts once, in the earliest week",
                    () => $"{line.Line.Key} of {line.Week} {(line.Counts ? "counts" : "does not count")}");
        }
    }
}
