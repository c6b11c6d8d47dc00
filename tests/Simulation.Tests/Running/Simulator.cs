using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Simulation.Tests.Bugs;
using PartnerConnect.Simulation.Tests.Checks;
using PartnerConnect.Simulation.Tests.Clients;
using PartnerConnect.Simulation.Tests.Guides;
using PartnerConnect.Simulation.Tests.Oracle;

namespace PartnerConnect.Simulation.Tests.Running;

/// <summary>What a seed came to.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Violation">What must never be and was, or nothing.</param>
/// <param name="Step">The step in which it was; the number of steps where it was at the end.</param>
/// <param name="Log">What happened.</param>
internal sealed record Outcome(ulong Seed, ViolationException? Violation, int Step, StepLog Log)
{
    /// <summary>Storage calls that were made.</summary>
    public long StorageCalls { get; init; }

    /// <summary>What kinds of things have happened.</summary>
    public required IReadOnlySet<string> Seen { get; init; }
}

/// <summary>Plays one seed: some years of one or two partners, with everything that can go wrong.</summary>
internal sealed class Simulator
{
    /// <summary>Steps of an ordinary seed.</summary>
    public const int Steps = 200;

    private readonly ulong seed;
    private readonly World world;
    private readonly Moves moves;
    private readonly List<GuideVersion> toPublish;
    private readonly Dictionary<string, Coordinator> coordinators = [];
    private readonly int faultPercent;
    private readonly int splitPercent;

    private Simulator(ulong seed, PlantedBug bug, bool keepsLog)
    {
        this.seed = seed;
        var chance = Chance.Of(seed, -1);
        var versions = GuideDraw.Versions(chance);
        var guide = versions[0];
        toPublish = versions[1..];
        var launch = guide.ProgrammeLaunch;
        var start = launch.AddDays(chance.Percent(70) ? -chance.Below(60) : chance.Below(200));
        world = new World(
            new DateTimeOffset(start.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(chance.Below(1440)), guide, bug, new StepLog(keepsLog));
        faultPercent = chance.Of(0, 10, 25, 40);
        splitPercent = chance.Of(0, 0, 3, 6);
        moves = new Moves(world);
        AddPartners(guide, start, chance);
        world.Log.Line($"seed {seed}: guides {string.Join(", ", versions.Select(each => $"{each.Version} from {each.InForceFrom:yyyy-MM-dd}"))}, launch {launch:yyyy-MM-dd}, bug {bug}");
    }

    /// <summary>Plays a seed.</summary>
    /// <param name="seed">The seed: everything follows from it.</param>
    /// <param name="bug">The bug that is planted, or none.</param>
    /// <param name="keepsLog">Whether the log is kept.</param>
    /// <param name="without">Steps that are left out.</param>
    /// <param name="steps">How many steps it has.</param>
    public static Outcome Play(
        ulong seed, PlantedBug bug = PlantedBug.None, bool keepsLog = false, IReadOnlySet<int>? without = null, int steps = Steps)
    {
        var simulation = new Simulator(seed, bug, keepsLog);
        var step = 0;
        try
        {
            for (; step < steps; step++)
            {
                if (without?.Contains(step) != true)
                    simulation.Step(step);
            }

            simulation.End();
            return new Outcome(seed, null, step, simulation.world.Log)
            {
                StorageCalls = simulation.world.Faults.Calls,
                Seen = simulation.world.Seen,
            };
        }
        catch (ViolationException violation)
        {
            simulation.world.Log.Line($"VIOLATION {violation.Message}");
            return new Outcome(seed, violation, step, simulation.world.Log) { Seen = simulation.world.Seen };
        }
    }

    private void AddPartners(GuideVersion guide, DateOnly start, Chance chance)
    {
        foreach (var part in ReportDraw.AllParts.Take(3))
            world.AddProduct(part, guide.Regions[0].Currency.MinorDigits == 0 ? 15_000m : 150m);
        var count = chance.Percent(75) ? 1 : 2;
        for (var number = 1; number <= count; number++)
        {
            var region = chance.Among(guide.Regions);
            var target = region.AnnualMinimum.Values.Max() / 52;
            world.Partners.Add(new SimulatedPartner($"AW-{number:0000}", region.Id, region.Currency)
            {
                OtherCurrency = region.PosCurrencies.Where(each => each != region.Currency).Select(each => each.Code).FirstOrDefault(),
                WeeklySales = target * chance.Between(10, 140) / 100,
                Diligence = chance.Of(0, 50, 90),
                FirstWeek = PosWeek.Of(start.AddDays(-chance.Below(120))),
            });
            coordinators.TryAdd(region.Id, new Coordinator(world, region.Id));
        }
    }

    private void Step(int step)
    {
        var chance = Chance.Of(seed, step);
        var partner = chance.Among(world.Partners);
        if (chance.Percent(faultPercent))
            world.Faults.Arm(chance.Below(chance.Of(3, 8)), chance.Of(Fault.FailBefore, Fault.FailAfter, Fault.DieBefore, Fault.DieAfter));
        world.Cluster.LedgerCallsGoAstray = chance.Percent(30);
        var kind = chance.Below(100);
        world.Log.Line($"{step:000} {world.Clock.Now:yyyy-MM-dd HH:mm:ss}Z");
        switch (kind)
        {
            case var _ when partner.Profile is null && kind < 50:
                moves.Enrol(partner, chance);
                break;
            case < 30:
                MoveClock(partner, chance);
                break;
            case < 52:
                moves.Report(partner, chance);
                break;
            case < 55:
                moves.Amend(partner, chance);
                break;
            case < 58:
                moves.Correct(partner, chance);
                break;
            case < 64:
                coordinators[partner.Region].Tick(chance);
                break;
            case < 68:
                moves.Enrol(partner, chance);
                break;
            case < 75:
                moves.Choose(partner, chance);
                break;
            case < 80:
                moves.Order(partner, chance);
                break;
            case < 84:
                moves.Decide(partner, chance);
                break;
            case < 86:
                moves.Waive(partner, chance);
                break;
            case < 88:
                moves.Ask(partner, chance);
                break;
            case < 91:
                moves.Retry(partner, chance);
                break;
            case < 94:
                Publish(chance);
                break;
            default:
                Disturb(partner, chance);
                break;
        }

        if (world.Faults.Happened is { } fault)
            world.Log.Line($"  fault: {fault}");
        world.EndStep();
    }

    private void MoveClock(SimulatedPartner partner, Chance chance)
    {
        var now = world.Clock.Now;
        var next = world.Editions.NextBoundary(now, partner.Region).At;
        var to = chance.Below(100) switch
        {
            < 45 => now.AddDays(chance.Between(1, 8)),
            < 60 => now.AddHours(chance.Between(1, 30)),
            < 80 => next.AddSeconds(chance.Of(-1, 0, 1, 3600, 90_000)),
            < 88 => now.AddDays(chance.Between(14, 45)),
            < 91 => now.AddDays(chance.Between(60, 200)),
            _ => now.AddMinutes(-chance.Between(1, 150)),
        };
        world.Clock.MoveTo(to);
        world.Log.Line($"  clock to {to:yyyy-MM-dd HH:mm:ss}Z");
    }

    private void Publish(Chance chance)
    {
        if (!world.Catalogue.Knows(ReportDraw.AllParts[3]) && chance.Percent(20))
            world.AddProduct(ReportDraw.AllParts[3], world.Catalogue.Msrp("P-1"));
        if (toPublish.Count == 0)
            return;
        var guide = toPublish[0];
        toPublish.RemoveAt(0);

        // A version that comes too late for its own day is never published (R3).
        if (world.Clock.Latest.AddDays(32) > new DateTimeOffset(guide.InForceFrom.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))
            return;
        world.Guides.Publish(guide);
        world.Cluster.Book.ForgetList();
        world.Log.Line($"  guide {guide.Version} is published");
    }

    private void Disturb(SimulatedPartner partner, Chance chance)
    {
        if (chance.Percent(splitPercent * 10))
        {
            if (chance.Percent(60))
            {
                moves.Old(partner, chance);
                return;
            }

            world.EverSplit = true;
            world.Cluster.SplitLedger(partner.Id);
            world.Log.Line($"  {partner.Id}'s ledger has two activations");
            return;
        }

        if (chance.Percent(60))
            world.Cluster.DropPartner(partner.Id);
        if (chance.Percent(60))
            world.Cluster.DropLedger(partner.Id);
        world.Log.Line($"  activations of {partner.Id} dropped");
    }

    // In the end nothing fails any more: everybody is answered, everything is delivered, and the oracle is asked.
    private void End()
    {
        foreach (var partner in world.Partners.Where(partner => world.Store.Now(partner.Id).Profile is not null))
        {
            var isAnswered = false;
            for (var attempt = 0; attempt < 3 && !isAnswered; attempt++)
                isAnswered = world.Make(new AskingStanding(partner.Id)).IsAnswered;
            ViolationException.Unless(isAnswered, "in calm everybody is answered", () => $"{partner.Id} is not");
            OracleComparison.Hold(world, partner);
            OrderChecks.Hold(world, partner.Id);

            // Reading everything back takes as long as the rest of the seed.
            if (seed % 16 == 0)
                RecordChecks.Hold(world, partner.Id);
        }
    }
}
