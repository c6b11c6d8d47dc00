using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Outlook;

/// <summary>Makes the changes that were told, by what is told of them alone.</summary>
internal static class Applied
{
    /// <summary>Everything by which a way could be smaller: each change by its smallest unit, or left out.</summary>
    public static IEnumerable<Way> Lesser(Way way) => way.Changes.SelectMany((change, index) =>
        Lesser(change).Select(less => new Way(less is null ? way.Changes.RemoveAt(index) : way.Changes.SetItem(index, less))));

    public static EligibilityFacts Make(this EligibilityFacts facts, Way way, PosQuarterFacts? pos, GuideVersion guide) =>
        way.Changes.Aggregate(facts, (changed, change) => changed.Make(change, pos, guide));

    public static EligibilityFacts Make(this EligibilityFacts facts, Change change, PosQuarterFacts? pos, GuideVersion guide) =>
        change.Kind switch
        {
            ChangeKind.Agreement => facts.Of(partner => partner with { AgreementSigned = change.LastDay }),
            ChangeKind.NetRevenue => facts with { NetRevenue = facts.NetRevenue + change.Amount!.Value },
            ChangeKind.Orientation => facts.Of(partner => partner with { OrientationCompleted = change.LastDay }),
            ChangeKind.SalesCertified => facts.Of(partner => partner with { SalesCertified = partner.SalesCertified + change.Count!.Value }),
            ChangeKind.TechnicalCertified => facts.Of(
                partner => partner with { TechnicalCertified = partner.TechnicalCertified + change.Count!.Value }),
            ChangeKind.BrandAlignment => facts.Of(partner => partner with { BrandAligned = true }),
            ChangeKind.PosWeeks => facts with { LastPosQuarterComplied = pos!.Make(change).AtSettlement(guide).Complies },
            ChangeKind.PosQuarter => facts with { LastPosQuarterComplied = true },
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "It does not change eligibility."),
        };

    public static PosQuarterFacts Make(this PosQuarterFacts pos, Change change)
    {
        var done = change.Weeks.Select(task => task.Week).ToHashSet();
        return pos with
        {
            Reports =
            [
                .. pos.Reports.Where(report => !done.Contains(report.Week)),
                .. change.Weeks.Select(task => new PosWeekReport
                {
                    Week = task.Week, LinesAccepted = 40, LinesRejected = 0, ZeroSales = false,
                    Late = task.LastDay > PosDeadlines.For(task.Week, TestGuide.Shipped.Pos).LastDayInTime
                        && task.Kind != PosWeekTaskKind.Correct,
                }),
            ],
        };
    }

    public static Settlement Make(this Settlement facts, Way way) => way.Changes.Aggregate(facts, (changed, change) =>
        change.Kind == ChangeKind.PosWeeks
            ? changed with { Pos = changed.Pos.Make(change) }
            : changed with { Milestone = changed.Milestone.Make(change) });

    public static MilestoneFacts Make(this MilestoneFacts facts, Change change) => facts with
    {
        NetRevenue = facts.NetRevenue + change.Amount!.Value,
        NetRevenueToDate = facts.NetRevenueToDate + change.Amount!.Value,
    };

    // Nothing stands for the change left out.
    private static IEnumerable<Change?> Lesser(Change change) => change switch
    {
        { Kind: ChangeKind.Agreement or ChangeKind.Orientation } => [change with { LastDay = change.LastDay.AddDays(1) }],
        { Amount: { } amount } => [change with { Amount = amount - new Money(1, amount.Currency) }],
        { Weeks.Length: > 0 } => change.Weeks.Select(task => change.Weeks.Length == 1 ? null : change with { Weeks = change.Weeks.Remove(task) }),
        { Count: { } count } => [change with { Count = count - 1 }],
        _ => [null],
    };
}
