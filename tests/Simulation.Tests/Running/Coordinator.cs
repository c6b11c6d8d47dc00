using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Simulation.Tests.Bugs;
using PartnerConnect.Simulation.Tests.Clients;

namespace PartnerConnect.Simulation.Tests.Running;

/// <summary>Carries a region's boundaries out over its partners, as its calendar and the runs do.</summary>
internal sealed class Coordinator(World world, string region)
{
    private readonly HashSet<string> passed = [];
    private DateTimeOffset lookFrom = world.Clock.Now.AddDays(-1);
    private RunOrder? last;
    private int ticks;

    /// <summary>One tick: every boundary that is due, in order.</summary>
    public void Tick(Chance chance)
    {
        var editions = world.Cluster.Book.EditionsAsync().AsTask().GetAwaiter().GetResult();
        if (last is not null && chance.Percent(20))
            CarryOut(last, chance, isAgain: true);
        foreach (var due in Due(editions))
        {
            passed.Add(due.Name);
            lookFrom = due.At.AddTicks(-1);
            last = new RunOrder
            {
                RunId = GrainKeys.Run(due.Kind, due.Period, region),
                Kind = RunKinds.NameOf(due.Kind),
                Period = due.Period,
                Region = region,
                GuideVersion = editions.For(due, region).Version,
                CutOff = due.At,
                Day = due.Day,
            };
            CarryOut(last, chance, isAgain: false);
        }
    }

    private List<Boundary> Due(GuideEditions editions)
    {
        if (world.Bug == PlantedBug.CoordinatorCountsTicks)
            return [.. editions.BoundariesBetween(lookFrom, world.Clock.Now.AddYears(2), region).Skip(ticks++).Take(1)];
        return [.. editions.BoundariesBetween(lookFrom, world.Clock.Now, region).Where(due => !passed.Contains(due.Name))];
    }

    private void CarryOut(RunOrder order, Chance chance, bool isAgain)
    {
        var answers = new List<TransitionResult>();
        var isWhole = true;
        foreach (var partner in world.Partners.Where(partner => partner.Region == region))
        {
            var (isAnswered, answer) = world.Make(new CarryingOut(partner.Id, order));
            if (!isAnswered && chance.Percent(70))
                (isAnswered, answer) = world.Make(new CarryingOut(partner.Id, order));
            isWhole &= isAnswered;
            if (answer is TransitionResult result && result.Outcome != "NotConcerned")
            {
                answers.Add(result);
                world.Rows.TransitionRows.TryAdd((order.RunId, partner.Id), new TransitionRow(order.RunId, result.Outcome, result.NetRevenueMinorUnits));
            }
        }

        if (isWhole && !isAgain)
            Totals(order, answers);
    }

    // What a run compares at its end: its own totals with the rows of what it was told, now or by an earlier try.
    private void Totals(RunOrder order, List<TransitionResult> answers)
    {
        var rows = world.Rows.TransitionRows.Where(row => row.Key.Run == order.RunId).Select(row => row.Value).ToList();
        ViolationException.Unless(
            rows.Count == answers.Count && rows.Sum(row => row.NetRevenueMinorUnits) == answers.Sum(answer => answer.NetRevenueMinorUnits),
            "a run's totals are its rows", () => $"{order.RunId}: {rows.Count} rows, {answers.Count} partners");
    }
}
