using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme;

namespace PartnerConnect.Grains.Tests.Deals;

/// <summary>A partner's deals as its users reach them.</summary>
internal sealed class TestDeals(IGrainFactory grains, TestPartner partner)
{
    public static readonly DealProduct[] TenCameras = [new(Products.Camera.ManufacturerPartNumber, 10)];

    public IPartnerDeals Grain => grains.GetGrain<IPartnerDeals>(partner.Key);

    /// <summary>Ten cameras for an end customer, to be closed a month after 10 April 2024.</summary>
    public static DealRequest Request(string key, DealEndCustomer customer) => new()
    {
        Key = key,
        EndCustomer = customer,
        Products = [.. TenCameras],
        Value = Money.Exact(8_000m, new Currency("EUR")),
        CloseOn = new(2024, 5, 10),
        By = "partner",
    };

    public async Task<DealAnswer> RegisterAsync(DealEndCustomer customer, string key = "k-1") => (await Grain.Register(Request(key, customer)))!;

    /// <summary>Registers a deal and has it approved.</summary>
    public async Task<DealView> ApprovedAsync(DealEndCustomer customer)
    {
        var deal = (await RegisterAsync(customer)).Deal!;
        return (await ApproveAsync(deal.Id)).Deal!;
    }

    public async Task<DealAnswer> ApproveAsync(string dealId) => (await Grain.Decide(new DealDecision(dealId, true, "cam:jansen", "New to us")))!;

    public async Task<DealAnswer> RejectAsync(string dealId) => (await Grain.Decide(new DealDecision(dealId, false, "cam:jansen", "Known to us")))!;

    public async Task<DealView> FindAsync(string dealId) => (await Grain.Deal(dealId))!;

    public async Task<ImmutableArray<string>> OutcomesAsync() =>
        [.. (await partner.DecisionsAsync()).Where(each => each.Kind.StartsWith("deal-", StringComparison.Ordinal)).Select(each => each.Outcome)];
}
