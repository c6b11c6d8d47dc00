using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces.Deals;

namespace PartnerConnect.Gateway.Deals;

/// <summary>Says why something about a deal is not taken.</summary>
internal static class DealRefusals
{
    public static ProblemHttpResult Of(DealAnswer answer) => answer.Refusal == "CurrencyNotOfRegion"
        ? Problem.Invalid("value", "The value is in the currency of the partner's region.")
        : Problem.Refused(
            answer.Refusal!, answer.Rule, Message(answer),
            ("decisionId", answer.DecisionId), ("heldUntil", answer.HeldUntil),
            ("unknownProducts", answer.UnknownProducts.IsDefaultOrEmpty ? null : answer.UnknownProducts), ("deal", answer.Deal));

    public static ProblemHttpResult Of(GlobalDealAnswer answer) => answer.Refusal == "UnknownRegion"
        ? Problem.Invalid("regions", "The regions are ids of regions, such as benelux and dach.")
        : Problem.Refused(
            answer.Refusal!, answer.Rule, $"The Global Deal Desk does not take it: {answer.Refusal}.",
            ("decisionId", answer.DecisionId), ("deal", answer.Deal));

    public static string Message(DealAnswer answer) => answer.Refusal switch
    {
        "HeldByAnother" => $"The end customer is protected for another partner until {answer.HeldUntil:yyyy-MM-dd HH:mm}Z.",
        "KeyInUse" => "Another deal was registered under this key.",
        "NotOpen" => $"The registration stands at {answer.Deal?.Status} and is no longer open to this answer.",
        _ => $"The deal is refused: {answer.Refusal}.",
    };
}
