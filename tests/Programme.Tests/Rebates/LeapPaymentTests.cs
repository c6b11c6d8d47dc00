using PartnerConnect.Programme.Rebates;

namespace PartnerConnect.Programme.Tests.Rebates;

public sealed class LeapPaymentTests
{
    private static readonly LeapPaymentFacts Sound = new(
        "leap-AW-0001-1", new(2024, 7, 31), TestFacts.Euro(1_120), null, new(2024, 8, 5), "SEPA-77", new(2024, 8, 5));

    [Fact]
    public void A_statement_that_owes_is_paid_once()
    {
        Assert.Null(Decide(Sound));
        Assert.Equal(LeapPaymentRefusal.AlreadyPaid, Decide(Sound with { PaidBefore = "SEPA-76" }));
    }

    [Fact]
    public void One_that_owes_nothing_is_not_paid() =>
        Assert.Equal(LeapPaymentRefusal.NothingToPay, Decide(Sound with { Payable = TestFacts.Euro(0) }));

    [Theory]
    [InlineData("2024-07-30", true)]
    [InlineData("2024-07-31", false)]
    [InlineData("2024-08-05", false)]
    [InlineData("2024-08-06", true)]
    public void It_is_paid_from_its_own_day_up_to_the_present_one(string day, bool refused) =>
        Assert.Equal(refused ? LeapPaymentRefusal.DayOutOfRange : null, Decide(Sound with { PaidOn = TestFacts.Day(day) }));

    [Fact]
    public void Of_several_the_first_is_told()
    {
        var broken = Sound with { Payable = TestFacts.Euro(0), PaidOn = new(2024, 1, 1) };
        Assert.Equal(LeapPaymentRefusal.NothingToPay, Decide(broken));
        Assert.Equal(LeapPaymentRefusal.AlreadyPaid, Decide(broken with { PaidBefore = "SEPA-76" }));
    }

    private static LeapPaymentRefusal? Decide(LeapPaymentFacts facts) => LeapPayment.Decide(facts, TestGuide.Shipped).Outcome.Refusal;
}
