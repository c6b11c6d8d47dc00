using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Deals;

namespace PartnerConnect.Grains.Deals;

/// <summary>Tells deals to callers and to the rows beside the state.</summary>
internal static class DealViews
{
    /// <summary>An end customer as the programme knows it.</summary>
    public static EndCustomer ToProgramme(this DealEndCustomer customer) =>
        new(customer.Name, customer.Country, customer.Domain, customer.VatNumber, customer.City);

    /// <summary>An end customer in wire types.</summary>
    public static DealEndCustomer ToWire(this EndCustomer customer) =>
        new(customer.Name, customer.Country, customer.Domain, customer.VatNumber, customer.City);

    /// <summary>A registration in wire types.</summary>
    public static DealView Of(StoredDeal deal, StoredProfile partner) => new()
    {
        Id = deal.Id,
        PartnerId = partner.PartnerId,
        Region = partner.Region,
        Status = deal.Status.ToString(),
        EndCustomer = deal.EndCustomer.ToWire(),
        Products = [.. deal.Products.Select(product => new DealProduct(product.Part, product.Quantity))],
        Value = deal.Value,
        MsrpValue = deal.MsrpValue,
        CloseOn = deal.CloseOn,
        RequestedOn = deal.RequestedOn,
        RequestedAt = deal.RequestedAt,
        DecideBy = deal.DecideBy,
        DecidedBy = deal.DecidedBy,
        Reason = deal.Reason,
        DecidedAt = deal.DecidedAt,
        GrantedAt = deal.GrantedAt,
        FirstDay = deal.FirstDay,
        LastDay = deal.LastDay,
        IsProtected = deal.IsProtected,
        DiscountBasisPoints = deal.DiscountBasisPoints,
        Extensions = deal.Extensions,
        WonOn = deal.WonOn,
        Refusal = deal.Refusal,
        DecisionId = deal.DecisionId,
    };

    /// <summary>The registrations that a change has made or changed.</summary>
    public static ImmutableArray<DealView> Changed(
        ImmutableSortedDictionary<int, StoredDeal> before, ImmutableSortedDictionary<int, StoredDeal> after, StoredProfile partner) =>
        ReferenceEquals(before, after) ? []
        : [.. after.Where(each => before.GetValueOrDefault(each.Key) != each.Value).Select(each => Of(each.Value, partner))];

    /// <summary>An opportunity in wire types.</summary>
    public static GlobalDealView Of(StoredGlobalDeal deal, StoredProfile partner) => new()
    {
        Id = deal.Id,
        PartnerId = partner.PartnerId,
        EndCustomer = deal.EndCustomer,
        Regions = deal.Regions,
        Description = deal.Description,
        RequestedOn = deal.RequestedOn,
        Steps =
        [
            .. deal.Steps.Select((step, index) => new GlobalDealStepView(
                ((GlobalDealStep)(index + 1)).ToString(), step.Status.ToString(), step.Owner, step.Note, step.By, step.At)),
        ],
        Refusal = deal.Refusal,
        DecisionId = deal.DecisionId,
    };
}
