using System.Security.Claims;
using PartnerConnect.Gateway.Security;

namespace PartnerConnect.Gateway.Portal.Session;

/// <summary>Who looks at a page.</summary>
/// <param name="Name">The person's or the company's name.</param>
/// <param name="Role">What the person is to the programme.</param>
/// <param name="PartnerId">The one partner whose pages the visitor sees, where it is one.</param>
/// <param name="ReadsEveryPartner">Whether every partner's pages are open to the visitor.</param>
/// <param name="RunsProgramme">Whether the visitor publishes guide versions.</param>
/// <param name="DecidesProposals">Whether the visitor approves and rejects proposals.</param>
/// <param name="WaivesPos">Whether the visitor waives POS weeks and lines.</param>
/// <param name="DecidesDeals">Whether the visitor approves and rejects registrations of deals.</param>
/// <param name="ReadsRuns">Whether the visitor sees how far runs are.</param>
/// <param name="StartsRuns">Whether the visitor starts, pauses and cancels runs.</param>
public sealed record PortalVisitor(
    string Name, string Role, string? PartnerId, bool ReadsEveryPartner, bool RunsProgramme = false, bool DecidesProposals = false,
    bool WaivesPos = false, bool DecidesDeals = false, bool ReadsRuns = false, bool StartsRuns = false)
{
    /// <summary>Whether the visitor answers proposals: a partner its own.</summary>
    public bool AnswersProposals => PartnerId is not null;

    /// <summary>Whether the visitor extends and withdraws deals: a partner its own, whoever runs the programme any.</summary>
    public bool RegistersDeals => PartnerId is not null || RunsProgramme;

    /// <summary>The visitor that a validated token speaks of.</summary>
    public static PortalVisitor Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var partnerId = user.OnlyPartner();
        var role = partnerId is null ? user.FindFirstValue(Tokens.Role) ?? "" : Roles.Partner;
        return new(
            user.FindFirstValue(Tokens.Name) ?? partnerId ?? "", role, partnerId,
            May(Policies.ReadProgramme), May(Policies.WriteProgramme), May(Policies.DecideProposal), May(Policies.WaivePos),
            May(Policies.DecideDeal), May(Policies.ReadRuns), May(Policies.StartRun));

        bool May(string policy) => partnerId is null && Policies.Lets(user, policy);
    }
}
