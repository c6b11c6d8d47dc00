using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Proposals;
using PartnerConnect.Programme.Rebates;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Decisions;

/// <summary>A kind of decision: which facts its trace holds, and what the programme can say of them again.</summary>
internal abstract class DecisionFacts
{
    private static readonly Dictionary<string, DecisionFacts> Kinds = new(StringComparer.Ordinal)
    {
        [DecisionKinds.LaunchAssignment.Name] = new Facts<EligibilityFacts>(
            Counterfactual.AtLaunch, (facts, _, guide) => ComingText.Assigned(TrackAssignments.AtLaunch(facts, guide).Outcome)),
        [DecisionKinds.NewcomerAssignment.Name] = new Facts<EligibilityFacts>(
            Counterfactual.ForNewcomer, (facts, _, guide) => ComingText.Assigned(TrackAssignments.ForNewcomer(facts, guide).Outcome)),
        [DecisionKinds.EligibilityTold.Name] = new Facts<EligibilityFacts>(
            Counterfactual.OfEligibility, (facts, view, guide) => ComingText.Window(facts, view.Period, guide)),
        [DecisionKinds.DefaultAssignment.Name] = new Facts<DefaultAssignmentFacts>(
            Counterfactual.Of, (facts, _, guide) => ComingText.Unchosen(facts, guide)),
        [DecisionKinds.TrackChoice.Name] = new Facts<TrackChoiceFacts>(Counterfactual.Of),
        [DecisionKinds.MilestoneProvisional.Name] = new Facts<MilestoneFacts>(
            Counterfactual.Of, (facts, _, guide) => ComingText.Milestone(facts, isFinal: false, guide)),
        [DecisionKinds.MilestoneFinal.Name] = new Facts<MilestoneFacts>(
            Counterfactual.Of, (facts, _, guide) => ComingText.Milestone(facts, isFinal: true, guide)),
        [DecisionKinds.Downgrade.Name] = new Facts<DowngradeFacts>(
            Counterfactual.Of, (facts, _, guide) => ComingText.Downgrade(facts, guide)),
        [DecisionKinds.NfrOrder.Name] = new Facts<NfrOrderFacts>(Counterfactual.Of),
        [DecisionKinds.ParticipationEnd.Name] = new Facts<ParticipationFacts>(
            Counterfactual.Of, (_, _, _) => ComingText.WithoutAgreement),
        [DecisionKinds.ProposalExpired.Name] = new Facts<ProposalExpiryFacts>(
            (_, _) => [], (facts, _, _) => ComingText.Expires(facts)),
        [DecisionKinds.DealExpiry.Name] = new Facts<DealExpiryFacts>((_, _) => [], (facts, _, _) => ComingText.Ends(facts)),
        [DecisionKinds.LeapStatement.Name] = new Facts<LeapStatementFacts>((_, _) => [], (facts, _, guide) => ComingText.Leap(facts, guide)),
    };

    /// <summary>The kind with this name, or nothing where its facts are not the programme's.</summary>
    public static DecisionFacts? Of(string kind) => Kinds.GetValueOrDefault(kind);

    /// <summary>What a decision could have come to, and what would have changed it.</summary>
    public abstract ImmutableArray<Aim> Aims(DecisionView decision, GuideVersion guide);

    /// <summary>What a coming decision would be, in words.</summary>
    public abstract string Foretell(DecisionView decision, GuideVersion guide);

    private sealed class Facts<TFacts>(
        Func<TFacts, GuideVersion, ImmutableArray<Aim>> aims,
        Func<TFacts, DecisionView, GuideVersion, string>? foretell = null) : DecisionFacts
    {
        public override ImmutableArray<Aim> Aims(DecisionView decision, GuideVersion guide) => aims(Read(decision), guide);

        public override string Foretell(DecisionView decision, GuideVersion guide) =>
            foretell is null ? decision.Outcome : foretell(Read(decision), decision, guide);

        private static TFacts Read(DecisionView decision) => DecisionTrace.ReadFacts<TFacts>(decision.Trace);
    }
}
