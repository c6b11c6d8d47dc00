using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

/// <summary>What lapses lead to: a reminder, a warning with LEAP on hold, a lost quarter.</summary>
public sealed class PosConsequencesTests
{
    private static readonly FiscalQuarter Spring = FiscalQuarter.Parse("FY25-Q1");
    private static readonly PosWeek First = new(2024, 14);

    [Theory]
    [InlineData("", 0, false, false)]
    [InlineData("CCC", 0, false, false)]
    [InlineData("CM", 1, true, false)]
    [InlineData("MC", 0, false, false)]
    [InlineData("MCL", 1, true, false)]
    [InlineData("CML", 2, true, true)]
    [InlineData("TN", 1, true, false)]
    [InlineData("LT_", 2, true, true)]
    [InlineData("MC_", 0, false, false)]
    [InlineData("hMM__", 2, true, true)]
    public void Lapses_are_counted_in_a_row_up_to_the_last_week_that_is_due(string weeks, int lapses, bool reminder, bool warning)
    {
        var facts = PosConsequences.Of(Verdicts(weeks), Quarter(weeks), PosSamples.Terms);

        Assert.Equal((lapses, reminder, warning, warning), (facts.Lapses.Length, facts.ReminderDue, facts.WarningDue, facts.LeapHeld));
    }

    [Fact]
    public void How_many_it_takes_is_the_guides_to_say()
    {
        var terms = PosSamples.Terms with { LapsesToReminder = 2, LapsesToWarning = 4 };

        Assert.Equal((false, false), Told("M"));
        Assert.Equal((true, false), Told("MMM"));
        Assert.Equal((true, true), Told("MMMM"));

        (bool, bool) Told(string weeks)
        {
            var facts = PosConsequences.Of(Verdicts(weeks), Quarter(weeks), terms);
            return (facts.ReminderDue, facts.WarningDue);
        }
    }

    [Theory]
    [InlineData("LM", false, true)]
    [InlineData("MM", false, true)]
    [InlineData("LT", false, false)] // The second can still be corrected.
    [InlineData("LT", true, true)]
    [InlineData("L", true, false)]
    public void A_quarter_is_lost_once_what_breaks_it_cannot_be_mended(string weeks, bool isFinal, bool isLost)
    {
        var facts = PosConsequences.Of(Verdicts(weeks), Quarter(weeks) with { Final = isFinal }, PosSamples.Terms);

        Assert.Equal(isLost, facts.QuarterLost);
    }

    [Fact]
    public void The_weeks_that_break_a_quarter_are_named_and_none_while_it_complies()
    {
        Assert.Empty(PosConsequences.Of(Verdicts("LC"), Quarter("LC"), PosSamples.Terms).BreakingWeeks);

        var broken = PosConsequences.Of(Verdicts("LCM"), Quarter("LCM"), PosSamples.Terms).BreakingWeeks;
        Assert.Equal(
            [new(First, PosWeekOutcome.Late), new PosWeekVerdict(First.Next.Next, PosWeekOutcome.Missing)], broken);
    }

    [Theory]
    [InlineData("2024-04-18", null, PosWeekStatus.Expected)]
    [InlineData("2024-04-19", null, PosWeekStatus.Missing)]
    [InlineData("2024-04-18", "C", PosWeekStatus.Received)]
    [InlineData("2024-04-19", "C", PosWeekStatus.Accepted)]
    [InlineData("2024-04-18", "Z", PosWeekStatus.Zero)]
    [InlineData("2024-04-19", "L", PosWeekStatus.Late)]
    [InlineData("2024-04-19", "T", PosWeekStatus.Rejected)]
    public void A_week_is_told_in_a_word(string today, string? report, PosWeekStatus status) =>
        Assert.Equal(status, PosWeekStatuses.Of(Facts(today, report), PosSamples.Terms));

    [Fact]
    public void A_week_for_which_nothing_is_owed_is_waived() => Assert.Equal(
        PosWeekStatus.Waived, PosWeekStatuses.Of(Facts("2024-04-19", null) with { JudgedFrom = DateOnly.MaxValue }, PosSamples.Terms));

    [Theory]
    [InlineData("2024-04-18", PosWeekOutcome.NotDueYet, PosWeekStatus.Expected)]
    [InlineData("2024-04-19", PosWeekOutcome.Compliant, PosWeekStatus.Zero)]
    public void Where_no_declaration_is_needed_a_silent_week_has_no_sales_once_it_is_due(string today, PosWeekOutcome outcome, PosWeekStatus status)
    {
        var terms = PosSamples.Terms with { ZeroWeekNeedsDeclaration = false };

        Assert.Equal(outcome, PosCompliance.Week(Facts(today, null), terms).Outcome);
        Assert.Equal(status, PosWeekStatuses.Of(Facts(today, null), terms));
    }

    private static PosWeekFacts Facts(string today, string? report) => new()
    {
        Week = new PosWeek(2024, 15),
        JudgedFrom = new DateOnly(2023, 10, 1),
        Today = DateOnly.ParseExact(today, "yyyy-MM-dd"),
        Report = report is null ? null : new PosWeekReport
        {
            Week = new PosWeek(2024, 15),
            LinesAccepted = report == "Z" ? 0 : 1,
            LinesRejected = report == "T" ? 9 : 0,
            ZeroSales = report == "Z",
            Late = report == "L",
        },
    };

    private static ImmutableArray<PosWeekVerdict> Verdicts(string weeks)
    {
        var week = First;
        var verdicts = ImmutableArray.CreateBuilder<PosWeekVerdict>();
        foreach (var letter in weeks)
        {
            verdicts.Add(new(week, letter switch
            {
                'C' => PosWeekOutcome.Compliant,
                'M' => PosWeekOutcome.Missing,
                'L' => PosWeekOutcome.Late,
                'T' => PosWeekOutcome.TooFewValidLines,
                'h' => PosWeekOutcome.NotJudged,
                _ => PosWeekOutcome.NotDueYet,
            }));
            week = week.Next;
        }

        return verdicts.ToImmutable();
    }

    private static PosQuarterVerdict Quarter(string weeks)
    {
        var verdicts = Verdicts(weeks);
        ImmutableArray<PosWeekVerdict> fallShort = [.. verdicts.Where(verdict => verdict.IsShort)];
        return new(
            Spring, verdicts.Length, verdicts.Count(verdict => verdict.Outcome == PosWeekOutcome.Compliant),
            fallShort.Length <= PosSamples.Terms.WeeksAllowedShort, Final: false, fallShort);
    }
}
