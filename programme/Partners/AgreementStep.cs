using PartnerConnect.Programme.Decisions;

namespace PartnerConnect.Programme.Partners;

/// <summary>Asks for the signed agreement, with which taking part begins: what every other decision asks first.</summary>
/// <remarks>Source: R28.</remarks>
public static class AgreementStep
{
    /// <summary>Whether the agreement is signed on a day.</summary>
    /// <param name="partner">The requirement facts.</param>
    /// <param name="day">The day, in the region; the day of signature counts.</param>
    public static RuleStep On(PartnerFacts partner, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(partner);
        var signed = partner.AgreementSigned <= day;
        return new RuleStep("R28", null, "Agreement signed", signed ? "signed" : "not signed", "signed", signed);
    }
}
