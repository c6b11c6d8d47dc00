namespace PartnerConnect.GrainInterfaces.Mdf;

/// <summary>Market development funds of a partner, and who decides on them. The key is <see cref="GrainKeys.Partner"/>.</summary>
/// <remarks>Every answer is nothing where the partner is unknown or has no such request or claim. Every call may be repeated.</remarks>
[GrainInterfaceType("partner-mdf"), Alias("partner-mdf")]
public interface IPartnerMdf : IGrainWithStringKey
{
    /// <summary>The funds and every request, after every day that has passed.</summary>
    [Alias("mdf")]
    Task<MdfView?> Mdf();

    /// <summary>Requests funds for an activity (R63, R64).</summary>
    /// <remarks>A key is decided once: the same request again gets the same answer, another under the same key is refused.</remarks>
    [Alias("request-mdf")]
    Task<MdfAnswer?> Request(MdfOrder order);

    /// <summary>Approves a request, whole or in part, or rejects it; the same decision again changes nothing.</summary>
    [Alias("decide-mdf")]
    Task<MdfAnswer?> Decide(MdfDecision decision);

    /// <summary>Says that an activity took place; the same again changes nothing.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="by">Who says so: the partner, or the name of the person who does so for it.</param>
    [Alias("mdf-done")]
    Task<MdfAnswer?> Done(string requestId, string by);

    /// <summary>Takes a request back; the same again changes nothing.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="by">Who does so.</param>
    [Alias("withdraw-mdf")]
    Task<MdfAnswer?> Withdraw(string requestId, string by);

    /// <summary>Claims what an activity cost, with a proof that is stored already; a key is decided once.</summary>
    [Alias("claim-mdf")]
    Task<MdfAnswer?> Claim(MdfClaimOrder claim);

    /// <summary>Accepts a claim, whole or in part, or rejects it; the same decision again changes nothing.</summary>
    [Alias("decide-mdf-claim")]
    Task<MdfAnswer?> DecideClaim(MdfClaimDecision decision);

    /// <summary>Records that a claim was paid, once; the same reference again changes nothing.</summary>
    [Alias("pay-mdf")]
    Task<MdfAnswer?> Pay(MdfPaymentOrder payment);
}
