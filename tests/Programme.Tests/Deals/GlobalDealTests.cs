using System.Collections.Immutable;
using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tests.Decisions;
using static PartnerConnect.Programme.Deals.GlobalDealStepStatus;

namespace PartnerConnect.Programme.Tests.Deals;

/// <summary>R65: the Global Deal Desk.</summary>
public sealed class GlobalDealTests
{
    private static readonly GlobalDealFacts Taken =
        new(DealSamples.Today, "Elite", TestFacts.Qualified, "Philips", ["benelux", "dach"]);

    private static GuideVersion Guide => TestGuide.Shipped.Without(Benefit.GlobalDealDesk, "Premier");

    [Fact]
    public void An_opportunity_in_two_regions_is_taken()
    {
        var conclusion = GlobalDealAdmission.Decide(Taken, Guide);
        Assert.Equal((new GlobalDealOutcome(null, "R65"), "R28 R65 R65 R65"), (conclusion.Outcome, conclusion.RulesAsked()));
    }

    [Theory]
    [InlineData("benelux")]
    [InlineData("benelux", "benelux")]
    public void An_opportunity_in_a_single_region_is_refused(params string[] regions) => Assert.Equal(
        new GlobalDealOutcome(GlobalDealRefusal.SingleRegion, "R65"), GlobalDealAdmission.Decide(Taken with { Regions = [.. regions] }, Guide).Outcome);

    public static IEnumerable<TheoryDataRow<GlobalDealRefusal[]>> EverySetOfRefusals => Precedence.EverySet<GlobalDealRefusal>();

    [Theory]
    [MemberData(nameof(EverySetOfRefusals))]
    public void Of_several_broken_rules_the_first_declared_is_the_refusal(GlobalDealRefusal[] broken)
    {
        var conclusion = GlobalDealAdmission.Decide(broken.Aggregate(Taken, Breaking), Guide);

        Assert.Equal(broken[0], conclusion.Outcome.Refusal);
        Assert.Equal((int)broken[0], conclusion.Steps.Length);
    }

    [Theory]
    [InlineData(GlobalDealStep.ProductIdentification, "Open Open Open", InProgress, null)]
    [InlineData(GlobalDealStep.ProductIdentification, "Open Open Open", Done, null)]
    [InlineData(GlobalDealStep.ProductIdentification, "Done Open Open", InProgress, GlobalDealStepRefusal.AlreadyDone)]
    [InlineData(GlobalDealStep.Quote, "Open Open Open", InProgress, null)]
    [InlineData(GlobalDealStep.Quote, "InProgress Open Open", Done, GlobalDealStepRefusal.StepBeforeNotDone)]
    [InlineData(GlobalDealStep.Quote, "Done Open Open", Done, null)]
    [InlineData(GlobalDealStep.Quote, "Done InProgress Open", Open, null)]
    [InlineData(GlobalDealStep.FulfilmentCoordination, "Done InProgress Open", Done, GlobalDealStepRefusal.StepBeforeNotDone)]
    [InlineData(GlobalDealStep.FulfilmentCoordination, "Done Done Open", Done, null)]
    [InlineData(GlobalDealStep.FulfilmentCoordination, "Open Open Done", Done, GlobalDealStepRefusal.AlreadyDone)]
    public void Steps_are_done_in_their_order_and_stay_done(
        GlobalDealStep step, string stand, GlobalDealStepStatus to, GlobalDealStepRefusal? refusal)
    {
        ImmutableArray<GlobalDealStepStatus> steps = [.. stand.Split(' ').Select(Enum.Parse<GlobalDealStepStatus>)];
        var facts = new GlobalDealStepFacts(DealSamples.Today, "global-AW-0001-1", step, steps, to, "Willem", "Charlotte");

        Assert.Equal(new GlobalDealStepOutcome(refusal, "R65"), GlobalDealProgress.Decide(facts, Guide).Outcome);
    }

    private static GlobalDealFacts Breaking(GlobalDealFacts facts, GlobalDealRefusal refusal) => refusal switch
    {
        GlobalDealRefusal.AgreementNotSigned => facts with { Partner = facts.Partner with { AgreementSigned = null } },
        GlobalDealRefusal.NoTrack => facts with { Track = null },
        GlobalDealRefusal.BenefitNotGranted => facts with { Track = facts.Track is null ? null : "Premier" },
        GlobalDealRefusal.SingleRegion => facts with { Regions = ["benelux"] },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
