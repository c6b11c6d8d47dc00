using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Mdf;

/// <summary>Reckons the market development funds that a quarter's revenue brings.</summary>
/// <remarks>Source: R64, A25.</remarks>
public static class MdfAccrual
{
    /// <summary>
    /// What accrues, rounded half away from zero to the minor unit; nothing in a track whose funds do not accrue, and nothing for
    /// a quarter in which more came back than was sold.
    /// </summary>
    /// <param name="track">The track by which the quarter is judged (A38).</param>
    /// <param name="netRevenue">The quarter's net revenue (R30).</param>
    /// <param name="guide">The guide in force.</param>
    public static Money Of(string track, Money netRevenue, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var accrues = guide.Benefit(Benefit.Mdf, track).Accrued;
        return accrues && netRevenue.MinorUnits > 0 ? netRevenue.Share(guide.Mdf.AccrualBasisPoints) : Money.Zero(netRevenue.Currency);
    }
}
