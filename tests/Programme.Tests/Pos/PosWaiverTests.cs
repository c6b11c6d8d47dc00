using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class PosWaiverTests
{
    private static readonly PosWaiverFacts Week = new()
    {
        Day = new DateOnly(2024, 4, 19),
        Week = new PosWeek(2024, 15),
        Version = 0,
        Outcome = PosWeekOutcome.Missing,
        QuarterSettled = false,
        By = "Ms Green",
        Reason = "Our gateway was down.",
    };

    private static readonly PosWaiverFacts Line = Week with { Line = 3, Version = 2, Outcome = PosWeekOutcome.TooFewValidLines, Code = "L02" };

    private static readonly PosRevocationFacts Revocation = new()
    {
        Day = Week.Day,
        Week = Week.Week,
        QuarterSettled = false,
        WaivedBy = "Ms Green",
        WaivedBecause = Week.Reason,
        By = "Mr Black",
        Reason = "The gateway was up.",
    };

    [Theory]
    [InlineData(PosWeekOutcome.Missing)]
    [InlineData(PosWeekOutcome.Late)]
    [InlineData(PosWeekOutcome.TooFewValidLines)]
    [InlineData(PosWeekOutcome.CustomersNotNamed)]
    [InlineData(PosWeekOutcome.NotDueYet)]
    public void A_week_that_does_not_comply_is_waived(PosWeekOutcome outcome)
    {
        var conclusion = PosWaiver.Decide(Week with { Outcome = outcome }, TestGuide.Shipped);

        Assert.Equal(new PosWaiverOutcome(null, "R36"), conclusion.Outcome);
        Assert.All(conclusion.Steps, step => Assert.True(step.Holds));
        Assert.Equal(("Week 2024-W15 waived by a person", "Ms Green: Our gateway was down."), (conclusion.Steps[^1].Asked, conclusion.Steps[^1].Have));
    }

    [Theory]
    [InlineData(PosWeekOutcome.TooFewValidLines)]
    [InlineData(PosWeekOutcome.Compliant)]
    [InlineData(PosWeekOutcome.NotJudged)]
    public void A_refused_line_is_waived_whatever_becomes_of_its_week(PosWeekOutcome outcome)
    {
        var conclusion = PosWaiver.Decide(Line with { Outcome = outcome }, TestGuide.Shipped);

        Assert.Equal(new PosWaiverOutcome(null, "R37"), conclusion.Outcome);
        Assert.Equal("Line 3 of 2024-W15 waived by a person", conclusion.Steps[^1].Asked);
    }

    public static TheoryData<PosWaiverRefusal, PosWaiverFacts> Refused => new()
    {
        { PosWaiverRefusal.ReasonMissing, Week with { Reason = " " } },
        { PosWaiverRefusal.ReasonTooLong, Week with { Reason = new string('x', 2001) } },
        { PosWaiverRefusal.WeekNotOver, Week with { Day = new(2024, 4, 14) } },
        { PosWaiverRefusal.QuarterSettled, Week with { QuarterSettled = true } },
        { PosWaiverRefusal.AlreadyWaived, Week with { WaivedBy = "Mr Black" } },
        { PosWaiverRefusal.NothingOwed, Week with { Outcome = PosWeekOutcome.NotJudged } },
        { PosWaiverRefusal.WeekComplies, Week with { Outcome = PosWeekOutcome.Compliant } },
        { PosWaiverRefusal.LineNotRejected, Line with { Code = null } },
        { PosWaiverRefusal.TooManyLines, Line with { LinesWaived = 100 } },
        { PosWaiverRefusal.WeekNotOver, Line with { Day = new(2024, 4, 14) } },
        { PosWaiverRefusal.QuarterSettled, Line with { QuarterSettled = true } },

        // More than one at once: the first is given.
        { PosWaiverRefusal.ReasonMissing, Week with { Reason = "", Day = new(2024, 4, 14), QuarterSettled = true } },
        { PosWaiverRefusal.ReasonTooLong, Week with { Reason = new string('x', 2001), Day = new(2024, 4, 14) } },
        { PosWaiverRefusal.WeekNotOver, Week with { Day = new(2024, 4, 14), QuarterSettled = true } },
        { PosWaiverRefusal.QuarterSettled, Week with { QuarterSettled = true, WaivedBy = "Mr Black" } },
        { PosWaiverRefusal.AlreadyWaived, Week with { WaivedBy = "Mr Black", Outcome = PosWeekOutcome.Compliant } },
        { PosWaiverRefusal.AlreadyWaived, Line with { WaivedBy = "Mr Black", Code = null } },
        { PosWaiverRefusal.LineNotRejected, Line with { Code = null, LinesWaived = 100 } },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void The_first_refusal_that_holds_is_given_and_only_its_step_is_not_met(PosWaiverRefusal refusal, PosWaiverFacts facts)
    {
        var conclusion = PosWaiver.Decide(facts, TestGuide.Shipped);

        Assert.Equal(refusal, conclusion.Outcome.Refusal);
        Assert.Equal([.. Enumerable.Repeat(true, conclusion.Steps.Length - 1), false], conclusion.Steps.Select(step => step.Holds));
    }

    [Fact]
    public void The_last_day_the_longest_reason_and_the_hundredth_line_are_taken()
    {
        Assert.Null(PosWaiver.Decide(Week with { Day = new(2024, 4, 15), Reason = new string('x', 2000) }, TestGuide.Shipped).Outcome.Refusal);
        Assert.Null(PosWaiver.Decide(Line with { LinesWaived = 99 }, TestGuide.Shipped).Outcome.Refusal);
    }

    [Fact]
    public void The_quarter_that_must_not_be_settled_is_that_of_the_weeks_Sunday()
    {
        var conclusion = PosWaiver.Decide(Week with { Week = new PosWeek(2024, 13), QuarterSettled = true }, TestGuide.Shipped);

        Assert.Equal("FY24-Q4 is not settled", conclusion.Steps[^1].Asked);
    }

    [Fact]
    public void A_waiver_is_revoked_until_its_quarter_is_settled()
    {
        Assert.Equal(new PosRevocationOutcome(null, "R36"), Revoke(Revocation));
        Assert.Equal(new PosRevocationOutcome(null, "R37"), Revoke(Revocation with { Line = 3 }));
        Assert.Equal(
            "waived by Ms Green: Our gateway was down.",
            PosWaiverRevocation.Decide(Revocation, TestGuide.Shipped).Steps[^2].Have);
    }

    public static TheoryData<PosRevocationRefusal, PosRevocationFacts> NotRevoked => new()
    {
        { PosRevocationRefusal.ReasonMissing, Revocation with { Reason = "" } },
        { PosRevocationRefusal.ReasonTooLong, Revocation with { Reason = new string('x', 2001) } },
        { PosRevocationRefusal.QuarterSettled, Revocation with { QuarterSettled = true } },
        { PosRevocationRefusal.NotWaived, Revocation with { WaivedBy = null, WaivedBecause = null } },
        { PosRevocationRefusal.ReasonMissing, Revocation with { Reason = "", QuarterSettled = true } },
        { PosRevocationRefusal.ReasonTooLong, Revocation with { Reason = new string('x', 2001), QuarterSettled = true } },
        { PosRevocationRefusal.QuarterSettled, Revocation with { QuarterSettled = true, WaivedBy = null } },
    };

    [Theory]
    [MemberData(nameof(NotRevoked), DisableDiscoveryEnumeration = true)]
    public void A_revocation_gets_the_first_refusal_that_holds(PosRevocationRefusal refusal, PosRevocationFacts facts) =>
        Assert.Equal(refusal, Revoke(facts).Refusal);

    private static PosRevocationOutcome Revoke(PosRevocationFacts facts) => PosWaiverRevocation.Decide(facts, TestGuide.Shipped).Outcome;
}
