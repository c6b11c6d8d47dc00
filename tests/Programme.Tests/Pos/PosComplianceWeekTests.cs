using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class PosComplianceWeekTests
{
    private static readonly PosWeekReport Report = new()
    {
        Week = new PosWeek(2024, 15),
        LinesAccepted = 100,
        LinesRejected = 0,
        ZeroSales = false,
        Late = false,
    };

    private static readonly PosWeekFacts Facts = new()
    {
        Week = Report.Week,
        Report = Report,
        JudgedFrom = new DateOnly(2023, 10, 1),
        Today = new DateOnly(2024, 5, 1),
    };

    [Theory]
    [InlineData(98, 2, PosWeekOutcome.Compliant)]
    [InlineData(97, 3, PosWeekOutcome.TooFewValidLines)]
    [InlineData(49, 1, PosWeekOutcome.Compliant)]
    [InlineData(48, 1, PosWeekOutcome.TooFewValidLines)]
    [InlineData(0, 1, PosWeekOutcome.TooFewValidLines)]
    [InlineData(0, 0, PosWeekOutcome.Compliant)]
    [InlineData(int.MaxValue, int.MaxValue, PosWeekOutcome.TooFewValidLines)]
    public void Asks_for_enough_valid_lines(int accepted, int rejected, PosWeekOutcome outcome)
    {
        AssertOutcome(outcome, Report with { LinesAccepted = accepted, LinesRejected = rejected });
    }

    [Fact]
    public void Accepts_a_declaration_of_zero_sales()
    {
        AssertOutcome(PosWeekOutcome.Compliant, Report with { LinesAccepted = 0, ZeroSales = true });
    }

    [Theory]
    [InlineData(9500, PosWeekOutcome.Compliant)]
    [InlineData(9499, PosWeekOutcome.CustomersNotNamed)]
    public void Asks_for_named_end_customers(int namedBasisPoints, PosWeekOutcome outcome)
    {
        AssertOutcome(outcome, Report with { NamedCustomerBasisPoints = namedBasisPoints });
    }

    [Theory]
    [InlineData("2024-04-18", PosWeekOutcome.NotDueYet)]
    [InlineData("2024-04-19", PosWeekOutcome.Missing)]
    public void Misses_a_report_after_the_last_day_of_grace(string today, PosWeekOutcome outcome)
    {
        var facts = Facts with { Report = null, Today = DateOnly.ParseExact(today, "yyyy-MM-dd") };

        Assert.Equal(outcome, PosCompliance.Week(facts, PosSamples.Terms).Outcome);
    }

    [Fact]
    public void Gives_the_first_outcome_in_order()
    {
        var worst = Report with { Late = true, LinesRejected = 50, NamedCustomerBasisPoints = 0 };

        AssertOutcome(PosWeekOutcome.Late, worst);
        AssertOutcome(PosWeekOutcome.TooFewValidLines, worst with { Late = false });
        AssertOutcome(PosWeekOutcome.CustomersNotNamed, worst with { Late = false, LinesRejected = 0 });
        var history = Facts with { Report = worst, JudgedFrom = new DateOnly(2024, 4, 15) };
        Assert.Equal(PosWeekOutcome.NotJudged, PosCompliance.Week(history, PosSamples.Terms).Outcome);
    }

    [Fact]
    public void Judges_the_week_on_whose_Sunday_the_partner_joins()
    {
        var joining = Facts with { Report = null, JudgedFrom = new DateOnly(2024, 4, 14) };

        Assert.Equal(PosWeekOutcome.Missing, PosCompliance.Week(joining, PosSamples.Terms).Outcome);
    }

    [Fact]
    public void Calls_only_what_was_due_and_does_not_comply_short()
    {
        PosWeekOutcome[] others = [PosWeekOutcome.NotJudged, PosWeekOutcome.Waived, PosWeekOutcome.NotDueYet, PosWeekOutcome.Compliant];

        Assert.All(
            Enum.GetValues<PosWeekOutcome>(),
            outcome => Assert.NotEqual(others.Contains(outcome), new PosWeekVerdict(Report.Week, outcome).IsShort));
    }

    [Fact]
    public void Refuses_the_report_of_another_week()
    {
        var mixed = Facts with { Week = Facts.Week.Next };

        Assert.Throws<ArgumentException>(() => PosCompliance.Week(mixed, PosSamples.Terms));
    }

    private static void AssertOutcome(PosWeekOutcome outcome, PosWeekReport report) =>
        Assert.Equal(
            new PosWeekVerdict(Report.Week, outcome),
            PosCompliance.Week(Facts with { Report = report }, PosSamples.Terms));
}
