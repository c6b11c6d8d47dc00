using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Portal.Text;

/// <summary>Says what is proposed.</summary>
internal static class ProposalWords
{
    /// <summary>What is proposed, such as <c>Downgrade from Elite to Premier</c>.</summary>
    public static string What(ProposalView proposal) => proposal.Kind == "Suspension"
        ? $"Suspension of incentives in {proposal.From}"
        : $"{proposal.Kind} from {proposal.From} to {proposal.To}";

    /// <summary>Whether the other track or the suspension holds, to be followed by "from".</summary>
    public static string Holds(string status) => status switch
    {
        "Open" => "would hold",
        "Approved" or "CarriedOut" => "holds",
        _ => "would have held",
    };

    /// <summary>Where a visitor is led who may do this much with a proposal.</summary>
    public static string Lead(ProposalView proposal, bool decides, bool answers) => proposal switch
    {
        { Status: "Open" } when decides => "Decide on it",
        { Status: "Open", PartnerAnswer: null } when answers => "Answer it",
        _ => "Read the proposal",
    };
}
