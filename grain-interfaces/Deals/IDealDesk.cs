using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Deals;

/// <summary>Reads deals of many partners, and what is known of end customers; one activation is one reader and remembers nothing.</summary>
/// <remarks>The key is <see cref="GrainKeys.Deals"/>. Pages hold at most 200 rows.</remarks>
[GrainInterfaceType("deal-desk"), Alias("deal-desk")]
public interface IDealDesk : IGrainWithStringKey
{
    /// <summary>Registrations, those that have to be decided soonest first.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="limit">How many at most, 1 to 200.</param>
    [Alias("list")]
    Task<ImmutableArray<DealView>> List(DealQuery query, int limit);

    /// <summary>
    /// Other registrations of the country that wait or were approved and whose end customer is the same or similar, the same
    /// first, at most 50.
    /// </summary>
    [Alias("similar")]
    Task<ImmutableArray<SimilarDeal>> Similar(DealView deal);

    /// <summary>What the rows know of an end customer that a partner registers.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="endCustomer">The end customer.</param>
    /// <param name="since">The day from which on invoices matter.</param>
    [Alias("known")]
    Task<EndCustomerKnown> Known(string partnerId, DealEndCustomer endCustomer, DateOnly since);

    /// <summary>The first invoice of a sale that counts, by the registration that it names.</summary>
    [Alias("sales")]
    Task<ImmutableArray<DealSale>> Sales(string partnerId);
}

/// <summary>Which registrations a list holds.</summary>
/// <param name="Status">A name of <c>DealStatus</c>, where only those of one are wanted.</param>
/// <param name="Region">The region's id, where only its are wanted.</param>
/// <param name="AfterDecideBy">The last day of the last registration of the page before.</param>
/// <param name="AfterId">Its id.</param>
[GenerateSerializer, Alias("deal-query"), Immutable]
public sealed record DealQuery(
    [property: Id(0)] string? Status = null,
    [property: Id(1)] string? Region = null,
    [property: Id(2)] DateOnly? AfterDecideBy = null,
    [property: Id(3)] string? AfterId = null);

/// <summary>A registration to look at beside another.</summary>
/// <param name="Deal">It.</param>
/// <param name="Likeness">How its end customer compares: a name of <c>EndCustomerLikeness</c>.</param>
[GenerateSerializer, Alias("similar-deal"), Immutable]
public sealed record SimilarDeal([property: Id(0)] DealView Deal, [property: Id(1)] string Likeness);

/// <summary>What the rows know of an end customer.</summary>
/// <param name="IsPartner">Whether a partner bears its name.</param>
/// <param name="LastInvoiceOn">The last day on which the partner sold to it or anybody closed a deal with it, or nothing.</param>
[GenerateSerializer, Alias("end-customer-known"), Immutable]
public sealed record EndCustomerKnown([property: Id(0)] bool IsPartner, [property: Id(1)] DateOnly? LastInvoiceOn);

/// <summary>The first sale of a deal.</summary>
/// <param name="DealId">The registration that the line names.</param>
/// <param name="FirstInvoiceOn">The day of its invoice.</param>
[GenerateSerializer, Alias("deal-sale"), Immutable]
public sealed record DealSale([property: Id(0)] string DealId, [property: Id(1)] DateOnly FirstInvoiceOn);
