using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Pos;

/// <summary>How a waived week or line is judged: neither for the partner nor against it.</summary>
public sealed class PosWaivedWeekTests
{
    private static readonly FiscalQuarter Spring = FiscalQuarter.Parse("FY25-Q1");
    private static readonly PosWeek First = new(2024, 14);
    private static readonly DateOnly Launch = new(2023, 10, 1);
    private static readonly DateOnly Settled = new(2024, 7, 31);

    [Theory]
    [InlineData("", "2024-04-12", PosWeekOutcome.Waived)]
    [InlineData("", "2024-04-11", PosWeekOutcome.Waived)]
    [InlineData("L", "2024-04-12", PosWeekOutcome.Waived)]
    [InlineData("T", "2024-04-12", PosWeekOutcome.Waived)]
    [InlineData("C", "2024-04-12", PosWeekOutcome.Compliant)]
    public void A_waived_week_is_waived_unless_it_complies_by_itself(string report, string today, PosWeekOutcome outcome)
    {
        var facts = new PosWeekFacts
        {
            Week = First,
            Report = Reports(report).SingleOrDefault(),
            JudgedFrom = Launch,
            Today = TestFacts.Day(today),
            IsWaived = true,
        };

        Assert.Equal(outcome, PosCompliance.Week(facts, PosSamples.Terms).Outcome);
        Assert.False(PosCompliance.Week(facts, PosSamples.Terms).IsShort);
        Assert.Equal(
            outcome == PosWeekOutcome.Waived ? PosWeekStatus.Waived : PosWeekStatus.Accepted, PosWeekStatuses.Of(facts, PosSamples.Terms));
        Assert.Equal(
            PosWeekOutcome.NotJudged, PosCompliance.Week(facts with { JudgedFrom = DateOnly.MaxValue }, PosSamples.Terms).Outcome);
    }

    [Theory]
    [InlineData(97, 3, 0, PosWeekOutcome.TooFewValidLines)]
    [InlineData(97, 3, 1, PosWeekOutcome.TooFewValidLines)]
    [InlineData(97, 3, 2, PosWeekOutcome.Compliant)]
    [InlineData(0, 2, 2, PosWeekOutcome.Compliant)]
    [InlineData(0, 2, 9, PosWeekOutcome.Compliant)]
    public void A_waived_line_does_not_count_against_the_share_of_valid_lines(int accepted, int rejected, int waived, PosWeekOutcome outcome)
    {
        var report = Reports("C").Single() with { LinesAccepted = accepted, LinesRejected = rejected, LinesWaived = waived };
        var facts = new PosWeekFacts { Week = First, Report = report, JudgedFrom = Launch, Today = Settled };

        Assert.Equal(outcome, PosCompliance.Week(facts, PosSamples.Terms).Outcome);
    }

    [Fact]
    public void A_quarter_is_judged_as_if_its_waived_weeks_were_not()
    {
        var reports = Reports("__CCCCCCCCCCC");

        var without = Judge(reports, []);
        var one = Judge(reports, [First]);
        var both = Judge(reports, [First, First.Next]);

        Assert.Equal((false, 13, 11, 2), (without.Complies, without.WeeksExpected, without.WeeksCompliant, without.WeeksShort.Length));
        Assert.Equal((false, 12, 11, 1), (one.Complies, one.WeeksExpected, one.WeeksCompliant, one.WeeksShort.Length));
        Assert.Equal((true, 11, 11, 0), (both.Complies, both.WeeksExpected, both.WeeksCompliant, both.WeeksShort.Length));
        Assert.Equal([First, First.Next], both.WeeksWaived);
        Assert.Empty(Judge(reports, [First.Next.Next]).WeeksWaived);

        static PosQuarterVerdict Judge(ImmutableArray<PosWeekReport> reports, ImmutableHashSet<PosWeek> waived) =>
            PosCompliance.Quarter(Spring, reports, Launch, Settled, PosSamples.Terms, PosSamples.Calendar, waived);
    }

    [Fact]
    public void Thirteen_rolling_weeks_are_thirteen_that_are_not_waived()
    {
        var today = PosDeadlines.For(new PosWeek(2024, 30), PosSamples.Terms).LastDayInTime.AddDays(1);

        var rolling = PosCompliance.Rolling([], Launch, today, PosSamples.Terms, [new PosWeek(2024, 30), new PosWeek(2024, 20)]);

        Assert.Equal((13, new PosWeek(2024, 16), new PosWeek(2024, 29)), (rolling.Weeks.Length, rolling.Weeks[0].Week, rolling.Weeks[^1].Week));
        Assert.DoesNotContain(new PosWeek(2024, 20), rolling.WeeksShort.Select(verdict => verdict.Week));
    }

    [Theory]
    [InlineData(PosDowngradeWindow.Fiscal)]
    [InlineData(PosDowngradeWindow.Rolling13Weeks)]
    public void A_waived_week_is_held_against_nobody(PosDowngradeWindow window)
    {
        var guide = TestGuide.Shipped with
        {
            Policies = TestGuide.Shipped.Policies with { PosDowngrade = new(PosDowngradeTrigger.AnyLapse, window, PosDowngradeRule.BelowThreshold) },
        };
        var asked = new PosLapseQuestion(Reports("_C"), First.FirstDay, null, PosDeadlines.For(First.Next, guide.Pos).LastDayInTime.AddDays(1));

        var held = PosLapses.Judge(Spring, asked, guide);
        var waived = PosLapses.Judge(Spring, asked with { Waived = [First] }, guide);

        Assert.Equal((2, 1), (held.Expected, held.Compliant));
        Assert.Equal((1, 1, 0), (waived.Expected, waived.Compliant, waived.Missing));
    }

    [Fact]
    public void Nothing_has_to_be_done_about_a_waived_week()
    {
        var quarter = new PosQuarterFacts(Spring, Reports("_CCCCCCCCCCCC"), Launch, new DateOnly(2024, 7, 2));

        Assert.Equal([First], quarter.Tasks(TestGuide.Shipped).Select(task => task.Week));
        Assert.Empty((quarter with { Waived = [First] }).Tasks(TestGuide.Shipped));
        Assert.True((quarter with { Waived = [First] }).AtSettlement(TestGuide.Shipped).Complies);
    }

    // From the first week of the quarter on: C complies, L is late, T has too few valid lines, and _ was never reported.
    private static ImmutableArray<PosWeekReport> Reports(string weeks)
    {
        var (week, reports) = (First, ImmutableArray.CreateBuilder<PosWeekReport>());
        foreach (var letter in weeks)
        {
            if (letter != '_')
                reports.Add(new PosWeekReport
                {
                    Week = week,
                    LinesAccepted = letter == 'T' ? 9 : 10,
                    LinesRejected = letter == 'T' ? 1 : 0,
                    ZeroSales = false,
                    Late = letter == 'L',
                });
            week = week.Next;
        }

        return reports.ToImmutable();
    }
}
