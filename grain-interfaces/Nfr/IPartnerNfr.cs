using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Nfr;

/// <summary>Not-for-resale units a partner buys. The key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-nfr"), Alias("partner-nfr")]
public interface IPartnerNfr : IGrainWithStringKey
{
    /// <summary>Orders units within the quarter's cap (R71, R72).</summary>
    /// <remarks>An order id is decided once: the same order again gets the same answer, another order under the same id is refused.</remarks>
    /// <param name="order">The order.</param>
    /// <param name="decidedBy">Who orders: the partner, or the name of the person who does so for it.</param>
    /// <returns>What became of the order, or nothing for an unknown partner.</returns>
    [Alias("order")]
    Task<NfrOrderAnswer?> Order(NfrOrderRequest order, string decidedBy = "partner");

    /// <summary>The order with this id, or nothing.</summary>
    [Alias("find"), ReadOnly]
    Task<NfrOrderAnswer?> Find(string orderId);
}

/// <summary>An order of not-for-resale units.</summary>
/// <param name="OrderId">The client's id for the order, 1 to 100 characters.</param>
/// <param name="ManufacturerPartNumber">The product.</param>
/// <param name="Quantity">Units, 1 to 1,000.</param>
/// <param name="SerialNumbers">One serial number for each unit, where they are known: units that may not be resold (L12).</param>
[GenerateSerializer, Alias("nfr-order-request"), Immutable]
public sealed record NfrOrderRequest(
    [property: Id(0)] string OrderId, [property: Id(1)] string ManufacturerPartNumber, [property: Id(2)] int Quantity,
    [property: Id(3)] ImmutableArray<string>? SerialNumbers = null);

/// <summary>What became of an order.</summary>
[GenerateSerializer, Alias("nfr-order-answer"), Immutable]
public sealed record NfrOrderAnswer
{
    /// <summary>The order's id.</summary>
    [Id(0)] public required string OrderId { get; init; }

    /// <summary>The product.</summary>
    [Id(1)] public required string ManufacturerPartNumber { get; init; }

    /// <summary>Units.</summary>
    [Id(2)] public required int Quantity { get; init; }

    /// <summary>The fiscal quarter it was decided in.</summary>
    [Id(3)] public required FiscalQuarter Quarter { get; init; }

    /// <summary>What it costs after the discount, where the price could be told.</summary>
    [Id(4)] public Money? Net { get; init; }

    /// <summary>Why it is refused: a name of <c>NfrRefusal</c>, <c>UnknownProduct</c>, <c>TooManyOrders</c> or <c>OrderIdInUse</c>; nothing where it is accepted.</summary>
    [Id(5)] public string? Refusal { get; init; }

    /// <summary>The rule that decided.</summary>
    [Id(6)] public string? Rule { get; init; }

    /// <summary>The quarter's cap.</summary>
    [Id(7)] public required Money Cap { get; init; }

    /// <summary>What is left of it after this order.</summary>
    [Id(8)] public required Money Left { get; init; }

    /// <summary>The decision that holds the trace.</summary>
    [Id(9)] public string? DecisionId { get; init; }
}
