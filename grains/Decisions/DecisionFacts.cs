using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Decisions;

/// <summary>A kind of decision: which facts its trace holds, and what the programme can say of them again.</summary>
internal abstract class DecisionFacts
{
    private static readonly Dictionary<string, DecisionFacts> Kinds = new(StringComparer.Ordinal)
    {
        ["launch-assignment"] = new Facts<EligibilityFacts>(
            Counterfactual.AtLaunch, (facts, _, guide) => ComingText.Assigned(TrackAssignments.AtLaunch(facts, guide).Outcome)),
        ["newcomer-assignment"] = new Facts<EligibilityFacts>(
            Counterfactual.ForNewcomer, (facts, _, guide) => ComingText.Assigned(TrackAssignments.ForNewcomer(facts, guide).Outcome)),
        ["eligibility"] = new Facts<EligibilityFacts>(
            Counterfactual.OfEligibility, (facts, view, guide) => ComingText.Window(facts, view.Period, guide)),
        ["default-assignment"] = new Facts<DefaultAssignmentFacts>(
            Counterfactual.Of, (facts, _, guide) => ComingText.Unchosen(facts, guide)),
        ["track-choice"] = new Facts<TrackChoiceFacts>(Counterfactual.Of),
        ["milestone-provisional"] = new Facts<MilestoneFacts>(
            Counterfactual.Of, (facts, _, guide) => ComingText.Milestone(facts, isFinal: false, guide)),
        ["milestone"] = new Facts<MilestoneFacts>(
            Counterfactual.Of, (facts, _, guide) => ComingText.Milestone(facts, isFinal: true, guide)),
        ["downgrade"] = new Facts<DowngradeFacts>(
            Counterfactual.Of, (facts, _, guide) => ComingText.Downgrade(facts, guide)),
        ["nfr-order"] = new Facts<NfrOrderFacts>(Counterfactual.Of),
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

        private static TFacts Read(DecisionView decision) => DecisionTrace.Facts<TFacts>(decision.Trace);
    }
}
