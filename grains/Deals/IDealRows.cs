using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Deals;

namespace PartnerConnect.Grains.Deals;

/// <summary>Reads the rows of deals and what they are held against. The silo chooses the database.</summary>
public interface IDealRows
{
    /// <summary>Registrations, those that have to be decided soonest first, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<DealView>> List(DealQuery query, int limit);

    /// <summary>Registrations of a country that wait or were approved and share a key, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<DealView>> Sharing(string country, IReadOnlyCollection<string> keys, int limit);

    /// <summary>Whether a partner bears one of these plain names.</summary>
    Task<bool> IsPartner(IReadOnlyCollection<string> plainNames);

    /// <summary>To whom a partner has sold since a day, and when last.</summary>
    Task<ImmutableArray<SoldTo>> SoldTo(string partnerId, DateOnly since);

    /// <summary>The first invoice of a sale that counts, by the registration that it names.</summary>
    Task<ImmutableArray<DealSale>> Sales(string partnerId);
}

/// <summary>An end customer on POS lines.</summary>
/// <param name="EndCustomer">It.</param>
/// <param name="LastInvoiceOn">The last day on which it was sold something.</param>
public sealed record SoldTo(DealEndCustomer EndCustomer, DateOnly LastInvoiceOn);
