using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;

namespace PartnerConnect.Gateway.Portal.Text;

/// <summary>One thing that is decided in both played years, or in one of them.</summary>
/// <param name="Published">The decision under the published versions, where there is one.</param>
/// <param name="Tried">The decision under the version that is tried, where there is one.</param>
public sealed record ShadowPair(DecisionView? Published, DecisionView? Tried)
{
    /// <summary>The decision that there is.</summary>
    public DecisionView Either => (Published ?? Tried)!;

    /// <summary>Whether the two years part here.</summary>
    public bool Differs => Published?.Outcome != Tried?.Outcome || Published?.Rule != Tried?.Rule;

    /// <summary>Puts the two years side by side, in the order of days: a decision's counterpart is of its kind, its period and its turn.</summary>
    public static ImmutableArray<ShadowPair> Of(ImmutableArray<DecisionView> published, ImmutableArray<DecisionView> tried)
    {
        var (left, right) = (ByTurn(published), ByTurn(tried));
        return
        [
            .. left.Keys.Union(right.Keys)
                .Select(key => new ShadowPair(left.GetValueOrDefault(key), right.GetValueOrDefault(key)))
                .OrderBy(pair => pair.Either.AsOf).ThenBy(pair => pair.Either.Sequence),
        ];
    }

    private static Dictionary<(string, string?, int), DecisionView> ByTurn(ImmutableArray<DecisionView> decisions) => decisions
        .GroupBy(each => (each.Kind, each.Period))
        .SelectMany(group => group.Select((decision, turn) => (Key: (group.Key.Kind, group.Key.Period, turn), decision)))
        .ToDictionary(each => each.Key, each => each.decision);
}
