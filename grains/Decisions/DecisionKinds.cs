using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Mdf;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Proposals;
using PartnerConnect.Programme.Rebates;
using PartnerConnect.Programme.Restatements;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Decisions;

/// <summary>Every kind of decision that a partner leaves: the one table by which decisions are made and replayed.</summary>
internal static class DecisionKinds
{
    public static readonly DecisionKind<EligibilityFacts, TrackAssignment> LaunchAssignment =
        new("launch-assignment", TrackAssignments.AtLaunch);

    public static readonly DecisionKind<EligibilityFacts, TrackAssignment> NewcomerAssignment =
        new("newcomer-assignment", TrackAssignments.ForNewcomer);

    public static readonly DecisionKind<EligibilityFacts, ImmutableArray<TrackEligibility>> EligibilityTold =
        new("eligibility", Eligibility.Tell);

    public static readonly DecisionKind<DefaultAssignmentFacts, TrackAssignment> DefaultAssignment =
        new("default-assignment", TrackAssignments.WithoutChoice);

    public static readonly DecisionKind<TrackChoiceFacts, TrackChoiceOutcome> TrackChoice =
        new("track-choice", Programme.Tracks.TrackChoice.Decide);

    public static readonly DecisionKind<PlacementOverrideFacts, PlacementOverrideOutcome> PlacementOverride =
        new("placement-override", PlacementOverrides.Decide);

    public static readonly DecisionKind<ParticipationFacts, string?> ParticipationEnd =
        new("participation-end", Participation.Decide);

    public static readonly DecisionKind<MilestoneFacts, MilestoneResult> MilestoneProvisional =
        new("milestone-provisional", Milestone.Measure);

    public static readonly DecisionKind<MilestoneFacts, MilestoneResult> MilestoneFinal = new("milestone", Milestone.Measure);

    public static readonly DecisionKind<DowngradeFacts, DowngradeOutcome> Downgrade =
        new("downgrade", Programme.Tracks.Downgrade.Decide);

    public static readonly DecisionKind<ProposalVerdictFacts, ProposalVerdictOutcome> ProposalDecided =
        new("proposal-decision", ProposalVerdict.Decide);

    public static readonly DecisionKind<ProposalReplyFacts, ProposalReplyOutcome> ProposalAnswered =
        new("proposal-answer", ProposalReply.Decide);

    public static readonly DecisionKind<ProposalExpiryFacts, bool> ProposalExpired =
        new("proposal-expiry", ProposalExpiry.Decide);

    public static readonly DecisionKind<NfrOrderFacts, NfrOrderOutcome> NfrOrder = new("nfr-order", Programme.Nfr.NfrOrder.Decide);

    public static readonly DecisionKind<NfrStepFacts, NfrStepOutcome> NfrStep = new("nfr-step", NfrOrderStep.Decide);

    public static readonly DecisionKind<NfrLapseFacts, bool> NfrLapse = new("nfr-lapse", NfrReservation.Lapses);

    public static readonly DecisionKind<NfrSerialFacts, NfrSerialOutcome> NfrSerials = new("nfr-serials", Programme.Nfr.NfrSerials.Decide);

    public static readonly DecisionKind<BusinessPlanFacts, BusinessPlanOutcome> BusinessPlan =
        new("business-plan", BusinessPlanDecision.Decide);

    public static readonly DecisionKind<MarketingPlanFacts, MarketingPlanOutcome> MarketingPlan =
        new("marketing-plan", MarketingPlanDecision.Decide);

    public static readonly DecisionKind<BusinessReviewFacts, BusinessReviewOutcome> BusinessReview =
        new("business-review", BusinessReviewDecision.Decide);

    public static readonly DecisionKind<RestatementFacts, Restatement> Restatement = new("restatement", Restating.Tell);

    public static readonly DecisionKind<PosWaiverFacts, PosWaiverOutcome> PosWaiver = new("pos-waiver", Programme.Pos.PosWaiver.Decide);

    public static readonly DecisionKind<PosRevocationFacts, PosRevocationOutcome> PosWaiverRevocation =
        new("pos-waiver-revocation", Programme.Pos.PosWaiverRevocation.Decide);

    public static readonly DecisionKind<DealRegistrationFacts, DealRegistrationOutcome> DealRegistration =
        new("deal-registration", Programme.Deals.DealRegistration.Decide);

    public static readonly DecisionKind<DealVerdictFacts, DealVerdictOutcome> DealDecided = new("deal-decision", DealVerdict.Decide);

    public static readonly DecisionKind<DealExtensionFacts, DealExtensionOutcome> DealExtension =
        new("deal-extension", Programme.Deals.DealExtension.Decide);

    public static readonly DecisionKind<DealWithdrawalFacts, DealWithdrawalOutcome> DealWithdrawal =
        new("deal-withdrawal", Programme.Deals.DealWithdrawal.Decide);

    public static readonly DecisionKind<DealExpiryFacts, bool> DealExpiry = new("deal-expiry", Programme.Deals.DealExpiry.Decide);

    public static readonly DecisionKind<DealClosingFacts, DealStatus> DealClosing = new("deal-close", Programme.Deals.DealClosing.Decide);

    public static readonly DecisionKind<GlobalDealFacts, GlobalDealOutcome> GlobalDeal = new("global-deal", GlobalDealAdmission.Decide);

    public static readonly DecisionKind<GlobalDealStepFacts, GlobalDealStepOutcome> GlobalDealStep =
        new("global-deal-step", GlobalDealProgress.Decide);

    public static readonly DecisionKind<LeapStatementFacts, LeapStatement> LeapStatement = new("leap-statement", LeapStatements.Settle);

    public static readonly DecisionKind<LeapCorrectionFacts, LeapCorrection> LeapCorrection =
        new("leap-correction", LeapCorrections.Decide);

    public static readonly DecisionKind<LeapPaymentFacts, LeapPaymentOutcome> LeapPaid = new("leap-payment", LeapPayment.Decide);

    public static readonly DecisionKind<MdfRequestFacts, MdfRequestOutcome> MdfRequest = new("mdf-request", Programme.Mdf.MdfRequest.Decide);

    public static readonly DecisionKind<MdfVerdictFacts, MdfVerdictOutcome> MdfDecided = new("mdf-decision", MdfVerdict.Decide);

    public static readonly DecisionKind<MdfStepFacts, MdfStepOutcome> MdfStep = new("mdf-step", MdfActivityStep.Decide);

    public static readonly DecisionKind<MdfClaimFacts, MdfClaimOutcome> MdfClaimed = new("mdf-claim", MdfClaim.Decide);

    public static readonly DecisionKind<MdfClaimVerdictFacts, MdfClaimVerdictOutcome> MdfClaimDecided = new("mdf-claim-decision", MdfClaimVerdict.Decide);

    public static readonly DecisionKind<MdfPaymentFacts, MdfPaymentOutcome> MdfPaid = new("mdf-payment", MdfPayment.Decide);

    public static readonly DecisionKind<MdfAccrualFacts, MdfAccrualOutcome> MdfAccrual = new("mdf-accrual", Programme.Mdf.MdfAccrual.Enter);

    public static readonly DecisionKind<MdfExpiryFacts, Money> MdfLapse = new("mdf-lapse", MdfExpiry.Funds);

    public static readonly DecisionKind<MdfClosingFacts, Money> MdfClose = new("mdf-close", MdfExpiry.Approval);

    private static readonly ImmutableDictionary<string, DecisionKind> ByName = new DecisionKind[]
    {
        LaunchAssignment, NewcomerAssignment, EligibilityTold, DefaultAssignment, TrackChoice, PlacementOverride, ParticipationEnd,
        MilestoneProvisional, MilestoneFinal, Downgrade, ProposalDecided, ProposalAnswered, ProposalExpired, NfrOrder,
        BusinessPlan, MarketingPlan, BusinessReview, Restatement, PosWaiver, PosWaiverRevocation,
        DealRegistration, DealDecided, DealExtension, DealWithdrawal, DealExpiry, DealClosing, GlobalDeal, GlobalDealStep,
        NfrStep, NfrLapse, NfrSerials,
        LeapStatement, LeapCorrection, LeapPaid,
        MdfRequest, MdfDecided, MdfStep, MdfClaimed, MdfClaimDecided, MdfPaid, MdfAccrual, MdfLapse, MdfClose,
    }.ToImmutableDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>The names of all kinds.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The kind with this name, or nothing.</summary>
    public static DecisionKind? Find(string name) => ByName.GetValueOrDefault(name);
}
