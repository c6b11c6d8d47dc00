using CsCheck;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class PosComplianceQuarterTests
{
    private static readonly FiscalQuarter Spring = FiscalQuarter.Parse("FY25-Q1");
    private static readonly DateOnly Launch = new(2023, 10, 1);
    private static readonly DateOnly SettleDay = new(2024, 7, 31);

    [Theory]
    [InlineData("FY25-Q1", "2024-W14", "2024-W26", 13)]
    [InlineData("FY24-Q3", "2023-W39", "2023-W52", 14)]
    [InlineData("FY21-Q4", "2020-W53", "2021-W12", 13)]
    public void Expects_the_weeks_whose_Sunday_lies_in_the_quarter(string name, string first, string last, int expected)
    {
        var quarter = FiscalQuarter.Parse(name);
        var verdict = Judge(quarter, [], new DateOnly(2020, 1, 1), new DateOnly(2025, 1, 1));

        Assert.Equal(expected, verdict.WeeksExpected);
        Assert.Equal((first, last), ($"{verdict.WeeksShort[0].Week}", $"{verdict.WeeksShort[^1].Week}"));
        Assert.Equal(expected, verdict.WeeksShort.Length);
    }

    [Theory]
    [InlineData("FY25-Q1", 0, true)]
    [InlineData("FY25-Q1", 1, true)]
    [InlineData("FY25-Q1", 2, false)]
    [InlineData("FY24-Q3", 1, true)]
    [InlineData("FY24-Q3", 2, false)]
    public void Allows_one_week_to_fall_short(string name, int late, bool complies)
    {
        var quarter = FiscalQuarter.Parse(name);
        var reports = Reports(quarter).Select((report, index) => report with { Late = index < late });
        var verdict = Judge(quarter, reports, Launch, new DateOnly(2024, 12, 1));

        Assert.Equal((complies, true), (verdict.Complies, verdict.Final));
        Assert.Equal(verdict.WeeksExpected - late, verdict.WeeksCompliant);
        Assert.All(verdict.WeeksShort, week => Assert.Equal(PosWeekOutcome.Late, week.Outcome));
        Assert.Equal(late, verdict.WeeksShort.Length);
    }

    [Fact]
    public void Allows_no_week_to_be_missing_once_the_quarter_settles()
    {
        var reports = Reports(Spring).Where(report => report.Week != new PosWeek(2024, 20)).ToList();

        var before = Judge(Spring, reports, Launch, SettleDay.AddDays(-1));
        Assert.Equal((true, false, 12), (before.Complies, before.Final, before.WeeksCompliant));

        var settled = Judge(Spring, reports, Launch, SettleDay);
        Assert.Equal((false, true, 12), (settled.Complies, settled.Final, settled.WeeksCompliant));
        var missing = new PosWeekVerdict(new PosWeek(2024, 20), PosWeekOutcome.Missing);
        Assert.Equal(missing, Assert.Single(settled.WeeksShort));
    }

    [Fact]
    public void Holds_nothing_against_weeks_that_are_not_due_yet()
    {
        var verdict = Judge(Spring, Reports(Spring).Take(3), Launch, new DateOnly(2024, 4, 22));

        Assert.Equal((13, 3), (verdict.WeeksExpected, verdict.WeeksCompliant));
        Assert.Equal((true, false), (verdict.Complies, verdict.Final));
        Assert.Empty(verdict.WeeksShort);
    }

    [Theory]
    [InlineData("2024-06-16", 3)]
    [InlineData("2024-06-17", 2)]
    [InlineData("2024-06-30", 1)]
    [InlineData("2024-07-01", 0)]
    public void Expects_nothing_of_weeks_before_the_partner_is_judged(string judgedFrom, int expected)
    {
        var verdict = Judge(Spring, Reports(Spring), DateOnly.ParseExact(judgedFrom, "yyyy-MM-dd"), SettleDay);

        Assert.Equal((expected, expected, true), (verdict.WeeksExpected, verdict.WeeksCompliant, verdict.Complies));
    }

    [Fact]
    public void Passes_over_the_reports_of_other_quarters()
    {
        var verdict = Judge(Spring, Reports(Spring.Previous).Concat(Reports(Spring.Next)), Launch, SettleDay);

        Assert.Equal((13, 0, false), (verdict.WeeksExpected, verdict.WeeksCompliant, verdict.Complies));
    }

    [Fact]
    public void Refuses_two_reports_of_one_week()
    {
        var twice = Reports(Spring).Concat(Reports(Spring).Take(1));

        Assert.Throws<ArgumentException>(() => Judge(Spring, twice, Launch, SettleDay));
    }

    [Fact]
    public void Says_of_each_expected_week_that_it_complies_falls_short_or_is_not_due()
    {
        Gen.Select(Gen.Bool.Array[13], Gen.Bool.Array[13], Gen.Int[0, 150]).Sample((came, late, days) =>
        {
            var reports = Reports(Spring).Select((report, index) => report with { Late = late[index] })
                .Where((_, index) => came[index]).ToList();
            var today = PosSamples.Calendar.FirstDay(Spring).AddDays(days);
            var verdict = Judge(Spring, reports, Launch, today);
            var notDue = PosSamples.Calendar.Weeks(Spring).Where((_, index) => !came[index])
                .Count(week => today <= PosDeadlines.For(week, PosSamples.Terms).LastDayInTime);

            Assert.Equal(13, verdict.WeeksCompliant + verdict.WeeksShort.Length + notDue);
            var reversed = Judge(Spring, reports.AsEnumerable().Reverse(), Launch, today);
            Assert.Equal(verdict.WeeksShort.AsEnumerable(), reversed.WeeksShort);
            Assert.Equal(verdict.Complies, reversed.Complies);
        });
    }

    private static PosQuarterVerdict Judge(
        FiscalQuarter quarter, IEnumerable<PosWeekReport> reports, DateOnly judgedFrom, DateOnly today) =>
        PosCompliance.Quarter(quarter, reports, judgedFrom, today, PosSamples.Terms, PosSamples.Calendar);

    private static IEnumerable<PosWeekReport> Reports(FiscalQuarter quarter) =>
        PosSamples.Calendar.Weeks(quarter).Select(week => new PosWeekReport
        {
            Week = week,
            LinesAccepted = 10,
            LinesRejected = 0,
            ZeroSales = false,
            Late = false,
        });
}
