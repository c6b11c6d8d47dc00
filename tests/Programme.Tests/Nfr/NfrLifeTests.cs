using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Nfr;

/// <summary>R28, R42, R71, R72, A28, A29: from reservation to purchase and back, and the serial numbers of units.</summary>
public sealed class NfrLifeTests
{
    private static readonly FiscalQuarter Spring = FiscalQuarter.Parse("FY25-Q1");

    private static readonly NfrStepFacts Committing = new(
        new(2024, 7, 3), "N-1", NfrStep.Commit, NfrOrderStatus.Reserved, TestFacts.Qualified, Spring, Spring.Next);

    private static readonly NfrSerialFacts Attaching = new(
        new(2024, 5, 15), "N-1", NfrOrderStatus.Committed, Quantity: 2, Attached: ["SN-1"], Serials: ["SN-2"], InUse: []);

    private static GuideVersion Guide => TestGuide.Shipped;

    [Fact]
    public void A_reservation_is_bought_and_takes_nothing_more_from_a_cap()
    {
        var conclusion = NfrOrderStep.Decide(Committing, Guide);

        Assert.Equal(new NfrStepOutcome(null, "R72", NfrOrderStatus.Committed), conclusion.Outcome);
        Assert.Equal("R72 R28 R42", conclusion.RulesAsked());
    }

    [Theory]
    [InlineData(NfrStepRefusal.NotOpen, "R72", "R72!")]
    [InlineData(NfrStepRefusal.AgreementNotSigned, "R28", "R72 R28!")]
    [InlineData(NfrStepRefusal.BrandNotAligned, "R42", "R72 R28 R42!")]
    public void One_broken_rule_is_the_refusal(NfrStepRefusal refusal, string rule, string asked)
    {
        var conclusion = NfrOrderStep.Decide(Breaking(Committing, refusal), Guide);

        Assert.Equal((new NfrStepOutcome(refusal, rule), asked), (conclusion.Outcome, conclusion.RulesAsked()));
    }

    public static IEnumerable<TheoryDataRow<NfrStepRefusal[]>> EverySetOfStepRefusals => Precedence.EverySet<NfrStepRefusal>();

    [Theory]
    [MemberData(nameof(EverySetOfStepRefusals))]
    public void Of_several_broken_rules_the_first_declared_is_the_refusal(NfrStepRefusal[] broken) =>
        Assert.Equal(broken[0], NfrOrderStep.Decide(broken.Aggregate(Committing, Breaking), Guide).Outcome.Refusal);

    [Theory]
    [InlineData(NfrStep.Commit, NfrOrderStatus.Reserved)]
    [InlineData(NfrStep.Release, NfrOrderStatus.Reserved)]
    [InlineData(NfrStep.Return, NfrOrderStatus.Committed)]
    public void A_step_begins_in_one_place_alone(NfrStep step, NfrOrderStatus from)
    {
        foreach (var status in Enum.GetValues<NfrOrderStatus>().Select(each => (NfrOrderStatus?)each).Append(null))
        {
            var refusal = NfrOrderStep.Decide(Committing with { Step = step, Status = status }, Guide).Outcome.Refusal;
            Assert.Equal(status == from ? null : NfrStepRefusal.NotOpen, refusal);
        }
    }

    // Nobody has to be in order to give something back.
    [Theory]
    [InlineData(NfrStep.Release, NfrReturnRule.OrderQuarter, "FY25-Q1")]
    [InlineData(NfrStep.Release, NfrReturnRule.ReturnQuarter, "FY25-Q1")]
    [InlineData(NfrStep.Return, NfrReturnRule.OrderQuarter, "FY25-Q1")]
    [InlineData(NfrStep.Return, NfrReturnRule.ReturnQuarter, "FY25-Q2")]
    public void What_is_given_back_makes_room_in_a_quarter_by_policy(NfrStep step, NfrReturnRule rule, string freed)
    {
        var guide = Guide.Settling(policies => policies with { NfrCap = policies.NfrCap with { Returned = rule } });
        var facts = Breaking(Breaking(Committing, NfrStepRefusal.AgreementNotSigned), NfrStepRefusal.BrandNotAligned);
        var status = step == NfrStep.Return ? NfrOrderStatus.Committed : NfrOrderStatus.Reserved;

        Assert.Equal(FiscalQuarter.Parse(freed), NfrOrderStep.Decide(facts with { Step = step, Status = status }, guide).Outcome.FreesIn);
    }

    [Fact]
    public void A_reservation_lapses_with_the_day_after_its_last()
    {
        Assert.Equal(new DateOnly(2024, 5, 29), NfrReservation.LastDay(new(2024, 5, 15), Guide.Nfr));
        Assert.Null(NfrReservation.LastDay(new(2024, 5, 15), Guide.Nfr with { ReservationDays = null }));
        Assert.False(NfrReservation.Lapses(new(new(2024, 5, 29), "N-1", new(2024, 5, 29)), Guide).Outcome);
        Assert.True(NfrReservation.Lapses(new(new(2024, 5, 30), "N-1", new(2024, 5, 29)), Guide).Outcome);
    }

    [Fact]
    public void Serial_numbers_come_unit_by_unit_and_stay()
    {
        var outcome = NfrSerials.Decide(Attaching, Guide).Outcome;

        Assert.Equal((null, "SN-1 SN-2"), (outcome.Refusal, string.Join(' ', outcome.Attached)));
        Assert.Equal("SN-1", string.Join(' ', NfrSerials.Decide(Attaching with { Serials = ["SN-1"] }, Guide).Outcome.Attached));
    }

    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(1, 2, NfrSerialRefusal.TooManySerials)]
    [InlineData(2, 0, null)]
    [InlineData(2, 1, NfrSerialRefusal.TooManySerials)]
    public void There_are_no_more_serial_numbers_than_units(int attached, int told, NfrSerialRefusal? refusal)
    {
        var facts = Attaching with
        {
            Attached = [.. Enumerable.Range(0, attached).Select(each => $"A-{each}")],
            Serials = [.. Enumerable.Range(0, told).Select(each => $"B-{each}")],
        };
        Assert.Equal(refusal, NfrSerials.Decide(facts, Guide).Outcome.Refusal);
    }

    public static IEnumerable<TheoryDataRow<NfrSerialRefusal[]>> EverySetOfSerialRefusals => Precedence.EverySet<NfrSerialRefusal>();

    [Theory]
    [MemberData(nameof(EverySetOfSerialRefusals))]
    public void Of_several_faults_of_serial_numbers_the_first_declared_is_the_refusal(NfrSerialRefusal[] broken)
    {
        var conclusion = NfrSerials.Decide(broken.Aggregate(Attaching, Breaking), Guide);

        Assert.Equal(broken[0], conclusion.Outcome.Refusal);
        Assert.Equal((int)broken[0], conclusion.Steps.Length);
        Assert.Equal(["SN-1"], conclusion.Outcome.Attached);
    }

    private static NfrStepFacts Breaking(NfrStepFacts facts, NfrStepRefusal refusal) => refusal switch
    {
        NfrStepRefusal.NotOpen => facts with { Status = NfrOrderStatus.Released },
        NfrStepRefusal.AgreementNotSigned => facts with { Partner = facts.Partner with { AgreementSigned = null } },
        NfrStepRefusal.BrandNotAligned => facts with { Partner = facts.Partner with { BrandAligned = false } },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    private static NfrSerialFacts Breaking(NfrSerialFacts facts, NfrSerialRefusal refusal) => refusal switch
    {
        NfrSerialRefusal.NotCommitted => facts with { Status = NfrOrderStatus.Reserved },
        NfrSerialRefusal.TooManySerials => facts with { Serials = ["SN-2", "SN-3"] },
        NfrSerialRefusal.SerialInUse => facts with { InUse = ["SN-2"] },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
