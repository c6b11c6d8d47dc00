using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Mdf;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Prices;
using PartnerConnect.Programme.Proposals;
using PartnerConnect.Programme.Rebates;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Decisions;

/// <summary>The refusals, the page that explains them and their order of precedence are one list.</summary>
public sealed class RefusalsPageTests
{
    [Theory]
    [InlineData(typeof(TrackChoiceRefusal))]
    [InlineData(typeof(PlacementOverrideRefusal))]
    [InlineData(typeof(ProposalVerdictRefusal))]
    [InlineData(typeof(ProposalReplyRefusal))]
    [InlineData(typeof(NfrRefusal))]
    [InlineData(typeof(NfrStepRefusal))]
    [InlineData(typeof(NfrSerialRefusal))]
    [InlineData(typeof(BusinessPlanRefusal))]
    [InlineData(typeof(MarketingPlanRefusal))]
    [InlineData(typeof(BusinessReviewRefusal))]
    [InlineData(typeof(PosWaiverRefusal))]
    [InlineData(typeof(PosRevocationRefusal))]
    [InlineData(typeof(DealRefusal))]
    [InlineData(typeof(DealVerdictRefusal))]
    [InlineData(typeof(DealExtensionRefusal))]
    [InlineData(typeof(DealWithdrawalRefusal))]
    [InlineData(typeof(GlobalDealRefusal))]
    [InlineData(typeof(GlobalDealStepRefusal))]
    [InlineData(typeof(MdfRefusal))]
    [InlineData(typeof(MdfVerdictRefusal))]
    [InlineData(typeof(MdfStepRefusal))]
    [InlineData(typeof(MdfClaimRefusal))]
    [InlineData(typeof(MdfClaimVerdictRefusal))]
    [InlineData(typeof(MdfPaymentRefusal))]
    [InlineData(typeof(LeapRefusal))]
    [InlineData(typeof(LeapPaymentRefusal))]
    [InlineData(typeof(QuoteRefusal))]
    public void The_page_lists_every_refusal_in_order_of_precedence(Type refusals) =>
        Assert.Equal(DeclaredNames(refusals), Sections()[refusals.Name].Select(entry => entry.Name));

    [Theory]
    [InlineData(typeof(TrackChoiceRefusal))]
    [InlineData(typeof(PlacementOverrideRefusal))]
    [InlineData(typeof(ProposalVerdictRefusal))]
    [InlineData(typeof(ProposalReplyRefusal))]
    [InlineData(typeof(NfrRefusal))]
    [InlineData(typeof(NfrStepRefusal))]
    [InlineData(typeof(NfrSerialRefusal))]
    [InlineData(typeof(BusinessPlanRefusal))]
    [InlineData(typeof(MarketingPlanRefusal))]
    [InlineData(typeof(BusinessReviewRefusal))]
    [InlineData(typeof(PosWaiverRefusal))]
    [InlineData(typeof(PosRevocationRefusal))]
    [InlineData(typeof(DealRefusal))]
    [InlineData(typeof(DealVerdictRefusal))]
    [InlineData(typeof(DealExtensionRefusal))]
    [InlineData(typeof(DealWithdrawalRefusal))]
    [InlineData(typeof(GlobalDealRefusal))]
    [InlineData(typeof(GlobalDealStepRefusal))]
    [InlineData(typeof(MdfRefusal))]
    [InlineData(typeof(MdfVerdictRefusal))]
    [InlineData(typeof(MdfStepRefusal))]
    [InlineData(typeof(MdfClaimRefusal))]
    [InlineData(typeof(MdfClaimVerdictRefusal))]
    [InlineData(typeof(MdfPaymentRefusal))]
    [InlineData(typeof(LeapRefusal))]
    [InlineData(typeof(LeapPaymentRefusal))]
    [InlineData(typeof(QuoteRefusal))]
    public void Every_refusal_on_the_page_names_its_rule_and_what_the_partner_can_do(Type refusals) =>
        Assert.All(Sections()[refusals.Name], entry =>
        {
            Assert.Matches(@"^R\d+[;,. ]", entry.Text);
            Assert.Contains("The partner ", entry.Text, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData(typeof(GuidePublicationRefusal), "NotSound=1 BreaksWithTheVersionBefore=2 NoticeMissing=3 NoticeTooShort=4 TakesEffectTooSoon=5")]
    [InlineData(typeof(GuideNoticeRefusal), "AlreadyPublished=1 SentInTheFuture=2 SentBeforeTheDraft=3")]
    public void Refusals_of_the_guide_are_listed_with_their_rule_and_what_the_programme_manager_can_do(Type refusals, string declared)
    {
        The_page_lists_every_refusal_in_order_of_precedence(refusals);
        Refusals_are_declared_in_order_of_precedence_with_numbers_that_stay(refusals, declared);
        Assert.All(Sections()[refusals.Name], entry =>
        {
            Assert.Matches(@"^R\d+[;,. ]", entry.Text);
            Assert.Contains("The programme manager ", entry.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_page_lists_no_other_refusals() =>
        Assert.Equal(
            [
                nameof(TrackChoiceRefusal), nameof(PlacementOverrideRefusal), nameof(ProposalVerdictRefusal),
                nameof(ProposalReplyRefusal), nameof(NfrRefusal), nameof(NfrStepRefusal), nameof(NfrSerialRefusal),
                nameof(BusinessPlanRefusal), nameof(MarketingPlanRefusal), nameof(BusinessReviewRefusal),
                nameof(PosWaiverRefusal), nameof(PosRevocationRefusal),
                nameof(DealRefusal), nameof(DealVerdictRefusal), nameof(DealExtensionRefusal), nameof(DealWithdrawalRefusal),
                nameof(GlobalDealRefusal), nameof(GlobalDealStepRefusal),
                nameof(LeapRefusal), nameof(LeapPaymentRefusal), nameof(QuoteRefusal),
                nameof(MdfRefusal), nameof(MdfVerdictRefusal), nameof(MdfStepRefusal), nameof(MdfClaimRefusal), nameof(MdfClaimVerdictRefusal),
                nameof(MdfPaymentRefusal), nameof(GuidePublicationRefusal), nameof(GuideNoticeRefusal),
            ],
            Sections().Keys);

    // The number is what is stored and sent: it is never changed and never reused. The order is that of declaration,
    // and may one day differ from that of the numbers.
    [Theory]
    [InlineData(
        typeof(TrackChoiceRefusal),
        "AgreementNotSigned=1 NotAssignedYet=2 PlacedByPerson=6 WindowClosed=3 AlreadyChosen=4 NotEligible=5")]
    [InlineData(typeof(ProposalVerdictRefusal), "NotOpen=1 DecisionPeriodOver=2")]
    [InlineData(typeof(ProposalReplyRefusal), "NotOpen=1 AnswerPeriodOver=2 AlreadyAnswered=3")]
    [InlineData(
        typeof(PlacementOverrideRefusal),
        "AgreementNotSigned=1 NotAssignedYet=2 OverrideNotAllowed=3 AlreadyInTrack=4")]
    [InlineData(
        typeof(NfrRefusal),
        "AgreementNotSigned=1 NoTrack=2 BrandNotAligned=3 TooManyUnits=4 CapExceeded=5")]
    [InlineData(typeof(NfrStepRefusal), "NotOpen=1 AgreementNotSigned=2 BrandNotAligned=3")]
    [InlineData(typeof(NfrSerialRefusal), "NotCommitted=1 TooManySerials=2 SerialInUse=3")]
    [InlineData(
        typeof(BusinessPlanRefusal),
        "AgreementNotSigned=1 NoTrack=2 YearNotOpen=3 NotSubmitted=4 AlreadyApproved=5")]
    [InlineData(
        typeof(MarketingPlanRefusal),
        "AgreementNotSigned=1 NoTrack=2 QuarterNotOpen=3 NotSubmitted=4 NotTheApprover=5 AlreadyApproved=6")]
    [InlineData(
        typeof(BusinessReviewRefusal),
        "AgreementNotSigned=1 NoTrack=2 QuarterNotOpen=3 HeldBeforeQuarter=4 NotHeldYet=5 DocumentsNotInYet=6")]
    [InlineData(
        typeof(PosWaiverRefusal),
        "ReasonMissing=1 ReasonTooLong=2 WeekNotOver=3 QuarterSettled=4 AlreadyWaived=5 NothingOwed=6 WeekComplies=7 LineNotRejected=8 TooManyLines=9")]
    [InlineData(typeof(PosRevocationRefusal), "ReasonMissing=1 ReasonTooLong=2 QuarterSettled=3 NotWaived=4")]
    [InlineData(
        typeof(DealRefusal),
        "AgreementNotSigned=1 NoTrack=2 BenefitNotGranted=3 IncentivesSuspended=4 EndCustomerIsPartner=5 TenderPublished=6 ProductUnknown=7 CloseDatePassed=8 CloseDateTooFar=9 BelowMinimumValue=10 ValueAboveMsrp=11 NotANewCustomer=12 AlreadyRegistered=13 HeldByAnother=14")]
    [InlineData(
        typeof(DealVerdictRefusal),
        "NotOpen=1 AgreementNotSigned=2 IncentivesSuspended=3 CloseDatePassed=4 HeldByAnother=5")]
    [InlineData(typeof(DealExtensionRefusal), "NotApproved=1 AskedTooLate=2 NoExtensionLeft=3 HeldByAnother=4")]
    [InlineData(typeof(DealWithdrawalRefusal), "AlreadyOver=1")]
    [InlineData(typeof(GlobalDealRefusal), "AgreementNotSigned=1 NoTrack=2 BenefitNotGranted=3 SingleRegion=4")]
    [InlineData(typeof(GlobalDealStepRefusal), "AlreadyDone=1 StepBeforeNotDone=2")]
    [InlineData(
        typeof(MdfRefusal),
        "AgreementNotSigned=1 NoTrack=2 BenefitNotGranted=3 IncentivesSuspended=4 BrandNotAligned=5 MarketingPlanIncomplete=6 BusinessPlanMissing=7 ReviewMissed=8 PosLapsed=9 RequestedTooLate=10 AboveCoFunding=11 AboveRequestCap=12 BalanceTooLow=13")]
    [InlineData(
        typeof(MdfVerdictRefusal),
        "NotOpen=1 AgreementNotSigned=2 NoTrack=3 BenefitNotGranted=4 IncentivesSuspended=5 BrandNotAligned=6 MarketingPlanIncomplete=7 BusinessPlanMissing=8 ReviewMissed=9 PosLapsed=10 AboveRequested=11 BalanceTooLow=12")]
    [InlineData(
        typeof(MdfStepRefusal),
        "NotOpen=1 NotBegunYet=2")]
    [InlineData(
        typeof(MdfClaimRefusal),
        "ActivityNotDone=1 ClaimedTooLate=2 AboveCoFunding=3 AboveGranted=4")]
    [InlineData(
        typeof(MdfClaimVerdictRefusal),
        "NotOpen=1 AboveClaimed=2")]
    [InlineData(
        typeof(MdfPaymentRefusal),
        "NotAccepted=1 SamePerson=2")]
    [InlineData(
        typeof(LeapRefusal),
        "BenefitNotGranted=1 IncentivesSuspended=2 PlanMissing=3 MilestoneMissed=4 TargetNotReached=5 PosNotCompliant=6")]
    [InlineData(typeof(LeapPaymentRefusal), "AlreadyPaid=1 NothingToPay=2 DayOutOfRange=3")]
    [InlineData(
        typeof(QuoteRefusal), "AgreementNotSigned=1 NoTrack=2 ProductUnknown=3 DealNotApproved=4 DealNotInItsDays=5")]
    public void Refusals_are_declared_in_order_of_precedence_with_numbers_that_stay(Type refusals, string declared) =>
        Assert.Equal(
            declared,
            string.Join(' ', DeclaredNames(refusals).Select(name => $"{name}={(int)Enum.Parse(refusals, name)}")));

    private static IEnumerable<string> DeclaredNames(Type refusals) =>
        Precedence.Of(refusals).Select(field => field.Name);

    private static Dictionary<string, List<(string Name, string Text)>> Sections() =>
        File.ReadAllText(Path.Combine(Root(), "docs", "refusals.md"))
            .Split("\n## ").Skip(1)
            .Select(section => section.Split("\n### "))
            .ToDictionary(
                section => section[0].Split('`')[1],
                section => section.Skip(1).Select(entry => entry.Split('\n', 2))
                    .Select(entry => (entry[0], entry[1].Trim())).ToList());

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.GetFiles("*.sln").Length == 0)
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above holds the solution.");
    }
}
