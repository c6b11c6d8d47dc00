using System.Collections.Immutable;
using Orleans.Concurrency;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Deals;

/// <summary>Reads deals; a silo runs as many of it as it needs.</summary>
[GrainType("deal-desk"), StatelessWorker]
internal sealed class DealDeskGrain(IDealRows rows) : Grain, IDealDesk
{
    private const int LargestPage = 200;

    // Those that share the beginning of a word are many more than those that are alike.
    private const int Candidates = 2_000;

    private const int SimilarTold = 50;

    public Task<ImmutableArray<DealView>> List(DealQuery query, int limit) => rows.List(query, Math.Clamp(limit, 1, LargestPage));

    public async Task<ImmutableArray<SimilarDeal>> Similar(DealView deal)
    {
        var customer = deal.EndCustomer.ToProgramme();
        var found = await rows.Sharing(deal.EndCustomer.Country, EndCustomerIdentity.KeysOf(customer), Candidates);
        return
        [
            .. found.Where(other => other.Id != deal.Id)
                .Select(other => (Deal: other, Likeness: EndCustomerMatch.Compare(customer, other.EndCustomer.ToProgramme())))
                .Where(other => other.Likeness != EndCustomerLikeness.Different)
                .OrderByDescending(other => other.Likeness).ThenBy(other => other.Deal.RequestedAt).ThenBy(other => other.Deal.Id, StringComparer.Ordinal)
                .Take(SimilarTold)
                .Select(other => new SimilarDeal(other.Deal, other.Likeness.ToString())),
        ];
    }

    public async Task<EndCustomerKnown> Known(string partnerId, DealEndCustomer endCustomer, DateOnly since)
    {
        var customer = endCustomer.ToProgramme();
        var identity = EndCustomerIdentity.Of(customer);
        var isPartner = await rows.IsPartner([EndCustomerNames.Plain(customer.Name)]);
        var sold = (await rows.SoldTo(partnerId, since))
            .Where(each => EndCustomerMatch.AreSame(EndCustomerIdentity.Of(each.EndCustomer.ToProgramme()), identity))
            .Select(each => each.LastInvoiceOn);
        var won = (await rows.Sharing(endCustomer.Country, EndCustomerIdentity.KeysOf(customer), Candidates))
            .Where(deal => deal.WonOn is not null && EndCustomerMatch.AreSame(EndCustomerIdentity.Of(deal.EndCustomer.ToProgramme()), identity))
            .Select(deal => deal.WonOn!.Value);
        return new EndCustomerKnown(isPartner, sold.Concat(won).Select(day => (DateOnly?)day).Max());
    }

    public Task<ImmutableArray<DealSale>> Sales(string partnerId) => rows.Sales(partnerId);
}
