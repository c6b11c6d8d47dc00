using System.Collections.Immutable;
using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Proposals;
using PartnerConnect.Programme.Rebates;
using PartnerConnect.Programme.Tracks;
using static System.FormattableString;

namespace PartnerConnect.Programme.Outlook;

/// <summary>Says in words for people what a coming decision would be, with nothing new; without a full stop.</summary>
public static class ComingText
{
    /// <summary>A quarter's milestone.</summary>
    /// <param name="facts">What it would be measured on.</param>
    /// <param name="isFinal">Whether the quarter settles, and does not only close.</param>
    /// <param name="guide">The guide by which it is measured.</param>
    public static string Milestone(MilestoneFacts facts, bool isFinal, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var result = Tracks.Milestone.Measure(facts, guide).Outcome;
        return $"The milestone of {facts.Quarter} would be {(result.Met ? "met" : "missed")} {(isFinal ? "for good" : "so far")}, "
            + $"with {ChangeText.Of(facts.NetRevenue)} of {ChangeText.Of(result.Target)}";
    }

    /// <summary>What a settled quarter would allow (R24 to R27).</summary>
    public static string Downgrade(DowngradeFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var outcome = Tracks.Downgrade.Decide(facts, guide).Outcome;
        return outcome switch
        {
            { Verdict: DowngradeVerdict.Keeps } => $"{facts.Track} would be kept",
            { Verdict: DowngradeVerdict.SuspendIncentives, Mode: DowngradeMode.Automatic } =>
                Invariant($"{outcome.Rule} would suspend incentives from {outcome.EffectiveOn:yyyy-MM-dd}"),
            { Verdict: DowngradeVerdict.SuspendIncentives, Mode: DowngradeMode.NotifyOnly } =>
                $"{outcome.Rule} would allow incentives to be suspended, which is only told",
            { Verdict: DowngradeVerdict.SuspendIncentives } =>
                Invariant($"{outcome.Rule} would propose to suspend incentives from {outcome.EffectiveOn:yyyy-MM-dd}"),
            { Mode: DowngradeMode.Automatic } => Invariant($"{outcome.Rule} would lead to {outcome.To} from {outcome.EffectiveOn:yyyy-MM-dd}"),
            { Mode: DowngradeMode.NotifyOnly } => $"{outcome.Rule} would allow a downgrade to {outcome.To}, which is only told",
            _ => Invariant($"{outcome.Rule} would propose {outcome.To} from {outcome.EffectiveOn:yyyy-MM-dd}"),
        };
    }

    /// <summary>A quarter's LEAP statement (R58).</summary>
    public static string Leap(LeapStatementFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var statement = LeapStatements.Settle(facts, guide).Outcome;
        return statement.Quarter.Refusal is { } refusal
            ? $"LEAP of {facts.Quarter.Quarter} would earn nothing: {refusal} ({statement.Quarter.Rule})"
            : $"LEAP of {facts.Quarter.Quarter} would earn {ChangeText.Of(statement.Quarter.Amount)}";
    }

    /// <summary>The tracks that could be chosen when a window opens (R10, R14).</summary>
    public static string Window(EligibilityFacts facts, string? period, GuideVersion guide)
    {
        var eligible = Eligibility.ForEveryTrack(facts, guide).Where(track => track.Eligible).Select(track => track.Track).ToImmutableArray();
        return $"The window of {period} would open with {(eligible.IsEmpty ? "no track" : string.Join(", ", eligible))} to choose";
    }

    /// <summary>An assignment at launch or on joining (R18, A39).</summary>
    public static string Assigned(TrackAssignment assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return assignment.Track is { } track ? $"{track} would be assigned" : WithoutAgreement;
    }

    /// <summary>An assignment because no track was chosen (R13).</summary>
    public static string Unchosen(DefaultAssignmentFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return TrackAssignments.WithoutChoice(facts, guide).Outcome.Track is { } track
            ? $"Without a choice the track of {facts.Year} would be {track}"
            : WithoutAgreement;
    }

    /// <summary>A downgrade that takes effect (R27).</summary>
    public static string Falls(string from, string to) => $"The track would change from {from} to {to}";

    /// <summary>A proposal that nobody decides (A5).</summary>
    public static string Expires(ProposalExpiryFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return $"The proposal under {facts.Rule} would expire, because nobody decides on it";
    }

    /// <summary>A registration of a deal whose last day passes (A30).</summary>
    public static string Ends(DealExpiryFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return $"The deal {facts.DealId} would expire, because no sale names it by then";
    }

    /// <summary>The end of taking part (R28).</summary>
    public static string WithoutAgreement => "Without a signed agreement there would be no track";
}
