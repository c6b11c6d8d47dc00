using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Plans;

/// <summary>Tells when a partner is fully onboarded.</summary>
public static class Onboarding
{
    /// <summary>
    /// The latest of the days on which the agreement was signed, orientation completed and the partner taken in; nothing
    /// while the agreement or the orientation is open.
    /// </summary>
    /// <param name="partner">The requirement facts.</param>
    /// <param name="joinedOn">The day on which the partner was taken in: papers may be older than that.</param>
    /// <remarks>Source: R28, R32.</remarks>
    public static DateOnly? CompleteOn(PartnerFacts partner, DateOnly joinedOn)
    {
        ArgumentNullException.ThrowIfNull(partner);
        if (partner.AgreementSigned is not { } signed || partner.OrientationCompleted is not { } completed)
            return null;
        var papers = signed > completed ? signed : completed;
        return papers > joinedOn ? papers : joinedOn;
    }
}
