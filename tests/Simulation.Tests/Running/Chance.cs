namespace PartnerConnect.Simulation.Tests.Running;

/// <summary>Everything random in a simulation: SplitMix64, written out so that a seed means the same for ever.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>A chance of its own for each step, so that leaving one step out leaves the others as they were.</summary>
    public static Chance Of(ulong seed, int stream) =>
        new(unchecked((seed * 0x9E3779B97F4A7C15UL) ^ ((ulong)(stream + 1) * 0xD1B54A32D192ED03UL)));

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Both ends are included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Percent(int percent) => Below(100) < percent;

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    public T Among<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public TEnum Of<TEnum>()
        where TEnum : struct, Enum => Among(Enum.GetValues<TEnum>());

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
