using System.Collections.Immutable;
using PartnerConnect.Programme;

namespace PartnerConnect.GrainInterfaces.Deals;

/// <summary>A deal that a partner registers.</summary>
[GenerateSerializer, Alias("deal-request"), Immutable]
public sealed record DealRequest
{
    /// <summary>The caller's key for the request, 1 to 100 characters.</summary>
    [Id(0)] public required string Key { get; init; }

    /// <summary>The end customer.</summary>
    [Id(1)] public required DealEndCustomer EndCustomer { get; init; }

    /// <summary>What it is to buy, 1 to 100 products, none twice.</summary>
    [Id(2)] public required ImmutableArray<DealProduct> Products { get; init; }

    /// <summary>For how much the partner expects to sell that, before VAT, more than 0.</summary>
    [Id(3)] public required Money Value { get; init; }

    /// <summary>The day on which the partner expects to close the deal.</summary>
    [Id(4)] public required DateOnly CloseOn { get; init; }

    /// <summary>Whether the end customer's request for proposals is published.</summary>
    [Id(5)] public bool TenderPublished { get; init; }

    /// <summary>Who registers: the partner, or the name of the person who does so for it.</summary>
    [Id(6)] public required string By { get; init; }
}

/// <summary>An end customer.</summary>
/// <param name="Name">Its name, 1 to 200 characters.</param>
/// <param name="Country">ISO 3166-1 alpha-2, in capitals.</param>
/// <param name="Domain">The domain of its website or mail, at most 253 characters.</param>
/// <param name="VatNumber">Its VAT number, at most 30 characters.</param>
/// <param name="City">Its city, at most 100 characters.</param>
[GenerateSerializer, Alias("deal-end-customer"), Immutable]
public sealed record DealEndCustomer(
    [property: Id(0)] string Name,
    [property: Id(1)] string Country,
    [property: Id(2)] string? Domain = null,
    [property: Id(3)] string? VatNumber = null,
    [property: Id(4)] string? City = null);

/// <summary>A product of a deal.</summary>
/// <param name="ManufacturerPartNumber">The part number.</param>
/// <param name="Quantity">Units, 1 to 100,000.</param>
[GenerateSerializer, Alias("deal-product"), Immutable]
public sealed record DealProduct([property: Id(0)] string ManufacturerPartNumber, [property: Id(1)] int Quantity);

/// <summary>A person's decision on a registration.</summary>
/// <param name="DealId">The registration.</param>
/// <param name="Approve">Whether it is approved.</param>
/// <param name="DecidedBy">The person's name.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Alias("deal-decision"), Immutable]
public sealed record DealDecision(
    [property: Id(0)] string DealId, [property: Id(1)] bool Approve, [property: Id(2)] string DecidedBy, [property: Id(3)] string Reason);
