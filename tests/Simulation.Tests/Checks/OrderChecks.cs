using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Checks;

/// <summary>What holds in the end of a partner's orders, as the people see it who wanted them.</summary>
internal static class OrderChecks
{
    public static void Hold(World world, string partner)
    {
        foreach (var wanted in world.Store.Now(partner).Nfr.Values.SelectMany(quarter => quarter.Orders)
            .Where(order => order.Value.Refusal is null).GroupBy(order => order.Key.Split(Moves.Again)[0]))
        {
            ViolationException.Unless(wanted.Count() == 1, "what is ordered once is bought once", () => $"{wanted.Key}: {wanted.Count()} times");
        }
    }
}
