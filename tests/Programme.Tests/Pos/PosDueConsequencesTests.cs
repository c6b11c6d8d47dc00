using System.Collections.Immutable;
using System.Globalization;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

/// <summary>On which day reminders, warnings and holds fall due, for which weeks, and what one more lapse brings.</summary>
public sealed class PosDueConsequencesTests
{
    private static readonly FiscalQuarter Spring = FiscalQuarter.Parse("FY25-Q1");
    private static readonly PosWeek First = new(2024, 14);

    [Theory]
    [InlineData("C", "")]
    [InlineData("CM_", "Reminder 2024-04-19 R36 2024-W15")]
    [InlineData("w_", "")]
    [InlineData("CMC", "")]
    [InlineData("MwL_", """
        Reminder 2024-04-12 R36 2024-W14 2024-W16
        ManagerWarning 2024-04-26 R36 2024-W14 2024-W16
        LeapHold 2024-04-26 R58 2024-W14 2024-W16
        QuarterLost 2024-04-26 R25 2024-W14 2024-W16
        """)]
    [InlineData("LCCM", """
        Reminder 2024-05-03 R36 2024-W17
        QuarterLost 2024-05-03 R25 2024-W14 2024-W17
        """)]
    [InlineData("TTC", "")]
    [InlineData("MTT", """
        Reminder 2024-04-12 R36 2024-W14 2024-W15 2024-W16
        ManagerWarning 2024-04-19 R36 2024-W14 2024-W15 2024-W16
        LeapHold 2024-04-19 R58 2024-W14 2024-W15 2024-W16
        """)]
    public void Each_falls_due_the_day_after_the_lapse_that_was_one_too_many(string weeks, string due) =>
        Assert.Equal(due.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Due(weeks, isFinal: false));

    [Fact]
    public void A_quarter_that_could_have_been_mended_is_lost_when_it_settles()
    {
        Assert.Equal(["QuarterLost 2024-07-31 R25 2024-W14 2024-W15"], Due("TTC", isFinal: true));
        Assert.Empty(Due("TC", isFinal: true));
    }

    [Fact]
    public void How_many_lapses_it_takes_is_the_guides_to_say()
    {
        var terms = PosSamples.Terms with { LapsesToReminder = 2, LapsesToWarning = 3 };
        var facts = PosConsequences.Of(Verdicts("MMM"), Verdict("MMM", false), terms);

        Assert.Equal(
            [new DateOnly(2024, 4, 19), new DateOnly(2024, 4, 26), new DateOnly(2024, 4, 26)],
            PosDueConsequences.Of(facts, Verdict("MMM", false) with { Complies = true }, terms, PosSamples.Calendar).Take(3).Select(each => each.DueOn));
    }

    [Fact]
    public void They_say_in_words_what_they_are_and_for_which_weeks()
    {
        var facts = PosConsequences.Of(Verdicts("MMM"), Verdict("MMM", false), PosSamples.Terms);

        Assert.Equal(
            [
                "A reminder is due for POS data of 2024-W14, 2024-W15 and 2024-W16",
                "The account manager's warning is due for POS data of 2024-W14, 2024-W15 and 2024-W16",
                "LEAP is on hold for POS data of 2024-W14, 2024-W15 and 2024-W16",
                "POS data of FY25-Q1 can no longer comply because of 2024-W14, 2024-W15 and 2024-W16",
            ],
            PosDueConsequences.Of(facts, Verdict("MMM", false), PosSamples.Terms, PosSamples.Calendar).Select(each => each.Sentence));
    }

    [Theory]
    [InlineData("C_", "")]
    [InlineData("M", "")]
    [InlineData("CM_", "2024-W16 2024-04-25 2024-04-19 R58|2024-W16 2024-04-25 2024-04-19 R25")]
    [InlineData("MC_", "2024-W16 2024-04-25 2024-04-12 R25")]
    [InlineData("wM__", "2024-W16 2024-04-25 2024-04-19 R58|2024-W16 2024-04-25 2024-04-19 R25")]
    [InlineData("MM_", "")]
    public void One_more_lapse_brings_what_has_not_come_already(string weeks, string threats) =>
        Assert.Equal(threats, string.Join('|', Threats(weeks, Spring).Select(each => string.Create(
            CultureInfo.InvariantCulture, $"{each.Week} {each.LastDay:yyyy-MM-dd} {each.KnownOn:yyyy-MM-dd} {each.Rule}"))));

    [Fact]
    public void A_week_of_the_next_quarter_breaks_no_quarter_that_is_over()
    {
        var threat = Assert.Single(Threats("CM_", FiscalQuarter.Parse("FY24-Q4")));

        Assert.Equal(("R58", "LEAP is put on hold if the POS report of 2024-W16 does not come in time either"), (threat.Rule, threat.Sentence));
    }

    private static ImmutableArray<PosThreat> Threats(string weeks, FiscalQuarter quarter)
    {
        var verdict = Verdict(weeks, false) with { Quarter = quarter };
        return PosDueConsequences.OfOneMore(
            Verdicts(weeks), PosConsequences.Of(Verdicts(weeks), verdict, PosSamples.Terms), verdict, PosSamples.Terms, PosSamples.Calendar);
    }

    private static IEnumerable<string> Due(string weeks, bool isFinal)
    {
        var verdict = Verdict(weeks, isFinal);
        var facts = PosConsequences.Of(Verdicts(weeks), verdict, PosSamples.Terms);
        return PosDueConsequences.Of(facts, verdict, PosSamples.Terms, PosSamples.Calendar).Select(each => string.Create(
            CultureInfo.InvariantCulture, $"{each.Kind} {each.DueOn:yyyy-MM-dd} {each.Rule} {string.Join(' ', each.Weeks)}"));
    }

    private static PosQuarterVerdict Verdict(string weeks, bool isFinal)
    {
        ImmutableArray<PosWeekVerdict> fallShort = [.. Verdicts(weeks).Where(verdict => verdict.IsShort)];
        return new(Spring, weeks.Length, 0, fallShort.Length <= PosSamples.Terms.WeeksAllowedShort, isFinal, fallShort);
    }

    private static IEnumerable<PosWeekVerdict> Verdicts(string weeks)
    {
        var week = First;
        foreach (var letter in weeks)
        {
            yield return new(week, letter switch
            {
                'C' => PosWeekOutcome.Compliant,
                'M' => PosWeekOutcome.Missing,
                'L' => PosWeekOutcome.Late,
                'T' => PosWeekOutcome.TooFewValidLines,
                'w' => PosWeekOutcome.Waived,
                _ => PosWeekOutcome.NotDueYet,
            });
            week = week.Next;
        }
    }
}
