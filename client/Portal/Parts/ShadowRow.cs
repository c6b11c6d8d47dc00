using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Portal.Parts;

/// <summary>A row of counts.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Region">The region's id, where it is of one.</param>
/// <param name="Totals">What is counted.</param>
public sealed record ShadowRow(string Name, string? Region, ImmutableArray<ShadowTotal> Totals)
{
    /// <summary>How many partners of an outcome.</summary>
    public int Of(string outcome) => Totals.Where(each => each.Outcome == outcome).Sum(each => each.Partners);

    /// <summary>How many partners.</summary>
    public int All => Totals.Sum(each => each.Partners);
}
