using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Nfr;

/// <summary>The most a partner may spend on not-for-resale units in a fiscal quarter.</summary>
/// <remarks>Source: R72, A29: net value, nothing carried over.</remarks>
public static class NfrCap
{
    /// <summary>The cap of a track, in the region's currency; nothing for a partner in no track.</summary>
    public static Money For(string? track, string region, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var currency = guide.Region(region).Currency;
        return track is null ? Money.Zero(currency) : Money.Exact(guide.Nfr.Allowances[track].CapPerQuarter, currency);
    }
}
