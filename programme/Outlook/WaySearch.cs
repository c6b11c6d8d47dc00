using System.Collections.Immutable;
using System.Numerics;
using PartnerConnect.Programme.Decisions;

namespace PartnerConnect.Programme.Outlook;

/// <summary>Finds the smallest changes that make a rule say yes, by asking the rule.</summary>
/// <remarks>
/// Nothing of a rule is written down here: changes are tried on the facts and the rule is asked again. It asks of a rule
/// only that more of a change never turns a yes into a no.
/// </remarks>
internal static class WaySearch
{
    /// <summary>Finds them.</summary>
    /// <param name="facts">The facts as they are.</param>
    /// <param name="levers">What may change, applied in this order.</param>
    /// <param name="ask">The rule.</param>
    public static Ways Find<TFacts>(
        TFacts facts, IReadOnlyList<Lever<TFacts>> levers, Func<TFacts, Conclusion<bool>> ask)
    {
        if (ask(facts).Outcome)
            return Ways.NoneNeeded;

        // The smallest sets come first, so that in a set that suffices nothing can be left out.
        for (var size = 1; size <= levers.Count; size++)
        {
            ImmutableArray<Way> ways =
            [
                .. Sets(levers.Count, size).Where(set => ask(Apply(Most(set))).Outcome).Select(Least),
            ];
            if (!ways.IsEmpty)
                return Ways.OfSize(size, ways);
        }

        return Ways.None(ask(Apply(Most((1 << levers.Count) - 1))).Steps);

        long[] Most(int set) => [.. levers.Select((lever, index) => (set & (1 << index)) == 0 ? 0 : lever.Most)];

        TFacts Apply(long[] settings)
        {
            var changed = facts;
            for (var index = 0; index < settings.Length; index++)
            {
                if (settings[index] > 0)
                    changed = levers[index].Apply(changed, settings[index]);
            }

            return changed;
        }

        Way Least(int set)
        {
            var settings = Most(set);
            for (var index = 0; index < settings.Length; index++)
            {
                if (settings[index] > 0)
                    settings[index] = levers[index].Least(setting => ask(Apply(With(settings, index, setting))).Outcome);
            }

            var changed = Apply(settings);
            return new Way(
            [
                .. levers.Select((lever, index) => (lever, setting: settings[index])).Where(each => each.setting > 0)
                    .Select(each => each.lever.Tell(changed, each.setting)),
            ]);
        }
    }

    private static IEnumerable<int> Sets(int of, int size) =>
        Enumerable.Range(1, (1 << of) - 1).Where(set => BitOperations.PopCount((uint)set) == size);

    private static long[] With(long[] settings, int index, long setting)
    {
        var copy = (long[])settings.Clone();
        copy[index] = setting;
        return copy;
    }
}
