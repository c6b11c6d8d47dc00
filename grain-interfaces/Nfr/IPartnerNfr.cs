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

    /// <summary>Every order, the latest quarter first; nothing for an unknown partner.</summary>
    [Alias("orders")]
    Task<ImmutableArray<NfrOrderAnswer>?> Orders();

    /// <summary>Buys what was reserved (R72); the same again changes nothing.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="serials">The serial numbers that are known by now; none where they come later.</param>
    /// <param name="by">Who does: the partner, or the name of the person who does so for it.</param>
    /// <returns>What became of it, or nothing where there is no such order.</returns>
    [Alias("commit")]
    Task<NfrStepAnswer?> Commit(string orderId, ImmutableArray<string> serials, string by);

    /// <summary>Gives a reservation up; the same again changes nothing.</summary>
    [Alias("release")]
    Task<NfrStepAnswer?> Release(string orderId, string by);

    /// <summary>Sends what was bought back to the vendor; the same again changes nothing.</summary>
    [Alias("return")]
    Task<NfrStepAnswer?> Return(string orderId, string by);

    /// <summary>Attaches serial numbers to units that are bought: those that are there already change nothing.</summary>
    [Alias("attach-serials")]
    Task<NfrStepAnswer?> AttachSerials(string orderId, ImmutableArray<string> serials, string by);
}

/// <summary>An order of not-for-resale units.</summary>
/// <param name="OrderId">The client's id for the order, 1 to 100 characters.</param>
/// <param name="ManufacturerPartNumber">The product.</param>
/// <param name="Quantity">Units, 1 to 1,000.</param>
/// <param name="SerialNumbers">One serial number for each unit, where they are known: units that may not be resold (L12).</param>
/// <param name="Reserve">Whether the order only holds its room until it is committed.</param>
/// <param name="Use">What the units are for: a name of <c>NfrUse</c>, where it is told (R71).</param>
[GenerateSerializer, Alias("nfr-order-request"), Immutable]
public sealed record NfrOrderRequest(
    [property: Id(0)] string OrderId, [property: Id(1)] string ManufacturerPartNumber, [property: Id(2)] int Quantity,
    [property: Id(3)] ImmutableArray<string>? SerialNumbers = null, [property: Id(4)] bool Reserve = false, [property: Id(5)] string? Use = null);

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

    /// <summary>Where an accepted order stands: a name of <c>NfrOrderStatus</c>.</summary>
    [Id(10)] public string? Status { get; init; }

    /// <summary>The last day on which a reservation may be committed, where there is one.</summary>
    [Id(11)] public DateOnly? ReservedUntil { get; init; }

    /// <summary>What the units are for, where it was told.</summary>
    [Id(12)] public string? Use { get; init; }

    /// <summary>The serial numbers that are known; nothing where none is.</summary>
    [Id(13)] public ImmutableArray<string>? SerialNumbers { get; init; }

    /// <summary>The day of the order; nothing of orders from before it was kept.</summary>
    [Id(14)] public DateOnly? On { get; init; }
}

/// <summary>What became of a step with an order.</summary>
/// <param name="Order">The order as it stands.</param>
/// <param name="Refusal">Why the step is not taken: a name of <c>NfrStepRefusal</c> or <c>NfrSerialRefusal</c>; nothing where it is.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="DecisionId">The decision that holds the trace; nothing where nothing had to be decided.</param>
[GenerateSerializer, Alias("nfr-step-answer"), Immutable]
public sealed record NfrStepAnswer(
    [property: Id(0)] NfrOrderAnswer Order,
    [property: Id(1)] string? Refusal = null,
    [property: Id(2)] string? Rule = null,
    [property: Id(3)] string? DecisionId = null);
