using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Mdf;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Mdf;

/// <summary>R27, R28, R35, R36, R41, R44, R46, R63, R64: funds are requested, and a person decides.</summary>
public sealed class MdfRequestTests
{
    private const string Gates = "R28 R63 R63 R27 R41 R44 R35 R46 R36";

    private static GuideVersion Guide => TestGuide.Shipped;

    [Fact]
    public void What_nothing_speaks_against_waits_for_a_person()
    {
        var conclusion = MdfRequest.Decide(MdfSamples.Accepted, Guide);

        Assert.Equal((new MdfRequestOutcome(null, "R63"), $"{Gates} R63 R63 R63 R64"), (conclusion.Outcome, conclusion.RulesAsked()));
    }

    [Theory]
    [InlineData(MdfRefusal.AgreementNotSigned, "R28!")]
    [InlineData(MdfRefusal.NoTrack, "R28 R63!")]
    [InlineData(MdfRefusal.BenefitNotGranted, "R28 R63 R63!")]
    [InlineData(MdfRefusal.IncentivesSuspended, "R28 R63 R63 R27!")]
    [InlineData(MdfRefusal.BrandNotAligned, "R28 R63 R63 R27 R41!")]
    [InlineData(MdfRefusal.MarketingPlanIncomplete, "R28 R63 R63 R27 R41 R44!")]
    [InlineData(MdfRefusal.BusinessPlanMissing, "R28 R63 R63 R27 R41 R44 R35!")]
    [InlineData(MdfRefusal.ReviewMissed, "R28 R63 R63 R27 R41 R44 R35 R46!")]
    [InlineData(MdfRefusal.PosLapsed, $"{Gates}!")]
    [InlineData(MdfRefusal.RequestedTooLate, $"{Gates} R63!")]
    [InlineData(MdfRefusal.AboveCoFunding, $"{Gates} R63 R63!")]
    [InlineData(MdfRefusal.AboveRequestCap, $"{Gates} R63 R63 R63!")]
    [InlineData(MdfRefusal.BalanceTooLow, $"{Gates} R63 R63 R63 R64!")]
    public void One_broken_rule_is_the_refusal(MdfRefusal refusal, string asked)
    {
        var conclusion = MdfRequest.Decide(MdfSamples.Accepted.Breaking(refusal), MdfSamples.Strict);

        Assert.Equal((new MdfRequestOutcome(refusal, asked[^4..^1].Trim()), asked), (conclusion.Outcome, conclusion.RulesAsked()));
    }

    [Fact]
    public void Of_several_broken_rules_the_first_declared_is_the_refusal() => Assert.All(
        Precedence.EverySet<MdfRefusal>().Select(row => row.Data), broken => Assert.Equal(
            broken[0], MdfRequest.Decide(broken.Aggregate(MdfSamples.Accepted, MdfSamples.Breaking), MdfSamples.Strict).Outcome.Refusal));

    [Theory]
    [InlineData("Premier", 2_500)]
    [InlineData("Elite", 10_000)]
    [InlineData("Principal", 25_000)]
    public void A_project_may_have_the_cap_of_its_track_and_not_a_cent_more(string track, int cap)
    {
        var standing = MdfSamples.Standing with { Plans = MdfSamples.Standing.Plans with { Track = track } };
        var facts = MdfSamples.Accepted with { Standing = standing, Kind = MdfKind.Project, Cost = TestFacts.Euro(60_000), Left = TestFacts.Euro(0) };

        Assert.Null(MdfRequest.Decide(facts with { Amount = TestFacts.Euro(cap) }, Guide).Outcome.Refusal);
        Assert.Equal(MdfRefusal.AboveRequestCap, MdfRequest.Decide(facts with { Amount = TestFacts.Euro(cap + 0.01m) }, Guide).Outcome.Refusal);
    }

    [Theory]
    [InlineData("2024-06-03", null)]
    [InlineData("2024-06-02", MdfRefusal.RequestedTooLate)]
    public void An_activity_is_requested_fourteen_days_before_it(string firstDay, MdfRefusal? refusal) => Assert.Equal(
        refusal, MdfRequest.Decide(MdfSamples.Accepted with { FirstDay = TestFacts.Day(firstDay) }, Guide).Outcome.Refusal);

    [Theory]
    [InlineData(4_000.00, null)]
    [InlineData(3_999.99, null)] // Half of it is 1,999.995, which rounds up to the cent.
    [InlineData(3_999.98, MdfRefusal.AboveCoFunding)]
    public void Half_of_the_cost_may_be_asked_for(double cost, MdfRefusal? refusal) => Assert.Equal(
        refusal, MdfRequest.Decide(MdfSamples.Accepted with { Cost = TestFacts.Euro((decimal)cost) }, Guide).Outcome.Refusal);

    [Fact]
    public void A_requirement_that_the_guide_does_not_list_gates_nothing()
    {
        var guide = MdfSamples.Strict with { Mdf = Guide.Mdf with { Gates = [] } };
        foreach (var gate in new[] { MdfGate.BrandNotAligned, MdfGate.MarketingPlanIncomplete, MdfGate.PosLapsed })
            Assert.Null(MdfRequest.Decide(MdfSamples.Accepted with { Standing = MdfSamples.Standing.Breaking(gate) }, guide).Outcome.Refusal);
    }

    // The footnote's asterisk: the plan of a Premier partner is asked for by MDF alone.
    [Theory]
    [InlineData(RequirementLevel.RequiredForIncentives, MdfRefusal.MarketingPlanIncomplete)]
    [InlineData(RequirementLevel.Required, MdfRefusal.MarketingPlanIncomplete)]
    [InlineData(RequirementLevel.RequiredInMarkets, null)]
    [InlineData(RequirementLevel.NotRequired, null)]
    public void A_requirement_gates_where_the_track_asks_for_it_at_all(RequirementLevel level, MdfRefusal? refusal)
    {
        var guide = Guide.Asking(Requirement.MarketingPlan, "Principal", level);
        var facts = MdfSamples.Accepted with { Standing = MdfSamples.Standing.Breaking(MdfGate.MarketingPlanIncomplete) };

        Assert.Equal(refusal, MdfRequest.Decide(facts, guide).Outcome.Refusal);
    }

    [Fact]
    public void A_business_plan_opens_MDF_once_the_account_manager_has_approved_it()
    {
        var submitted = MdfSamples.Standing.Plans.BusinessPlan! with { ApprovedOn = null };
        var standing = MdfSamples.Standing with { Plans = MdfSamples.Standing.Plans with { BusinessPlan = submitted } };
        var lenient = Guide.Settling(policies => policies with { MissingBusinessPlan = policies.MissingBusinessPlan with { Mode = SanctionMode.Discretionary } });

        Assert.Equal(MdfRefusal.BusinessPlanMissing, MdfRequest.Decide(MdfSamples.Accepted with { Standing = standing }, Guide).Outcome.Refusal);
        Assert.Null(MdfRequest.Decide(MdfSamples.Accepted with { Standing = standing }, lenient).Outcome.Refusal);
    }

    [Fact]
    public void A_person_approves_whole_or_in_part()
    {
        var part = MdfVerdict.Decide(MdfSamples.Approved with { Amount = TestFacts.Euro(1_500) }, Guide);

        Assert.Equal(new MdfVerdictOutcome(null, "R63", TestFacts.Euro(1_500)), part.Outcome);
        Assert.Equal("Charlotte: A good fair", part.Steps[^1].Have);
        Assert.Equal($"R63 {Gates} R63 R64 R63", part.RulesAsked());
    }

    [Fact]
    public void A_rejection_asks_nothing_but_whether_it_is_open()
    {
        var rejected = MdfSamples.Approved with { Approve = false, Standing = MdfSamples.Standing.Breaking(MdfGate.AgreementNotSigned) };

        Assert.Equal(new MdfVerdictOutcome(null, "R63"), MdfVerdict.Decide(rejected, Guide).Outcome);
        Assert.Equal(MdfVerdictRefusal.NotOpen, MdfVerdict.Decide(rejected with { Status = MdfStatus.Withdrawn }, Guide).Outcome.Refusal);
    }

    [Fact]
    public void Of_several_reasons_against_an_approval_the_first_declared_is_told() => Assert.All(
        Precedence.EverySet<MdfVerdictRefusal>().Select(row => row.Data), broken =>
        {
            var conclusion = MdfVerdict.Decide(broken.Aggregate(MdfSamples.Approved, Breaking), MdfSamples.Strict);
            Assert.Equal(broken[0], conclusion.Outcome.Refusal);
            Assert.Equal((int)broken[0], conclusion.Steps.Length);
        });

    private static MdfVerdictFacts Breaking(MdfVerdictFacts facts, MdfVerdictRefusal refusal) => refusal switch
    {
        MdfVerdictRefusal.NotOpen => facts with { Status = MdfStatus.Rejected },
        MdfVerdictRefusal.AboveRequested => facts with { Requested = TestFacts.Euro(1_999.99m) },
        MdfVerdictRefusal.BalanceTooLow => facts with { Left = TestFacts.Euro(1_999.99m) },
        _ => facts with { Standing = facts.Standing.Breaking(Enum.Parse<MdfGate>($"{refusal}")) },
    };
}
