using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Deals;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>The readers of deals.</summary>
public partial class SampleGrains
{
    private sealed class DealReader : IPartnerDeals, IDealDesk
    {
        public Task<DealsView?> Deals() => Task.FromResult<DealsView?>(new DealsView(SampleDeals.All, [SampleDeals.Global]));

        public Task<DealView?> Deal(string dealId) => Task.FromResult(SampleDeals.All.FirstOrDefault(deal => deal.Id == dealId));

        public async Task<DealAnswer?> Decide(DealDecision decision) => decision.Reason == "Too late"
            ? new DealAnswer { Deal = await Deal(decision.DealId), Refusal = "HeldByAnother", HeldUntil = new(2024, 11, 17, 23, 0, 0, TimeSpan.Zero) }
            : new DealAnswer { Deal = await Deal(decision.DealId) };

        public async Task<DealAnswer?> Extend(string dealId, string key, string by) => key == "portal-1"
            ? new DealAnswer { Deal = await Deal(dealId) }
            : new DealAnswer { Deal = await Deal(dealId), Refusal = "NoExtensionLeft" };

        public async Task<DealAnswer?> Withdraw(string dealId, string by) => new() { Deal = await Deal(dealId) };

        public Task<ImmutableArray<DealView>> List(DealQuery query, int limit) => Task.FromResult<ImmutableArray<DealView>>(
            [.. SampleDeals.All.Where(deal => (query.Status is null || deal.Status == query.Status) && string.CompareOrdinal(deal.Id, query.AfterId) > 0).Take(limit)]);

        public Task<ImmutableArray<SimilarDeal>> Similar(DealView deal) => Task.FromResult<ImmutableArray<SimilarDeal>>(
            [.. SampleDeals.All.Where(other => other.Id != deal.Id).Select(other => new SimilarDeal(other, "Same"))]);

        public Task<DealAnswer?> Register(DealRequest request) => throw new NotSupportedException();

        public Task<GlobalDealAnswer?> AskDesk(GlobalDealRequest request) => throw new NotSupportedException();

        public Task<GlobalDealView?> GlobalDeal(string globalDealId) => throw new NotSupportedException();

        public Task<GlobalDealAnswer?> PutStep(GlobalDealStepChange change) => throw new NotSupportedException();

        public Task<EndCustomerKnown> Known(string partnerId, DealEndCustomer endCustomer, DateOnly since) => throw new NotSupportedException();

        public Task<ImmutableArray<DealSale>> Sales(string partnerId) => throw new NotSupportedException();
    }
}
