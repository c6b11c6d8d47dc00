using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Proposals;

/// <summary>Until when a proposal may be answered and decided.</summary>
/// <param name="LastAnswerDay">The last day on which the partner may answer.</param>
/// <param name="LastDecisionDay">The last day on which a person may decide; the day after, it has expired.</param>
/// <remarks>Source: A5. The day of proposing itself does not count.</remarks>
public sealed record ProposalDeadlines(DateOnly LastAnswerDay, DateOnly LastDecisionDay)
{
    /// <summary>The deadlines of a proposal made on a day.</summary>
    public static ProposalDeadlines For(DateOnly proposedOn, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return new(proposedOn.AddDays(guide.Proposals.AnswerDays), proposedOn.AddDays(guide.Proposals.DecisionDays));
    }
}
