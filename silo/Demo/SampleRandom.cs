using System.Text;

namespace PartnerConnect.Silo.Demo;

/// <summary>A source of chance for one purpose of one partner, so that nothing added elsewhere shifts it.</summary>
internal static class SampleRandom
{
    public static Random For(int seed, string partnerId, string purpose) =>
        new(Hash($"{seed}/{partnerId}/{purpose}"));

    /// <summary>FNV-1a: unlike <see cref="string.GetHashCode()"/> the same in every process.</summary>
    public static int Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ octet) * 16777619u);
        return (int)(hash & int.MaxValue);
    }

    public static T Pick<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public static bool Chance(this Random random, int percent) => random.Next(100) < percent;

    /// <summary>A factor between two percentages, as an exact decimal.</summary>
    public static decimal Factor(this Random random, int fromPercent, int toPercent) =>
        random.Next(fromPercent, toPercent + 1) / 100m;
}
