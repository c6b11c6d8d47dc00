using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Proposals;

/// <summary>Says why an answer to a proposal is not taken.</summary>
internal static class ProposalRefusals
{
    public static ProblemHttpResult Of(ProposalAnswer answer) => Problem.Refused(
        answer.AlreadyDecided ? "AlreadyDecided" : answer.Refusal!, answer.Proposal.Rule, Message(answer), ("proposal", answer.Proposal));

    public static string Message(ProposalAnswer answer) => answer switch
    {
        { AlreadyDecided: true } => $"The proposal stands at {answer.Proposal.Status} and is no longer open to this answer.",
        { Refusal: "AlreadyAnswered" } => "The partner has answered already; what it said stands.",
        _ => $"The proposal could be answered until {answer.Proposal.LastAnswerDay:yyyy-MM-dd} and decided until {answer.Proposal.LastDecisionDay:yyyy-MM-dd}.",
    };
}
