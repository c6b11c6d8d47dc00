namespace PartnerConnect.GrainInterfaces.Rebates;

/// <summary>A partner's LEAP rebate: one activation is one partner, and its key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-leap"), Alias("partner-leap")]
public interface IPartnerLeap : IGrainWithStringKey
{
    /// <summary>Where the rebate stands now, after every day that has passed; nothing for a partner that nobody knows.</summary>
    [Alias("leap")]
    Task<LeapView?> Leap();

    /// <summary>Records that a statement was paid (R58); the same payment again changes nothing.</summary>
    /// <returns>What became of it; nothing where the partner has no such statement.</returns>
    [Alias("pay-leap")]
    Task<LeapPaymentAnswer?> Pay(LeapPaymentOrder payment);
}
