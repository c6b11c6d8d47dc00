using PartnerConnect.Simulation.Tests.Bugs;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests;

/// <summary>The simulation finds what is planted for it: see <see cref="PlantedBug"/> for what each is.</summary>
public sealed class PlantedBugTests(ITestOutputHelper output)
{
    private const ulong WithinSeeds = 1_000;

    public static TheoryData<string> Bugs => [.. Enum.GetNames<PlantedBug>().Where(name => name != nameof(PlantedBug.None))];

    [Theory]
    [MemberData(nameof(Bugs))]
    public void A_planted_bug_is_caught_within_a_thousand_seeds(string name)
    {
        var bug = Enum.Parse<PlantedBug>(name);
        for (var seed = 1UL; seed <= WithinSeeds; seed++)
        {
            if (Simulator.Play(seed, bug) is not { Violation: { } violation } outcome)
                continue;
            output.WriteLine($"{name} by seed {seed} in step {outcome.Step}: {violation.Message[..Math.Min(160, violation.Message.Length)]}");
            return;
        }

        Assert.Fail($"No seed up to {WithinSeeds} found {name}.");
    }

    [Fact]
    public void A_failing_seed_is_told_with_fewer_steps()
    {
        var failed = Enumerable.Range(1, 100).Select(seed => Simulator.Play((ulong)seed, PlantedBug.LedgerCountsTwice))
            .First(outcome => outcome.Violation is not null);

        var shrunk = Shrinker.Shrink(failed, PlantedBug.LedgerCountsTwice);

        Assert.Equal(failed.Violation!.Rule, shrunk.Violation!.Rule);
        Assert.True(shrunk.Log.ToString().Count(each => each == '\n') < Simulator.Steps / 4);
    }
}
