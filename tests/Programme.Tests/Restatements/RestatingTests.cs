using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Restatements;

namespace PartnerConnect.Programme.Tests.Restatements;

/// <summary>A week's line was EUR 5,000.00 too much, in a quarter of a Principal partner in Benelux.</summary>
public sealed class RestatingTests
{
    private static readonly PosWeek Week = new(2024, 20);

    private static RestatementFacts Facts { get; } = new(
        "benelux", 1, 2,
        [new(Week, Figures(1, 10_000), Figures(2, 5_000))],
        [Quarter("FY25-Q1", settled: null, before: 128_000, after: 123_000)],
        TestFacts.EligibleUpTo("Principal"),
        TestFacts.EligibleUpTo("Principal") with { NetRevenue = TestFacts.Euro(495_000) });

    [Fact]
    public void A_quarter_is_told_with_milestone_rebate_and_funds_before_and_after()
    {
        var quarter = Assert.Single(Restating.Tell(Facts, TestGuide.Shipped).Outcome.Quarters);
        Assert.Equal((true, false), (quarter.MilestoneBefore.Met, quarter.MilestoneAfter.Met));
        Assert.Equal((TestFacts.Euro(2_560), TestFacts.Euro(0)), (quarter.LeapBefore.Amount, quarter.LeapAfter.Amount));
        Assert.Equal((TestFacts.Euro(1_280), TestFacts.Euro(1_230)), (quarter.MdfBefore, quarter.MdfAfter));
        Assert.False(quarter.IsSettled);
    }

    [Fact]
    public void A_track_that_is_no_longer_within_reach_is_told_with_the_units_it_allowed()
    {
        var track = Assert.Single(Restating.Tell(Facts, TestGuide.Shipped).Outcome.Tracks);
        Assert.Equal(new TrackRestated("Principal", EligibleBefore: true, EligibleAfter: false, TestFacts.Euro(15_000)), track);
    }

    [Fact]
    public void A_settled_quarter_is_told_as_such()
    {
        var facts = Facts with { Quarters = [Quarter("FY25-Q1", TestFacts.Euro(128_000), before: 128_000, after: 123_000)], After = Facts.Before };
        var restatement = Restating.Tell(facts, TestGuide.Shipped).Outcome;
        Assert.True(Assert.Single(restatement.Quarters).IsSettled);
        Assert.Empty(restatement.Tracks);
    }

    [Fact]
    public void The_rules_of_every_quarter_are_asked_with_the_figures_of_now()
    {
        var facts = Facts with
        {
            Quarters = [Facts.Quarters[0], Quarter("FY25-Q2", settled: null, before: 130_000, after: 130_000, toDate: 253_000)],
        };
        var conclusion = Restating.Tell(facts, TestGuide.Shipped);
        Assert.Equal("R49! R26! R58! R59! R49 R26 R58 R59", conclusion.RulesAsked());
        Assert.Equal(
            ["EUR 123000.00", "EUR 123000.00", "EUR 123000.00", "0.00 %", "EUR 130000.00", "EUR 253000.00", "EUR 130000.00", "2.00 %"],
            conclusion.Steps.Select(step => step.Have));
    }

    private static WeekFigures Figures(int version, decimal net) => new(version, 1, 0, TestFacts.Euro(net), PosWeekOutcome.Compliant);

    private static QuarterChange Quarter(string quarter, Money? settled, decimal before, decimal after, decimal? toDate = null) => new(
        FiscalQuarter.Parse(quarter), "Principal", settled, Of(before, toDate ?? before), Of(after, toDate ?? after));

    private static QuarterFigures Of(decimal revenue, decimal toDate) =>
        new(TestFacts.Euro(revenue), TestFacts.Euro(toDate), TestFacts.Euro(revenue), []);
}
