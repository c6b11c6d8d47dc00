using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Simulation.Tests.Oracle;

/// <summary>A settled quarter's rebate, in minor units.</summary>
internal sealed class OracleStatement(FiscalQuarter quarter, string track, bool isSuspended, GuideVersion guide)
{
    public FiscalQuarter Quarter => quarter;

    public string Track => track;

    public bool IsSuspended => isSuspended;

    public GuideVersion Guide => guide;

    public long Earned { get; init; }

    public long Stated { get; set; }

    public long Payable { get; init; }

    public long CarriedOut { get; init; }
}

/// <summary>The money of the LEAP rebate.</summary>
internal sealed partial class PartnerOracle
{
    /// <summary>Statements in the order in which they were made.</summary>
    public List<OracleStatement> Statements { get; } = [];

    /// <summary>Says of a quarter whether its POS data and plans let a rebate be paid, which other oracles are asked about.</summary>
    public required Func<FiscalQuarter, bool> MayBePaid { get; init; }

    private void State(FiscalQuarter quarter, string track, bool wasSuspended, GuideVersion guide)
    {
        var (corrected, carried) = (0L, 0L);
        foreach (var former in Statements)
        {
            var now = Rebate(former.Quarter, former.Track, former.IsSuspended, former.Guide);
            corrected += now - former.Stated;
            former.Stated = now;
            carried = former.CarriedOut;
        }

        var earned = Rebate(quarter, track, wasSuspended, guide);
        var sum = earned + corrected + carried;
        Statements.Add(new(quarter, track, wasSuspended, guide)
        {
            Earned = earned,
            Stated = earned,
            Payable = sum > 0 ? sum : 0,
            CarriedOut = sum < 0 ? sum : 0,
        });
    }

    private long Rebate(FiscalQuarter quarter, string track, bool wasSuspended, GuideVersion guide)
    {
        var words = guide.Policies.DiscountOrRebate;
        if (guide.Benefits.First(row => row.Benefit == Benefit.Leap).Cells[track].Grant == BenefitGrant.NotGranted)
            return 0;
        if (wasSuspended && words.Footnote == PriceReduction.Rebate)
            return 0;
        var level = guide.Requirements.First(row => row.Requirement == Requirement.SalesMilestones).Cells[track].Level;
        if (words.Milestones == PriceReduction.Rebate && level != RequirementLevel.NotRequired && !Measure(quarter, track, guide).Met)
            return 0;
        return MayBePaid(quarter) ? Worth(quarter, track, guide) : 0;
    }

    private long Worth(FiscalQuarter quarter, string track, GuideVersion guide)
    {
        var sales = LeapSales(quarter, guide);
        decimal target = Rounded((decimal)guides.Terms(guide).Minimum(track).MinorUnits * guide.Milestones.ShareBasisPoints[quarter.Number - 1] / 10_000);
        if (guide.Policies.Leap.Target == LeapTargetRule.Separate && Ledger.Reports.Count > 0)
        {
            var first = guides.Calendar.QuarterOf(Ledger.Reports.Keys.First());
            var before = new List<long>();
            for (var each = quarter.Previous; each >= first && before.Count < guide.Leap.AveragedQuarters; each = each.Previous)
                before.Add(LeapSales(each, guide));
            if (before.Count > 0)
                target = decimal.Max(target, Rounded((decimal)before.Sum() * guide.Leap.TargetOfAverageBasisPoints / (10_000 * before.Count)));
        }

        // From the top down: the first step that is reached is the one that pays; without a target, the first of all.
        var steps = guide.Leap.Steps[track];
        var volume = 0m;
        var left = (decimal)sales;
        for (var index = steps.Length - 1; index >= 0; index--)
        {
            var from = target * steps[index].AttainmentBasisPoints / 10_000;
            var isReached = target == 0 ? sales > 0 && steps[index].AttainmentBasisPoints <= 10_000 : sales >= from;
            if (!isReached)
                continue;
            if (guide.Policies.Leap.Volume == LeapVolume.WholeVolume)
                return Rounded((decimal)sales * steps[index].RateBasisPoints / 10_000);
            var upFrom = index == 0 ? 0 : from;
            volume += (left - upFrom) * steps[index].RateBasisPoints;
            left = upFrom;
        }

        return Rounded(volume / 10_000);
    }

    private long LeapSales(FiscalQuarter quarter, GuideVersion guide) =>
        Measured(guides.Calendar.FirstDay(quarter), guides.Calendar.LastDay(quarter), guide.Policies.Revenue.Leap);

    private static long Rounded(decimal minorUnits) => (long)decimal.Round(minorUnits, 0, MidpointRounding.AwayFromZero);
}
