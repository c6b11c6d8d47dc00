using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Pos;

/// <summary>Says who owes POS data, and what a partner without invoices of its own may declare instead.</summary>
/// <remarks>Source: R2, R36, A32.</remarks>
public static class PosDuty
{
    /// <summary>Whether partners of a type issue no invoices of their own: they bring sales about that others invoice.</summary>
    public static bool HasNoInvoices(PartnerType type) => type is PartnerType.TechnologyBroker or PartnerType.ReferralInfluencer;

    /// <summary>Whether a partner owes no POS data at all.</summary>
    public static bool IsExempt(PartnerType type, Policies policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return HasNoInvoices(type) && policies.BrokerPos == BrokerPosRule.Exempt;
    }

    /// <summary>
    /// Whether a declaration of a week without sales is an attestation: the partner says not that it sold nothing, but that it
    /// invoices nothing. It meets the week's duty all the same.
    /// </summary>
    public static bool Attests(PartnerType type, Policies policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return HasNoInvoices(type) && policies.BrokerPos == BrokerPosRule.ZeroSalesDeclaration;
    }

    /// <summary>
    /// The first day from which the weeks of a partner are judged: the later of launch and joining, and for one that is exempt
    /// a day that never comes.
    /// </summary>
    /// <param name="type">The partner's type.</param>
    /// <param name="joinedOn">The day on which it was taken in.</param>
    /// <param name="guide">The guide in force.</param>
    public static DateOnly JudgedFrom(PartnerType type, DateOnly joinedOn, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return IsExempt(type, guide.Policies) ? DateOnly.MaxValue : Participation.JudgedFrom(joinedOn, guide);
    }
}
