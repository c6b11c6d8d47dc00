using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Proposals;

/// <summary>Why a person's decision on a proposal is refused; the order of the list is the order of precedence.</summary>
public enum ProposalVerdictRefusal
{
    /// <summary>Somebody has decided otherwise, or it has lost its object or expired.</summary>
    NotOpen = 1,

    /// <summary>The last day for a decision has passed.</summary>
    DecisionPeriodOver = 2,
}

/// <summary>What a person's decision on a proposal is decided on.</summary>
/// <param name="Day">The day of the decision, in the region.</param>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Rule">The rule by which it was proposed.</param>
/// <param name="From">The track held when it was proposed.</param>
/// <param name="To">The track it leads to.</param>
/// <param name="IsOpen">Whether it waits for a decision.</param>
/// <param name="LastDecisionDay">The last day on which it may be decided.</param>
/// <param name="PartnerAnswer">What the partner answered, or nothing.</param>
/// <param name="Approves">Whether the person approves.</param>
/// <param name="DecidedBy">The person's name.</param>
/// <param name="Reason">The person's reason.</param>
public sealed record ProposalVerdictFacts(
    DateOnly Day, string ProposalId, string Rule, string From, string To, bool IsOpen, DateOnly LastDecisionDay,
    string? PartnerAnswer, bool Approves, string DecidedBy, string Reason);

/// <summary>What becomes of a person's decision on a proposal.</summary>
/// <param name="Approved">Whether the proposal is approved; nothing where the decision is refused.</param>
/// <param name="Refusal">Why it is refused, where it is.</param>
/// <param name="Departs">Whether the person decided otherwise than the rule alone would have.</param>
public sealed record ProposalVerdictOutcome(bool? Approved, ProposalVerdictRefusal? Refusal, bool Departs);

/// <summary>Takes a person's decision on what the guide says may happen.</summary>
/// <remarks>Source: A5, A40, R17, R24 to R26: the programme proposes, a person with a name and a reason decides.</remarks>
public static class ProposalVerdict
{
    /// <summary>Takes or refuses the decision; where several refusals apply, the first in <see cref="ProposalVerdictRefusal"/>.</summary>
    public static Conclusion<ProposalVerdictOutcome> Decide(ProposalVerdictFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var open = new RuleStep(facts.Rule, ProposalPolicy.Of(facts.Rule), "The proposal is open", facts.IsOpen ? "open" : "not open", "open", facts.IsOpen);
        if (!open.Holds)
            return new(new ProposalVerdictOutcome(null, ProposalVerdictRefusal.NotOpen, Departs: false), [open]);

        var inTime = new RuleStep(facts.Rule, ProposalPolicy.Of(facts.Rule), "Day of the decision", $"{facts.Day:yyyy-MM-dd}",
            $"by {facts.LastDecisionDay:yyyy-MM-dd}", facts.Day <= facts.LastDecisionDay);
        if (!inTime.Holds)
            return new(new ProposalVerdictOutcome(null, ProposalVerdictRefusal.DecisionPeriodOver, Departs: false), [open, inTime]);

        var heard = new RuleStep(facts.Rule, ProposalPolicy.Of(facts.Rule), "The partner's answer", facts.PartnerAnswer ?? "none", "taken into account", true);
        var verdict = facts.Approves ? "Approved" : "Rejected";
        var named = new RuleStep(facts.Rule, ProposalPolicy.Of(facts.Rule), "A person's decision on the proposal",
            $"{verdict} by {facts.DecidedBy}: {facts.Reason}", "a named person and a reason", true);
        return new(new ProposalVerdictOutcome(facts.Approves, null, ProposalPolicy.Departs(facts.Rule, facts.Approves)), [open, inTime, heard, named]);
    }
}
