using System.Text.Json;
using CsCheck;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Decisions;

/// <summary>Asked twice, each rule gives the same answer by the same steps, to the byte in which it is kept.</summary>
public sealed class PurityTests
{
    private static readonly Gen<string> Track = Gen.OneOf("Premier", "Elite", "Principal");
    private static readonly Gen<string?> AnyTrack = Gen.OneOf<string?>(null, "Premier", "Elite", "Principal");
    private static readonly Gen<Money> Euros =
        Gen.Long[-1_000_000_00, 1_000_000_00].Select(cents => TestFacts.Euro(cents / 100m));
    private static readonly Gen<DateOnly> Day =
        Gen.Int[0, 1_000].Select(days => new DateOnly(2023, 9, 1).AddDays(days));

    private static readonly Gen<FiscalQuarter> Quarter = Day.Select(TestGuide.Shipped.Calendar.QuarterOf);

    private static readonly Gen<PartnerFacts> Partner = Gen.Select(
        Gen.Bool, Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool,
        (hasSigned, isTrained, sales, technical, isAligned) => new PartnerFacts(
            hasSigned ? new(2023, 6, 1) : null, isTrained ? new(2023, 7, 1) : null, sales, technical, isAligned));

    private static readonly Gen<EligibilityFacts> Facts = Gen.Select(
        Day, Partner, Euros, Gen.OneOf<bool?>(null, true, false),
        (day, partner, revenue, complied) => new EligibilityFacts(
            day, "benelux", partner, new(day.AddYears(-1), day.AddDays(-1)), revenue, complied));

    [Fact]
    public void Eligibility_is_pure() => Twice(
        Gen.Select(Track, Facts),
        facts => new Conclusion<TrackEligibility>(
            Eligibility.For(facts.Item1, facts.Item2, TestGuide.Shipped),
            Eligibility.Trace(facts.Item1, facts.Item2, TestGuide.Shipped)));

    [Fact]
    public void A_choice_of_track_is_pure() => Twice(
        Gen.Select(Track, AnyTrack, AnyTrack, Gen.Enum<TrackWindow>(), Day, Facts).Select(
            (desired, current, chosen, window, opens, facts) =>
                new TrackChoiceFacts(desired, current, chosen, window, new(opens, opens.AddDays(300)), facts)),
        facts => TrackChoice.Decide(facts, TestGuide.Shipped));

    [Fact]
    public void A_placement_by_a_person_is_pure() => Twice(
        Gen.Select(Track, AnyTrack, Facts).Select((desired, current, facts) =>
            new PlacementOverrideFacts(desired, current, "programme-manager:smit", "Known for years", facts)),
        facts => PlacementOverrides.Decide(facts, TestGuide.Shipped));

    [Fact]
    public void An_assignment_is_pure()
    {
        Twice(Facts, facts => TrackAssignments.AtLaunch(facts, TestGuide.Shipped));
        Twice(Facts, facts => TrackAssignments.ForNewcomer(facts, TestGuide.Shipped));
        Twice(
            Gen.Select(Quarter, AnyTrack, Facts).Select(
                (quarter, current, facts) => new DefaultAssignmentFacts(quarter.Year, current, facts)),
            facts => TrackAssignments.WithoutChoice(facts, TestGuide.Shipped));
    }

    [Fact]
    public void A_milestone_is_pure() => Twice(
        Gen.Select(Quarter, Track, Euros, Euros).Select(
            (quarter, track, revenue, toDate) => new MilestoneFacts(quarter, track, "benelux", revenue, toDate)),
        facts => Milestone.Measure(facts, TestGuide.Shipped));

    [Fact]
    public void A_downgrade_is_pure() => Twice(
        Gen.Select(Quarter, Track, Gen.Int[0, 3], Gen.Int[0, 13], Gen.Bool, Facts).Select(
            (quarter, track, streak, weeks, complied, facts) =>
                new DowngradeFacts(quarter, track, streak, 13, weeks, complied, facts)),
        facts => Downgrade.Decide(facts, TestGuide.Shipped));

    [Fact]
    public void An_order_of_not_for_resale_units_is_pure() => Twice(
        Gen.Select(Day, AnyTrack, Partner, Gen.Int[1, 3], Gen.Int[0, 2], Euros, Euros).Select(
            (day, track, partner, quantity, units, msrp, spent) => new NfrOrderFacts(
                day, TestGuide.Shipped.Calendar.QuarterOf(day), "benelux", track, partner, "960-001501",
                msrp < TestFacts.Euro(0) ? -msrp : msrp, quantity, spent, units)),
        facts => NfrOrder.Decide(facts, TestGuide.Shipped));

    [Fact]
    public void Plans_and_reviews_are_pure()
    {
        var launch = TestGuide.Shipped.ProgrammeLaunch;
        var plan = Gen.Select(Day, Gen.Bool).Select((day, approved) => new BusinessPlan(
            TestGuide.Shipped.Calendar.YearOf(day), day, approved ? day.AddDays(3) : null));
        Twice(
            Gen.Select(Day, plan, Gen.Enum<BusinessPlanStage>(), AnyTrack, Partner).Select(
                (day, former, asked, track, partner) =>
                    new BusinessPlanFacts(day, former.Year, asked, "benelux", track, partner, launch, former)),
            facts => BusinessPlanDecision.Decide(facts, TestGuide.Shipped));
        Twice(
            Gen.Select(Day, Quarter, Gen.Enum<MarketingPlanStep>(), Gen.Enum<MarketingPlanApprover>(), AnyTrack, Partner, plan).Select(
                (day, quarter, asked, by, track, partner, beside) => new MarketingPlanFacts(
                    day, quarter, asked, by, "benelux", track, partner, launch,
                    new(quarter, day, null, true, false), true, true, beside)),
            facts => MarketingPlanDecision.Decide(facts, TestGuide.Shipped));
        Twice(
            Gen.Select(Day, Quarter, Day, Day, AnyTrack, Partner).Select(
                (day, quarter, held, documents, track, partner) =>
                    new BusinessReviewFacts(day, new(quarter, held, documents), track, partner, launch)),
            facts => BusinessReviewDecision.Decide(facts, TestGuide.Shipped));
        Twice(
            Gen.Select(Day, AnyTrack, Partner, plan).Select(
                (day, track, partner, former) =>
                    new PlanFacts(day, "benelux", track, partner, launch, former, null, null, track)),
            facts => MissingBusinessPlan.On(facts, TestGuide.Shipped));
    }

    private static void Twice<TFacts, TOutcome>(Gen<TFacts> facts, Func<TFacts, Conclusion<TOutcome>> decide) =>
        facts.Sample(
            each =>
            {
                var (first, second) = (decide(each), decide(each));
                Assert.Equal(first.Steps.AsEnumerable(), second.Steps.AsEnumerable());
                Assert.Equal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(second));
            },
            iter: 500);
}
