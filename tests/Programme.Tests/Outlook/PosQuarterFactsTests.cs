using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Outlook;

/// <summary>R24, R25, R36, A46: what can still be done about the POS weeks of a quarter.</summary>
public sealed class PosQuarterFactsTests
{
    private static readonly FiscalQuarter Quarter = FiscalQuarter.Parse("FY25-Q3");

    private static GuideVersion Guide => TestGuide.Shipped;

    // W47 ends on Sunday 24 November 2024: in time up to Thursday 28, corrected up to 11 December, late up to 30 January.
    [Theory]
    [InlineData(null, "2024-11-28", PosWeekTaskKind.SendInTime, "2024-11-28")]
    [InlineData(null, "2024-11-29", PosWeekTaskKind.SendLate, "2025-01-30")]
    [InlineData(null, "2025-01-30", PosWeekTaskKind.SendLate, "2025-01-30")]
    [InlineData(null, "2025-01-31", null, null)]
    [InlineData(false, "2024-11-29", PosWeekTaskKind.Correct, "2024-12-11")]
    [InlineData(false, "2024-12-11", PosWeekTaskKind.Correct, "2024-12-11")]
    [InlineData(false, "2024-12-12", null, null)]
    [InlineData(true, "2024-11-29", null, null)] // What came late stays late.
    public void A_week_that_falls_short_can_be_sent_or_corrected_for_a_while(
        bool? late, string today, PosWeekTaskKind? kind, string? lastDay)
    {
        var week = PosWeek.Parse("2024-W47");
        var facts = Reported(TestFacts.Day(today), late is { } cameLate ? Rejected("2024-W47") with { Late = cameLate } : null);

        Assert.Equal(
            kind is { } can ? [new PosWeekTask(week, can, TestFacts.Day(lastDay!))] : [], facts.Tasks(Guide));
    }

    [Fact]
    public void Nothing_is_corrected_once_the_quarter_has_settled()
    {
        var guide = Guide with { Pos = Guide.Pos with { CorrectionWindowDays = 90 } };

        Assert.Equal(
            new DateOnly(2025, 1, 30), Assert.Single(Reported(new(2025, 1, 30), Rejected("2024-W47")).Tasks(guide)).LastDay);
        Assert.Empty(Reported(new(2025, 1, 31), Rejected("2024-W47")).Tasks(guide));
    }

    /// <summary>A report in time, too many of whose lines were rejected.</summary>
    internal static PosWeekReport Rejected(string week) => new()
    {
        Week = PosWeek.Parse(week),
        LinesAccepted = 10,
        LinesRejected = 5,
        ZeroSales = false,
        Late = false,
    };

    // Every other week of the quarter complies.
    private static PosQuarterFacts Reported(DateOnly today, PosWeekReport? report)
    {
        var all = ReachTrackTests.PosQuarter(Quarter, weeks: 13, today);
        return all with
        {
            Reports = [.. all.Reports.Where(each => each.Week != PosWeek.Parse("2024-W47")), .. report is null ? [] : new[] { report }],
        };
    }
}
