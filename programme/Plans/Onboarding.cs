using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Plans;

/// <summary>Tells when a partner is fully onboarded.</summary>
public static class Onboarding
{
    /// <summary>
    /// The later of the days on which the agreement was signed and orientation completed; nothing while one is open.
    /// </summary>
    /// <remarks>Source: R28, R32.</remarks>
    public static DateOnly? CompleteOn(PartnerFacts partner)
    {
        ArgumentNullException.ThrowIfNull(partner);
        if (partner.AgreementSigned is not { } signed || partner.OrientationCompleted is not { } completed)
            return null;
        return signed > completed ? signed : completed;
    }
}
