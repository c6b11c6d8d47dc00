using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Rebates;

namespace PartnerConnect.Programme.Tests.Rebates;

/// <summary>FY25-Q1 has 13 weeks, 2024-W14 to 2024-W26; one of them may fall short. Its cure ends with 30 July.</summary>
public sealed class LeapCureTests
{
    private static readonly FiscalQuarter Quarter = FiscalQuarter.Parse("FY25-Q1");
    private static readonly DateOnly LastCureDay = new(2024, 7, 30);

    [Fact]
    public void Weeks_that_came_late_are_cured_and_one_that_came_after_the_cure_is_not()
    {
        var late = Judge(new(2024, 7, 31), Late(14, "2024-07-30"), Late(15, "2024-07-30"));
        Assert.True(late.Complies);
        Assert.Empty(late.WeeksShort);
        Assert.Equal([W(14), W(15)], late.WeeksCured);

        var tooLate = Judge(new(2024, 7, 31), Late(14, "2024-07-31"), Late(15, "2024-07-31"));
        Assert.False(tooLate.Complies);
        Assert.Equal([W(14), W(15)], tooLate.WeeksShort);
        Assert.Empty(tooLate.WeeksCured);
    }

    [Theory]
    [InlineData("2024-07-30", true)]
    [InlineData("2024-07-31", false)]
    public void One_week_may_fall_short_but_none_is_missing_when_the_cure_is_over(string day, bool complies)
    {
        var pos = Judge(TestFacts.Day(day), Missing(20));
        Assert.Equal((complies, LastCureDay), (pos.Complies, pos.LastCureDay));
        Assert.Equal([W(20)], pos.WeeksShort);
    }

    [Fact]
    public void Two_missing_weeks_hold_it_at_once() => Assert.False(Judge(new(2024, 6, 30), Missing(20), Missing(21)).Complies);

    [Fact]
    public void Without_the_cure_the_quarters_own_verdict_decides()
    {
        var forfeit = TestLeap.Leap(policy => policy with { PosCure = PosCureRule.Forfeit });
        var pos = LeapCure.Judge(Question(new(2024, 7, 31), Late(14, "2024-07-01"), Late(15, "2024-07-01")), forfeit);
        Assert.Equal((false, null), (pos.Complies, pos.LastCureDay));
        Assert.Equal([W(14), W(15)], pos.WeeksShort);
        Assert.Empty(pos.WeeksCured);
    }

    [Fact]
    public void A_report_whose_day_is_not_known_came_in_time_for_the_cure() =>
        Assert.True(Judge(new(2024, 7, 31), Late(14, null), Late(15, null)).Complies);

    [Fact]
    public void What_is_wrong_with_a_late_report_is_not_cured_by_its_coming()
    {
        var poor = Late(14, "2024-07-01") with { Report = Report(14) with { Late = true, LinesAccepted = 1, LinesRejected = 9 } };
        Assert.False(Judge(new(2024, 7, 31), poor, Missing(20)).Complies);
        Assert.Empty(Judge(new(2024, 7, 31), poor).WeeksCured);
    }

    [Fact]
    public void A_waived_week_is_neither_short_nor_cured()
    {
        var question = Question(new(2024, 7, 31), Late(14, "2024-08-01"), Missing(20)) with { Waived = [W(14), W(20)] };
        var pos = LeapCure.Judge(question, TestGuide.Shipped);
        Assert.True(pos.Complies);
        Assert.Equal((0, 0), (pos.WeeksShort.Length, pos.WeeksCured.Length));
    }

    private static LeapPos Judge(DateOnly today, params ReceivedReport?[] others) => LeapCure.Judge(Question(today, others), TestGuide.Shipped);

    private static LeapPosQuestion Question(DateOnly today, params ReceivedReport?[] others)
    {
        var missing = others.Where(each => each!.Report.LinesAccepted < 0).Select(each => each!.Report.Week).ToHashSet();
        var changed = others.OfType<ReceivedReport>().ToDictionary(each => each.Report.Week);
        return new(
            Quarter,
            [
                .. Enumerable.Range(14, 13).Select(W).Where(week => !missing.Contains(week))
                    .Select(week => changed.GetValueOrDefault(week, new ReceivedReport(Report(week.Number), week.LastDay))),
            ],
            new DateOnly(2023, 10, 1), today, []);
    }

    private static ReceivedReport Late(int week, string? receivedOn) =>
        new(Report(week) with { Late = true }, receivedOn is null ? null : TestFacts.Day(receivedOn));

    private static ReceivedReport Missing(int week) => new(Report(week) with { LinesAccepted = -1 }, null);

    private static PosWeekReport Report(int week) =>
        new() { Week = W(week), LinesAccepted = 10, LinesRejected = 0, ZeroSales = false, Late = false };

    private static PosWeek W(int week) => new(2024, week);
}
