using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Grains.Guide;

/// <summary>The guide a new programme starts with, published from its first day.</summary>
/// <param name="Yaml">The guide file's text.</param>
public sealed record GuideSeed(string Yaml)
{
    /// <summary>The guide that is shipped with the product.</summary>
    public static GuideSeed Shipped { get; } = new(ShippedGuide.Yaml);
}
