using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Programme;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Deals as partners and the desk tell them.</summary>
internal static class SampleDeals
{
    public static DealView Waiting { get; } = new()
    {
        Id = "deal-BX-0007-1",
        PartnerId = "BX-0007",
        Region = "benelux",
        Status = "Requested",
        EndCustomer = new("Waterschap Zeist", "NL", "waterschapzeist.nl", null, "Zeist"),
        Products = [new("960-001501", 10)],
        Value = Money.Exact(8_000m, new Currency("EUR")),
        MsrpValue = Money.Exact(10_000m, new Currency("EUR")),
        CloseOn = new(2024, 9, 30),
        RequestedOn = new(2024, 8, 19),
        RequestedAt = new(2024, 8, 19, 8, 0, 0, TimeSpan.Zero),
        DecideBy = new(2024, 8, 21),
        DecisionId = "d-BX-0007-1",
    };

    /// <summary>Approved, with words that are no markup.</summary>
    public static DealView Approved { get; } = Waiting with
    {
        Id = "deal-BX-0012-1",
        PartnerId = "BX-0012",
        Status = "Approved",
        EndCustomer = new("Waterschap <b>Zeist</b> N.V.", "NL"),
        DecidedBy = "<i>me</i>",
        Reason = "</p><script>alert(7)</script>",
        DecidedAt = new(2024, 8, 20, 8, 0, 0, TimeSpan.Zero),
        GrantedAt = new(2024, 8, 20, 8, 0, 0, TimeSpan.Zero),
        FirstDay = new(2024, 8, 20),
        LastDay = new(2024, 11, 17),
        IsProtected = true,
    };

    public static GlobalDealView Global { get; } = new()
    {
        Id = "global-BX-0007-1",
        PartnerId = "BX-0007",
        EndCustomer = "Philips",
        Regions = ["benelux", "dach"],
        Description = "Rooms in two countries",
        RequestedOn = new(2024, 8, 19),
        Steps = [new("ProductIdentification", "Done", "Willem", "Twelve rooms"), new("Quote", "InProgress", "Charlotte"), new("FulfilmentCoordination", "Open")],
        DecisionId = "d-BX-0007-2",
    };

    public static ImmutableArray<DealView> All => [Waiting, Approved];
}
