using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Proposals;

/// <summary>Why a partner's answer to a proposal is refused; the order of the list is the order of precedence.</summary>
public enum ProposalReplyRefusal
{
    /// <summary>The proposal waits for nothing any more.</summary>
    NotOpen = 1,

    /// <summary>The last day for an answer has passed.</summary>
    AnswerPeriodOver = 2,

    /// <summary>The partner has answered already, and otherwise; what it said stands.</summary>
    AlreadyAnswered = 3,
}

/// <summary>What a partner's answer to a proposal is decided on.</summary>
/// <param name="Day">The day of the answer, in the region.</param>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Rule">The rule by which it was proposed.</param>
/// <param name="IsOpen">Whether it waits for a decision.</param>
/// <param name="LastAnswerDay">The last day on which it may be answered.</param>
/// <param name="FormerAnswer">What the partner answered before, or nothing.</param>
/// <param name="Answer">What it answers.</param>
public sealed record ProposalReplyFacts(
    DateOnly Day, string ProposalId, string Rule, bool IsOpen, DateOnly LastAnswerDay, string? FormerAnswer, string Answer);

/// <summary>What becomes of a partner's answer.</summary>
/// <param name="Refusal">Why it is refused; nothing where it is taken.</param>
public sealed record ProposalReplyOutcome(ProposalReplyRefusal? Refusal);

/// <summary>Takes a partner's answer to what the programme proposes.</summary>
/// <remarks>Source: A5, R27: what a downgrade is decided on is recorded, the partner's side too.</remarks>
public static class ProposalReply
{
    /// <summary>Takes or refuses the answer; where several refusals apply, the first in <see cref="ProposalReplyRefusal"/>.</summary>
    public static Conclusion<ProposalReplyOutcome> Decide(ProposalReplyFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var open = Step(facts, "The proposal is open", facts.IsOpen ? "open" : "not open", "open", facts.IsOpen);
        if (!open.Holds)
            return new(new ProposalReplyOutcome(ProposalReplyRefusal.NotOpen), [open]);

        var inTime = Step(facts, "Day of the answer", $"{facts.Day:yyyy-MM-dd}", $"by {facts.LastAnswerDay:yyyy-MM-dd}", facts.Day <= facts.LastAnswerDay);
        if (!inTime.Holds)
            return new(new ProposalReplyOutcome(ProposalReplyRefusal.AnswerPeriodOver), [open, inTime]);

        var first = Step(facts, "No other answer before", facts.FormerAnswer ?? "none", "none",
            facts.FormerAnswer is null || facts.FormerAnswer == facts.Answer);
        return new(new ProposalReplyOutcome(first.Holds ? null : ProposalReplyRefusal.AlreadyAnswered), [open, inTime, first]);
    }

    private static RuleStep Step(ProposalReplyFacts facts, string asked, string have, string need, bool holds) =>
        new(facts.Rule, ProposalPolicy.Of(facts.Rule), asked, have, need, holds);
}
