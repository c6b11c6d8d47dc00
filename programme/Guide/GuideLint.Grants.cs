namespace PartnerConnect.Programme.Guide;

public static partial class GuideLint
{
    /// <summary>What the matrix grants, the figures give, and the other way round.</summary>
    private static IEnumerable<GuideFinding> Grants(GuideVersion guide) =>
    [
        .. guide.Benefits.SelectMany((row, index) => Cells(row, $"benefits[{index}].cells", guide)),
        .. guide.Tracks.SelectMany(track => Figures(track.Name, guide)),
        .. Programme(guide),
    ];

    private static IEnumerable<GuideFinding> Cells(BenefitRow row, string field, GuideVersion guide)
    {
        foreach (var track in guide.Tracks.Select(track => track.Name))
        {
            var cell = row.Cells[track];
            var granted = cell.Grant != BenefitGrant.NotGranted;
            if (cell.Accrued && (row.Benefit != Benefit.Mdf || !granted))
                yield return new($"{field}.{track}.accrued", "must not be true: only funds that the track has can accrue.");
            if (cell.AutoInvite && (row.Benefit != Benefit.AdvisoryBoard || !granted))
                yield return new($"{field}.{track}.autoInvite", "must not be true: only the board invites, and only whom it seats.");
            if (row.Benefit == Benefit.StandardDiscount && granted
                && guide.StandardDiscounts.Rows.All(discount => discount.DiscountBasisPoints[track] == 0))
                yield return new($"{field}.{track}.grant", "grants a discount, and every category has 0 for the track.");
        }
    }

    private static IEnumerable<GuideFinding> Figures(string track, GuideVersion guide)
    {
        if (IsGranted(Benefit.Mdf, track, guide) && guide.Mdf.CapPerRequest[track] == 0)
            yield return new($"mdf.capPerRequest.{track}", "must be more than 0: the track has MDF.");
        if (IsGranted(Benefit.Nfr, track, guide) && guide.Nfr.Allowances[track].CapPerQuarter == 0)
            yield return new($"nfr.allowances.{track}.capPerQuarter", "must be more than 0: the track may buy not-for-resale units.");
    }

    private static IEnumerable<GuideFinding> Programme(GuideVersion guide)
    {
        if (guide.Mdf.AccrualBasisPoints == 0 && guide.Tracks.Any(track => guide.Benefit(Benefit.Mdf, track.Name).Accrued))
            yield return new("mdf.accrualBasisPoints", "must be more than 0: there are tracks whose funds accrue.");
        if (guide.Nfr.UnitsPerProductPerQuarter == 0 && guide.Tracks.Any(track => IsGranted(Benefit.Nfr, track.Name, guide)))
            yield return new("nfr.unitsPerProductPerQuarter", "must be more than 0: there are tracks that may buy not-for-resale units.");
        if (guide.Board is { VirtualMeetings: 0, LiveMeetings: 0 }
            && guide.Tracks.Any(track => IsGranted(Benefit.AdvisoryBoard, track.Name, guide)))
            yield return new("board.virtualMeetings", "must not be 0 together with board.liveMeetings: the board has members.");
    }
}
