using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Silo.Ledger;

/// <summary>A line of a current report, as one of those that hold its invoice line.</summary>
internal sealed record LineClaim(PosLineKey Key, PosWeek Week, int Version, int Line, bool Counts);

/// <summary>Where the invoice line of a claim counts now.</summary>
internal sealed record SettledClaim(LineClaim Claim, PosWeek CountsIn)
{
    public bool Counts => Claim.Week == CountsIn;

    public bool Changes => Claim.Counts != Counts;

    public PosReject ToReject() => new(
        Claim.Line,
        PosRejectReason.Duplicate.Code(),
        PosColumns.InvoiceLine,
        $"{Claim.Key.InvoiceLine}",
        $"{PosColumns.InvoiceLine} '{Claim.Key.InvoiceLine}' of this invoice counts in week {CountsIn}, "
            + "whose report holds it too; each invoice line is reported once.");

    /// <summary>Lets <see cref="LineOwnership"/> choose among all claims to each invoice line.</summary>
    public static List<SettledClaim> Settle(IEnumerable<LineClaim> claims) =>
        claims.GroupBy(claim => claim.Key).SelectMany(SettleOne).ToList();

    private static IEnumerable<SettledClaim> SettleOne(IGrouping<PosLineKey, LineClaim> claims)
    {
        var week = LineOwnership.WeekThatCounts(claims.Select(claim => claim.Week));
        return claims.Select(claim => new SettledClaim(claim, week));
    }
}
