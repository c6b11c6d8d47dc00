namespace PartnerConnect.Simulation.Tests.Running;

/// <summary>Something that must never be was.</summary>
internal sealed class ViolationException(string rule, string message) : Exception($"{rule}: {message}")
{
    /// <summary>The invariant's short name.</summary>
    public string Rule { get; } = rule;

    public static void Unless(bool holds, string rule, Func<string> message)
    {
        if (!holds)
            throw new ViolationException(rule, message());
    }
}
