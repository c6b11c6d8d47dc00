namespace PartnerConnect.GrainInterfaces.Deals;

/// <summary>Deals that a partner registers, and who decides on them. The key is <see cref="GrainKeys.Partner"/>.</summary>
/// <remarks>Every answer is nothing where the partner is unknown or has no such deal. Every call may be repeated.</remarks>
[GrainInterfaceType("partner-deals"), Alias("partner-deals")]
public interface IPartnerDeals : IGrainWithStringKey
{
    /// <summary>Registers a deal (R61).</summary>
    /// <remarks>A key is decided once: the same request again gets the same answer, another under the same key is refused.</remarks>
    [Alias("register")]
    Task<DealAnswer?> Register(DealRequest request);

    /// <summary>All deals and opportunities of the partner, the latest first.</summary>
    [Alias("deals")]
    Task<DealsView?> Deals();

    /// <summary>A deal as it stands now, after every day that has passed.</summary>
    [Alias("deal")]
    Task<DealView?> Deal(string dealId);

    /// <summary>Approves or rejects a registration (R62); the same decision again changes nothing.</summary>
    [Alias("decide-deal")]
    Task<DealAnswer?> Decide(DealDecision decision);

    /// <summary>Extends the days of a registration (A30).</summary>
    /// <param name="dealId">The registration.</param>
    /// <param name="key">The caller's key: the same again is the same extension.</param>
    /// <param name="by">Who asks: the partner, or the name of the person who does so for it.</param>
    [Alias("extend-deal")]
    Task<DealAnswer?> Extend(string dealId, string key, string by);

    /// <summary>Takes a registration back; the same again changes nothing.</summary>
    /// <param name="dealId">The registration.</param>
    /// <param name="by">Who does: the partner, or the name of the person who does so for it.</param>
    [Alias("withdraw-deal")]
    Task<DealAnswer?> Withdraw(string dealId, string by);

    /// <summary>Takes an opportunity in several regions to the Global Deal Desk (R65); a key is decided once.</summary>
    [Alias("ask-desk")]
    Task<GlobalDealAnswer?> AskDesk(GlobalDealRequest request);

    /// <summary>An opportunity at the Global Deal Desk.</summary>
    [Alias("global-deal")]
    Task<GlobalDealView?> GlobalDeal(string globalDealId);

    /// <summary>Says where a step of the desk stands and who owns it; the same again changes nothing.</summary>
    [Alias("put-step")]
    Task<GlobalDealAnswer?> PutStep(GlobalDealStepChange change);
}
