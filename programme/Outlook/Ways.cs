using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;

namespace PartnerConnect.Programme.Outlook;

/// <summary>The smallest changes that make a rule say yes.</summary>
/// <param name="Holds">Whether the rule says yes as it is; nothing is told then.</param>
/// <param name="Singles">The single changes that suffice, each by itself.</param>
/// <param name="Pairs">The pairs that suffice; empty where a single change does.</param>
/// <param name="All">The smallest sets of three or more that suffice; empty where a pair does.</param>
/// <param name="Blocked">The rules that say no whatever is changed; empty where any of the others is told.</param>
/// <remarks>
/// Every way has been put to the rule itself, and so has the same way less its smallest unit: a cent, a person, a week.
/// </remarks>
public sealed record Ways(
    bool Holds,
    ImmutableArray<Way> Singles,
    ImmutableArray<Way> Pairs,
    ImmutableArray<Way> All,
    ImmutableArray<RuleStep> Blocked)
{
    /// <summary>The rule says yes as it is.</summary>
    public static Ways NoneNeeded { get; } = new(true, [], [], [], []);

    /// <summary>Every way that is told.</summary>
    public IEnumerable<Way> Told => [.. Singles, .. Pairs, .. All];

    /// <summary>Ways that are all of one size.</summary>
    /// <param name="size">How many changes each has, 1 or more.</param>
    /// <param name="ways">The ways, at least one.</param>
    internal static Ways OfSize(int size, ImmutableArray<Way> ways) =>
        new(false, size == 1 ? ways : [], size == 2 ? ways : [], size > 2 ? ways : [], []);

    /// <summary>Nothing that can be changed suffices.</summary>
    internal static Ways None(IEnumerable<RuleStep> steps) => new(false, [], [], [], [.. steps.Where(step => !step.Holds)]);
}
