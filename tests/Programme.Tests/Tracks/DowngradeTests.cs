using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R24 to R27, A5 to A8: what a settled quarter allows.</summary>
public sealed class DowngradeTests
{
    private static readonly DowngradeOutcome Keeps = new(DowngradeVerdict.Keeps, null, null, null, null);

    // A Principal partner without a lapse; its second quarter settles on 31 October 2024.
    private static readonly DowngradeFacts Fine = new(
        FiscalQuarter.Parse("FY25-Q2"),
        "Principal",
        Streak: 0,
        PosWeeksExpected: 13,
        PosWeeksCompliant: 13,
        PosComplied: true,
        TestFacts.Eligible() with { Day = new(2024, 10, 31) });

    private static readonly DowngradeFacts MissedTwice = Fine with { Streak = 2 };

    private static readonly DowngradeFacts PosFailed = Fine with { PosWeeksCompliant = 11, PosComplied = false };

    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Fewer_than_two_missed_quarters_allow_nothing(int streak)
    {
        var conclusion = Downgrade.Decide(Fine with { Streak = streak }, Guide);

        Assert.Equal(Keeps, conclusion.Outcome);
        Assert.Equal("R25 R26", conclusion.RulesAsked());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Two_missed_quarters_allow_a_downgrade_at_the_next_fiscal_year(int streak)
    {
        var conclusion = Downgrade.Decide(Fine with { Streak = streak }, Guide);

        Assert.Equal(
            new DowngradeOutcome(
                DowngradeVerdict.Downgrade, "Elite", "R26", new(2025, 4, 1), DowngradeMode.ProposeAndApprove),
            conclusion.Outcome);
        Assert.Equal("R25 R26! R27 R26 R26", conclusion.RulesAsked());
    }

    [Fact]
    public void How_many_is_the_guides_to_say()
    {
        var patient = Guide with { Milestones = Guide.Milestones with { ConsecutiveMisses = 3 } };
        Assert.Equal(Keeps, Downgrade.Decide(MissedTwice, patient).Outcome);
        Assert.Equal("R26", Downgrade.Decide(Fine with { Streak = 3 }, patient).Outcome.Rule);
    }

    [Fact]
    public void A_quarter_of_failing_POS_data_allows_a_downgrade_at_once()
    {
        var conclusion = Downgrade.Decide(PosFailed, Guide);

        Assert.Equal(
            new DowngradeOutcome(
                DowngradeVerdict.Downgrade, "Elite", "R25", new(2024, 10, 31), DowngradeMode.ProposeAndApprove),
            conclusion.Outcome);
        Assert.Equal("R25! R26 R27 R25 R25", conclusion.RulesAsked());
    }

    [Fact]
    public void POS_comes_before_milestones()
    {
        var conclusion = Downgrade.Decide(PosFailed with { Streak = 2 }, Guide);

        Assert.Equal(("R25", new DateOnly(2024, 10, 31)), (conclusion.Outcome.Rule, conclusion.Outcome.EffectiveOn));
        Assert.Equal("R25! R26! R27 R25 R25", conclusion.RulesAsked());
    }

    [Theory]
    [InlineData(DowngradeMode.Automatic)]
    [InlineData(DowngradeMode.ProposeAndApprove)]
    [InlineData(DowngradeMode.NotifyOnly)]
    public void It_is_carried_out_proposed_or_told_by_policy(DowngradeMode mode)
    {
        var everywhere = Guide.Settling(policies => policies with
        {
            Downgrade = new(mode, ImmutableDictionary<string, DowngradeMode>.Empty),
        });
        Assert.Equal(mode, Downgrade.Decide(MissedTwice, everywhere).Outcome.Mode);
        Assert.Equal(mode, Downgrade.Decide(PosFailed, everywhere).Outcome.Mode);
    }

    [Theory]
    [InlineData("benelux", DowngradeMode.Automatic)]
    [InlineData("dach", DowngradeMode.NotifyOnly)]
    public void The_policy_may_differ_by_region(string region, DowngradeMode mode)
    {
        var guide = Guide.Settling(policies => policies with
        {
            Downgrade = new(
                DowngradeMode.NotifyOnly,
                ImmutableDictionary<string, DowngradeMode>.Empty.Add("benelux", DowngradeMode.Automatic)),
        });
        var facts = MissedTwice with { Eligibility = MissedTwice.Eligibility with { Region = region } };
        Assert.Equal(mode, Downgrade.Decide(facts, guide).Outcome.Mode);
    }

    [Theory]
    [InlineData(DowngradeDestination.OneStep, "Principal", "Premier", "Elite")] // Though not eligible there.
    [InlineData(DowngradeDestination.OneStep, "Principal", "Principal", "Elite")]
    [InlineData(DowngradeDestination.OneStep, "Elite", "Principal", "Premier")]
    [InlineData(DowngradeDestination.HighestStillEligible, "Principal", "Principal", "Elite")] // Lower all the same.
    [InlineData(DowngradeDestination.HighestStillEligible, "Principal", "Elite", "Elite")]
    [InlineData(DowngradeDestination.HighestStillEligible, "Principal", "Premier", "Premier")]
    [InlineData(DowngradeDestination.HighestStillEligible, "Elite", "Principal", "Premier")]
    [InlineData(DowngradeDestination.Lowest, "Principal", "Principal", "Premier")]
    [InlineData(DowngradeDestination.Lowest, "Elite", "Elite", "Premier")]
    public void The_destination_follows_the_policy(
        DowngradeDestination destination, string track, string eligibleUpTo, string to)
    {
        var guide = Guide.Settling(policies => policies with { DowngradeDestination = destination });
        var conclusion = Downgrade.Decide(
            MissedTwice with { Track = track, Eligibility = TestFacts.EligibleUpTo(eligibleUpTo) }, guide);

        Assert.Equal((DowngradeVerdict.Downgrade, to), (conclusion.Outcome.Verdict, conclusion.Outcome.To));
        Assert.Equal($"A6={destination}", conclusion.Steps[^2].Policy);
    }

    // Every track asks for compliant POS data, so the lapse itself would leave nothing but the lowest.
    [Theory]
    [InlineData("Principal", "Elite", "Elite")]
    [InlineData("Principal", "Premier", "Premier")]
    [InlineData("Elite", "Elite", "Premier")]
    public void The_lapse_that_costs_a_fall_does_not_cost_another(string track, string eligibleUpTo, string to)
    {
        var guide = Guide.Settling(policies => policies with { DowngradeDestination = DowngradeDestination.HighestStillEligible });
        var facts = PosFailed with { Track = track, Eligibility = TestFacts.EligibleUpTo(eligibleUpTo) with { LastPosQuarterComplied = false } };

        Assert.Equal(("R25", to), (Downgrade.Decide(facts, guide).Outcome.Rule, Downgrade.Decide(facts, guide).Outcome.To));

        // Where milestones lead to it, a lapse still tells where.
        var missed = MissedTwice with { Track = track, Eligibility = facts.Eligibility };
        Assert.Equal("Premier", Downgrade.Decide(missed, guide).Outcome.To);
    }

    // The day is that on which the quarter settles. A fourth quarter settles when the next year has begun: a downgrade
    // that waits for that year waits no longer.
    [Theory]
    [InlineData(DowngradeTiming.Immediate, "2024-10-31", "2024-10-31")]
    [InlineData(DowngradeTiming.NextQuarter, "2024-07-31", "2024-10-01")]
    [InlineData(DowngradeTiming.NextQuarter, "2024-10-31", "2025-01-01")]
    [InlineData(DowngradeTiming.NextQuarter, "2025-01-31", "2025-04-01")]
    [InlineData(DowngradeTiming.NextQuarter, "2025-05-01", "2025-07-01")]
    [InlineData(DowngradeTiming.NextFiscalYear, "2024-07-31", "2025-04-01")]
    [InlineData(DowngradeTiming.NextFiscalYear, "2025-01-31", "2025-04-01")]
    [InlineData(DowngradeTiming.NextFiscalYear, "2025-03-31", "2025-04-01")]
    [InlineData(DowngradeTiming.NextFiscalYear, "2025-05-01", "2025-05-01")]
    public void The_first_day_follows_the_policy_for_each_reason(DowngradeTiming timing, string day, string effectiveOn)
    {
        // The other reason takes effect otherwise, so that neither can be taken for the other.
        var other = timing == DowngradeTiming.Immediate ? DowngradeTiming.NextQuarter : DowngradeTiming.Immediate;
        var milestones = Guide.Settling(
            policies => policies with { DowngradeTiming = new(Milestones: timing, Pos: other) });
        var pos = Guide.Settling(policies => policies with { DowngradeTiming = new(Milestones: other, Pos: timing) });

        Assert.Equal(TestFacts.Day(effectiveOn), Downgrade.Decide(On(MissedTwice), milestones).Outcome.EffectiveOn);
        Assert.Equal(TestFacts.Day(effectiveOn), Downgrade.Decide(On(PosFailed), pos).Outcome.EffectiveOn);
        Assert.Equal($"A7={timing}", Downgrade.Decide(On(PosFailed), pos).Steps[^1].Policy);

        // The quarter that settles is the one before that of the day.
        DowngradeFacts On(DowngradeFacts facts) => facts with
        {
            Quarter = Guide.Calendar.QuarterOf(TestFacts.Day(day)).Previous,
            Eligibility = facts.Eligibility with { Day = TestFacts.Day(day) },
        };
    }

    [Theory]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.BelowThreshold, 13, true, null)]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.BelowThreshold, 12, true, null)]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.BelowThreshold, 11, false, "R25")]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.BelowThreshold, 12, false, "R25")] // One is missing.
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.AllWeeks, 11, false, null)]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.AllWeeks, 1, false, null)]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.AllWeeks, 0, false, "R25")]
    [InlineData(PosDowngradeTrigger.AnyLapse, PosDowngradeRule.BelowThreshold, 13, true, null)]
    [InlineData(PosDowngradeTrigger.AnyLapse, PosDowngradeRule.BelowThreshold, 12, true, "R24")]
    [InlineData(PosDowngradeTrigger.AnyLapse, PosDowngradeRule.AllWeeks, 13, true, null)]
    [InlineData(PosDowngradeTrigger.AnyLapse, PosDowngradeRule.AllWeeks, 12, true, "R24")]
    public void Which_POS_lapse_counts_follows_the_policy(
        PosDowngradeTrigger trigger, PosDowngradeRule rule, int compliant, bool complied, string? allowedBy)
    {
        foreach (var window in Enum.GetValues<PosDowngradeWindow>())
        {
            var guide = Guide.Settling(policies => policies with { PosDowngrade = new(trigger, window, rule) });
            var conclusion = Downgrade.Decide(
                Fine with { PosWeeksCompliant = compliant, PosComplied = complied }, guide);

            Assert.Equal(allowedBy, conclusion.Outcome.Rule);
            Assert.Equal($"A8={trigger}:{window}:{rule}", conclusion.Steps[0].Policy);
        }
    }

    [Theory]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.BelowThreshold)]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.AllWeeks)]
    [InlineData(PosDowngradeTrigger.AnyLapse, PosDowngradeRule.AllWeeks)]
    public void A_quarter_in_which_no_week_was_expected_has_not_lapsed(
        PosDowngradeTrigger trigger, PosDowngradeRule rule)
    {
        var guide = Guide.Settling(
            policies => policies with { PosDowngrade = new(trigger, PosDowngradeWindow.Fiscal, rule) });
        Assert.Equal(Keeps, Downgrade.Decide(Fine with { PosWeeksExpected = 0, PosWeeksCompliant = 0 }, guide).Outcome);
    }

    [Theory]
    [InlineData(DowngradeDestination.OneStep)]
    [InlineData(DowngradeDestination.HighestStillEligible)]
    [InlineData(DowngradeDestination.Lowest)]
    public void In_the_lowest_track_incentives_are_suspended_instead(DowngradeDestination destination)
    {
        var guide = Guide.Settling(policies => policies with { DowngradeDestination = destination });

        var pos = Downgrade.Decide(PosFailed with { Track = "Premier" }, guide);
        Assert.Equal(
            new DowngradeOutcome(
                DowngradeVerdict.SuspendIncentives, null, "R25", new(2024, 10, 31), DowngradeMode.ProposeAndApprove),
            pos.Outcome);
        Assert.Equal("R25! R26 R27!", pos.RulesAsked());

        var milestones = Downgrade.Decide(MissedTwice with { Track = "Premier" }, guide).Outcome;
        Assert.Equal((DowngradeVerdict.SuspendIncentives, "R26"), (milestones.Verdict, milestones.Rule));
    }

    [Fact]
    public void An_unknown_track_is_nonsense() =>
        Assert.Throws<ArgumentException>(() => Downgrade.Decide(MissedTwice with { Track = "Gold" }, Guide));
}
