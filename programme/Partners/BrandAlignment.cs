using System.Numerics;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Partners;

/// <summary>What a partner's public website must say, item by item (R38 to R40).</summary>
[Flags]
public enum BrandItems
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>It states the partner's affiliation with the vendor (R38).</summary>
    Affiliation = 1,

    /// <summary>It follows the brand protocol (R39).</summary>
    BrandProtocol = 2,

    /// <summary>It names the vendor as a technology partner (R39).</summary>
    TechnologyPartner = 4,

    /// <summary>It lists the vendor's products and services that the partner sells (R40).</summary>
    Products = 8,

    /// <summary>It lists the partner's own complementary services (R40).</summary>
    OwnServices = 16,

    /// <summary>All of them.</summary>
    All = Affiliation | BrandProtocol | TechnologyPartner | Products | OwnServices,
}

/// <summary>Whether brand alignment is full, with what was there and what is asked, in words for a trace.</summary>
/// <param name="IsFull">Whether it is full.</param>
/// <param name="Have">What was there.</param>
/// <param name="Need">What is asked.</param>
public sealed record BrandVerdict(bool IsFull, string Have, string Need);

/// <summary>Tells whether a partner's brand alignment is full.</summary>
/// <remarks>A score is the share of the items that are met, each weighing the same; the least number of items is rounded
/// up. Source: R38 to R42, A42.</remarks>
public static class BrandAlignment
{
    private const int WholeBasisPoints = 10_000;
    private static readonly int Items = BitOperations.PopCount((uint)BrandItems.All);

    /// <summary>Judges what is known of the partner's website.</summary>
    public static BrandVerdict Judge(PartnerFacts partner, BrandAlignmentPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(partner);
        ArgumentNullException.ThrowIfNull(policy);
        var met = partner.BrandAligned ? BrandItems.All : partner.BrandItems ?? BrandItems.None;
        if (policy.Rule == BrandAlignmentRule.AllItems)
        {
            var have = met switch
            {
                BrandItems.All => "full",
                BrandItems.None => "not full",
                _ => $"not full, without {BrandItems.All & ~met}",
            };
            return new(met == BrandItems.All, have, "full");
        }

        var count = BitOperations.PopCount((uint)met);
        var least = ((Items * policy.LeastScoreBasisPoints) + WholeBasisPoints - 1) / WholeBasisPoints;
        return new(count >= least, Invariant($"{count} of {Items} items"), Invariant($"at least {least} of {Items} items"));
    }
}
