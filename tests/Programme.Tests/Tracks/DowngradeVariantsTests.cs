using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R15, R24 to R27, A5 to A8: every combination of the policies, a lapse, a streak, a track and a choice.</summary>
public sealed class DowngradeVariantsTests
{
    private static readonly FiscalQuarter Fourth = FiscalQuarter.Parse("FY25-Q4");

    public static IEnumerable<TheoryDataRow<DowngradeTiming, DowngradeTiming, DowngradeDestination, DowngradeMode>> Settings =>
        from pos in Enum.GetValues<DowngradeTiming>()
        from milestones in Enum.GetValues<DowngradeTiming>()
        from destination in Enum.GetValues<DowngradeDestination>()
        from mode in Enum.GetValues<DowngradeMode>()
        select new TheoryDataRow<DowngradeTiming, DowngradeTiming, DowngradeDestination, DowngradeMode>(pos, milestones, destination, mode);

    // A POS lapse comes first, then the streak; whichever waits for the next fiscal year gives way to a choice for that
    // year, and the other is asked.
    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_leads_where_the_rules_say(
        DowngradeTiming pos, DowngradeTiming milestones, DowngradeDestination destination, DowngradeMode mode)
    {
        var guide = TestGuide.Shipped.Settling(policies => policies with
        {
            DowngradeTiming = new(Milestones: milestones, Pos: pos),
            DowngradeDestination = destination,
            Downgrade = new(mode, ImmutableDictionary<string, DowngradeMode>.Empty),
        });

        // Judged on the fourth quarter of FY25, which settles on 1 May 2025; and on the third, on 31 January.
        foreach (var (quarter, day) in new[] { (Fourth, new DateOnly(2025, 5, 1)), (Fourth.Previous, new DateOnly(2025, 1, 31)) })
            foreach (var track in new[] { "Premier", "Elite", "Principal" })
                foreach (var lapsed in new[] { false, true })
                    foreach (var streak in new[] { 1, 2 })
                        foreach (var settledFor in new FiscalYear?[] { null, quarter.Year, quarter.Year.Next })
                        {
                            var facts = new DowngradeFacts(
                                quarter, track, streak, 13, lapsed ? 11 : 13, !lapsed, TestFacts.EligibleUpTo("Elite") with { Day = day, LastPosQuarterComplied = !lapsed })
                            {
                                SettledFor = settledFor,
                            };
                            Assert.Equal(Expected(facts, pos, milestones, destination, mode), Downgrade.Decide(facts, guide).Outcome);
                        }
    }

    [Theory]
    [InlineData(null, "R26")]
    [InlineData("FY24", "R26")]
    [InlineData("FY25", "R26")] // The year that was judged.
    [InlineData("FY26", null)] // Chosen in April, before the fourth quarter settled, or left by a downgrade since.
    public void A_track_settled_for_the_year_after_stands_in_the_way_of_a_milestone_downgrade(string? settledFor, string? rule)
    {
        var facts = new DowngradeFacts(Fourth, "Elite", 2, 13, 13, true, TestFacts.Eligible() with { Day = new(2025, 5, 1) })
        {
            SettledFor = settledFor is null ? null : FiscalYear.Parse(settledFor),
        };
        var conclusion = Downgrade.Decide(facts, TestGuide.Shipped);

        Assert.Equal(rule, conclusion.Outcome.Rule);
        Assert.Equal(rule is null ? "R25 R26! R15" : "R25 R26! R27 R26 R26", conclusion.RulesAsked());
        Assert.Equal("A7=NextFiscalYear", conclusion.Steps[^1].Policy);
    }

    [Fact]
    public void It_does_not_stand_in_the_way_of_a_POS_downgrade_which_is_an_exception_at_any_time()
    {
        var facts = new DowngradeFacts(Fourth, "Elite", 0, 13, 11, false, TestFacts.Eligible() with { Day = new(2025, 5, 1) })
        {
            SettledFor = Fourth.Year.Next,
        };
        var outcome = Downgrade.Decide(facts, TestGuide.Shipped).Outcome;
        Assert.Equal(("R25", new DateOnly(2025, 5, 1)), (outcome.Rule, outcome.EffectiveOn));
    }

    // Written out a second time, the plain way.
    private static DowngradeOutcome Expected(
        DowngradeFacts facts, DowngradeTiming pos, DowngradeTiming milestones, DowngradeDestination destination, DowngradeMode mode)
    {
        var isFourth = facts.Quarter == Fourth;
        var isLapse = facts.PosWeeksCompliant < 12;
        var (rule, timing) = (isLapse, facts.Streak) switch
        {
            (true, _) when !GivesWay(pos) => ("R25", pos),
            (_, 2) when !GivesWay(milestones) => ("R26", milestones),
            _ => (null, DowngradeTiming.Immediate),
        };
        if (rule is null)
            return new(DowngradeVerdict.Keeps, null, null, null, null);

        var effectiveOn = timing switch
        {
            DowngradeTiming.Immediate => facts.Eligibility.Day,
            DowngradeTiming.NextQuarter => isFourth ? new(2025, 7, 1) : new DateOnly(2025, 4, 1),
            _ => isFourth ? new(2025, 5, 1) : new DateOnly(2025, 4, 1),
        };
        if (facts.Track == "Premier")
            return new(DowngradeVerdict.SuspendIncentives, null, rule, effectiveOn, mode);

        // Fit for Elite: from Principal there is one step to it, and only Lowest leads past it; or a lapse that has led to no
        // fall of its own, where milestones lead to one and the highest is asked for that every requirement is met of.
        var isBarred = isLapse && rule == "R26" && destination == DowngradeDestination.HighestStillEligible;
        var to = facts.Track == "Principal" && destination != DowngradeDestination.Lowest && !isBarred ? "Elite" : "Premier";
        return new(DowngradeVerdict.Downgrade, to, rule, effectiveOn, mode);

        bool GivesWay(DowngradeTiming when) =>
            when == DowngradeTiming.NextFiscalYear && facts.Track != "Premier" && facts.SettledFor == facts.Quarter.Year.Next;
    }
}
