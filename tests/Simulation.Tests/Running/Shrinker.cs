using PartnerConnect.Simulation.Tests.Bugs;

namespace PartnerConnect.Simulation.Tests.Running;

/// <summary>Leaves steps out of a seed that fails, as long as it goes on failing in the same way.</summary>
internal static class Shrinker
{
    private const int MostPlays = 400;

    /// <summary>The same failure with as few steps as were found to be needed, with its log.</summary>
    public static Outcome Shrink(Outcome failed, PlantedBug bug = PlantedBug.None)
    {
        var steps = Math.Min(failed.Step + 1, Simulator.Steps);
        var without = new HashSet<int>();
        var plays = 0;
        for (var size = steps / 2; size > 0 && plays < MostPlays; size /= 2)
        {
            for (var first = 0; first < steps && plays < MostPlays; first += size)
            {
                HashSet<int> fewer = [.. without, .. Enumerable.Range(first, Math.Min(size, steps - first))];
                if (fewer.Count == without.Count)
                    continue;
                plays++;
                if (Simulator.Play(failed.Seed, bug, without: fewer, steps: steps).Violation?.Rule == failed.Violation!.Rule)
                    without = fewer;
            }
        }

        return Simulator.Play(failed.Seed, bug, keepsLog: true, without, steps);
    }
}
