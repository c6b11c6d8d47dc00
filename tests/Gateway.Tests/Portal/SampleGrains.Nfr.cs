using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>The not-for-resale orders of a partner, one in every state.</summary>
public partial class SampleGrains
{
    private static readonly ImmutableArray<NfrOrderAnswer> NfrOrders =
    [
        Order("showroom-3", "Reserved") with { ReservedUntil = new DateOnly(2024, 8, 30), Use = "Demonstration" },
        Order("showroom-2", "Committed") with { SerialNumbers = ["2401LZ0001A1"] },
        Order("showroom-1", "Returned"),
        Order("too-many", status: null) with { Refusal = "TooManyUnits", Rule = "R71", Net = null },
    ];

    private static NfrOrderAnswer Order(string id, string? status) => new()
    {
        OrderId = id,
        ManufacturerPartNumber = "960-001501",
        Quantity = 1,
        Quarter = FiscalQuarter.Parse("FY25-Q2"),
        Net = new Money(550_00, new Currency("EUR")),
        Cap = new Money(7_500_00, new Currency("EUR")),
        Left = new Money(6_400_00, new Currency("EUR")),
        Status = status,
        On = new DateOnly(2024, 8, 15),
    };

    private sealed class NfrReader(string key) : IPartnerNfr
    {
        public Task<NfrOrderAnswer?> Order(NfrOrderRequest order, string decidedBy) => throw new NotSupportedException();

        public Task<NfrOrderAnswer?> Find(string orderId) => throw new NotSupportedException();

        public Task<ImmutableArray<NfrOrderAnswer>?> Orders() => Task.FromResult<ImmutableArray<NfrOrderAnswer>?>(
            key switch { "p-BX-0007" => NfrOrders, "p-BX-0012" => [], _ => null });

        public Task<NfrStepAnswer?> Commit(string orderId, ImmutableArray<string> serials, string by) => Step(orderId, "Reserved");

        public Task<NfrStepAnswer?> Release(string orderId, string by) => Step(orderId, "Reserved");

        public Task<NfrStepAnswer?> Return(string orderId, string by) => Step(orderId, "Committed");

        public Task<NfrStepAnswer?> AttachSerials(string orderId, ImmutableArray<string> serials, string by) => throw new NotSupportedException();

        private static Task<NfrStepAnswer?> Step(string orderId, string from) => Task.FromResult(
            NfrOrders.FirstOrDefault(order => order.OrderId == orderId) is { } found
                ? found.Status == from ? new NfrStepAnswer(found) : new NfrStepAnswer(found, "NotOpen", "R72", "d-BX-0007-9")
                : null);
    }
}
