namespace PartnerConnect.Programme.Guide;

/// <summary>How long a proposal waits for the partner's answer and for a person's decision.</summary>
/// <param name="AnswerDays">Days after the day of proposing in which the partner may answer, 1 or more.</param>
/// <param name="DecisionDays">Days after the day of proposing in which a person may decide, no fewer; then it expires.</param>
/// <remarks>Source: A5. The guide says that a downgrade <em>may</em> follow; what nobody decides in time does not.</remarks>
public sealed record ProposalTerms(int AnswerDays, int DecisionDays)
{
    /// <summary>What a guide file that does not speak of it means: published texts never change, so they must go on reading.</summary>
    public static ProposalTerms FirstEdition { get; } = new(14, 30);
}
