using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Mdf;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Mdf;

/// <summary>R63, R64: what becomes of an approved activity, day by day, to its payment.</summary>
public sealed class MdfLifeTests
{
    private const string Request = "mdf-AW-0001-1";

    private static readonly MdfClaimFacts Claimed = new()
    {
        Day = new(2024, 7, 20),
        RequestId = Request,
        Status = MdfStatus.Done,
        ActivityLastDay = new(2024, 6, 5),
        Granted = TestFacts.Euro(2_000),
        Taken = TestFacts.Euro(500),
        Cost = TestFacts.Euro(3_000),
        Amount = TestFacts.Euro(1_500),
        ProofHash = "00",
    };

    private static readonly MdfPaymentFacts Paid = new(
        new(2024, 8, 1), Request, 1, MdfClaimStatus.Accepted, TestFacts.Euro(1_500), "Charlotte", "Jansen", "De Boer", "2024-0815");

    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData(MdfStatus.Approved, "2024-06-03", null)]
    [InlineData(MdfStatus.Approved, "2024-06-02", MdfStepRefusal.NotBegunYet)]
    [InlineData(MdfStatus.Requested, "2024-06-02", MdfStepRefusal.NotOpen)]
    [InlineData(MdfStatus.Closed, "2024-06-03", MdfStepRefusal.NotOpen)]
    public void An_activity_is_done_once_it_is_approved_and_has_begun(MdfStatus status, string day, MdfStepRefusal? refusal) => Assert.Equal(
        new MdfStepOutcome(refusal, "R63", refusal is null ? MdfStatus.Done : null),
        MdfActivityStep.Decide(new(TestFacts.Day(day), Request, MdfStep.Done, status, new(2024, 6, 3)), Guide).Outcome);

    [Theory]
    [InlineData(MdfStatus.Requested, null)]
    [InlineData(MdfStatus.Approved, null)]
    [InlineData(MdfStatus.Done, MdfStepRefusal.NotOpen)]
    [InlineData(MdfStatus.Refused, MdfStepRefusal.NotOpen)]
    public void A_request_is_taken_back_before_its_activity_is_done(MdfStatus status, MdfStepRefusal? refusal) => Assert.Equal(
        refusal, MdfActivityStep.Decide(new(new(2024, 5, 1), Request, MdfStep.Withdraw, status, new(2024, 6, 3)), Guide).Outcome.Refusal);

    [Theory]
    [InlineData("2024-07-20", null)]
    [InlineData("2024-07-21", MdfClaimRefusal.ClaimedTooLate)]
    public void It_is_claimed_within_forty_five_days(string day, MdfClaimRefusal? refusal) => Assert.Equal(
        new MdfClaimOutcome(refusal, "R63"), MdfClaim.Decide(Claimed with { Day = TestFacts.Day(day) }, Guide).Outcome);

    [Theory]
    [InlineData(500.00, null)]
    [InlineData(500.01, MdfClaimRefusal.AboveGranted)]
    public void Claims_come_to_no_more_than_was_approved(double taken, MdfClaimRefusal? refusal) => Assert.Equal(
        refusal, MdfClaim.Decide(Claimed with { Taken = TestFacts.Euro((decimal)taken) }, Guide).Outcome.Refusal);

    public static IEnumerable<TheoryDataRow<MdfClaimRefusal[]>> EverySetOfClaimRefusals => Precedence.EverySet<MdfClaimRefusal>();

    [Theory]
    [MemberData(nameof(EverySetOfClaimRefusals))]
    public void Of_several_reasons_against_a_claim_the_first_declared_is_told(MdfClaimRefusal[] broken)
    {
        var conclusion = MdfClaim.Decide(broken.Aggregate(Claimed, Breaking), Guide);
        Assert.Equal((broken[0], (int)broken[0]), (conclusion.Outcome.Refusal!.Value, conclusion.Steps.Length));
    }

    [Theory]
    [InlineData(MdfClaimStatus.Claimed, 1_500, null)]
    [InlineData(MdfClaimStatus.Claimed, 1_500.01, MdfClaimVerdictRefusal.AboveClaimed)]
    [InlineData(MdfClaimStatus.Accepted, 1_500.01, MdfClaimVerdictRefusal.NotOpen)]
    public void A_claim_is_accepted_whole_or_in_part(MdfClaimStatus status, double amount, MdfClaimVerdictRefusal? refusal)
    {
        var facts = new MdfClaimVerdictFacts(
            new(2024, 7, 22), Request, 1, status, TestFacts.Euro(1_500), Accept: true, TestFacts.Euro((decimal)amount), "Jansen", "As agreed");

        Assert.Equal(
            new MdfClaimVerdictOutcome(refusal, "R63", refusal is null ? TestFacts.Euro(1_500) : null), MdfClaimVerdict.Decide(facts, Guide).Outcome);
        Assert.Null(MdfClaimVerdict.Decide(facts with { Accept = false, Status = MdfClaimStatus.Claimed }, Guide).Outcome.Accepted);
    }

    [Theory]
    [InlineData("De Boer", MdfClaimStatus.Accepted, null)]
    [InlineData("Charlotte", MdfClaimStatus.Accepted, MdfPaymentRefusal.SamePerson)]
    [InlineData("jansen", MdfClaimStatus.Accepted, MdfPaymentRefusal.SamePerson)]
    [InlineData("Charlotte", MdfClaimStatus.Paid, MdfPaymentRefusal.NotAccepted)]
    [InlineData("De Boer", MdfClaimStatus.Claimed, MdfPaymentRefusal.NotAccepted)]
    public void Another_person_pays_than_those_who_let_it_through(string by, MdfClaimStatus status, MdfPaymentRefusal? refusal) => Assert.Equal(
        new MdfPaymentOutcome(refusal, "R63"), MdfPayment.Decide(Paid with { By = by, Status = status }, Guide).Outcome);

    [Theory]
    [InlineData("2024-12-31", 0)]
    [InlineData("2025-01-01", 300)]
    public void Accrued_funds_lapse_two_quarters_later(string day, int lapsed)
    {
        Assert.Equal(new DateOnly(2024, 12, 31), MdfDays.LastOfFunds(MdfSamples.Spring, Guide));
        Assert.Equal(
            TestFacts.Euro(lapsed),
            MdfExpiry.Funds(new(TestFacts.Day(day), MdfSamples.Spring, new(2024, 12, 31), TestFacts.Euro(300)), Guide).Outcome);
    }

    [Theory]
    [InlineData("2024-07-20", 0)]
    [InlineData("2024-07-21", 1_500)]
    public void What_is_not_claimed_in_its_days_is_free_again(string day, int freed) => Assert.Equal(
        TestFacts.Euro(freed),
        MdfExpiry.Approval(new(TestFacts.Day(day), Request, new(2024, 7, 20), TestFacts.Euro(2_000), TestFacts.Euro(500)), Guide).Outcome);

    [Theory]
    [InlineData("Principal", 100_000.00, 0, 1_000.00)]
    [InlineData("Principal", 80_000.50, 1_000, -199.99)] // 800.005 rounds up to the cent.
    [InlineData("Principal", -50.00, 1_000, -1_000.00)]
    [InlineData("Elite", 100_000.00, 0, 0.00)]
    public void A_restated_quarter_enters_what_it_accrues_less_what_was_entered(string track, double revenue, int entered, double change)
    {
        var facts = new MdfAccrualFacts(
            new(2024, 7, 31), MdfSamples.Spring, track, TestFacts.Euro((decimal)revenue), TestFacts.Euro(entered), entered == 0 ? null : "d-AW-0001-7");
        var conclusion = MdfAccrual.Enter(facts, Guide);

        Assert.Equal((TestFacts.Euro((decimal)change), new DateOnly(2024, 12, 31)), (conclusion.Outcome.Change, conclusion.Outcome.LastDay));
        Assert.Equal(entered == 0 ? "Settled" : "Restated by d-AW-0001-7", conclusion.Steps[^1].Asked);
    }

    private static MdfClaimFacts Breaking(MdfClaimFacts facts, MdfClaimRefusal refusal) => refusal switch
    {
        MdfClaimRefusal.ActivityNotDone => facts with { Status = MdfStatus.Approved },
        MdfClaimRefusal.ClaimedTooLate => facts with { Day = new(2024, 7, 21) },
        MdfClaimRefusal.AboveCoFunding => facts with { Cost = TestFacts.Euro(2_999.98m) },
        MdfClaimRefusal.AboveGranted => facts with { Taken = TestFacts.Euro(500.01m) },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
