using System.Text.Json;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Programme.Deals;

namespace PartnerConnect.Silo.Ledger;

/// <summary>The values of the rows that deals leave.</summary>
internal static class DealWriting
{
    public static (string, object?)[] ValuesOf(DealView deal, long revision) =>
    [
        ("@id", deal.Id),
        ("@revision", revision),
        ("@partner_id", deal.PartnerId),
        ("@region", deal.Region),
        ("@status", deal.Status),
        ("@end_customer_name", deal.EndCustomer.Name),
        ("@country", deal.EndCustomer.Country),
        ("@domain", deal.EndCustomer.Domain),
        ("@vat_number", deal.EndCustomer.VatNumber),
        ("@city", deal.EndCustomer.City),
        ("@products", new JsonText(JsonSerializer.Serialize(deal.Products))),
        ("@value_minor_units", deal.Value.MinorUnits),
        ("@msrp_minor_units", deal.MsrpValue.MinorUnits),
        ("@currency", deal.Value.Currency.Code),
        ("@close_on", deal.CloseOn),
        ("@requested_on", deal.RequestedOn),
        ("@requested_at", deal.RequestedAt),
        ("@decide_by", deal.DecideBy),
        ("@decided_by", deal.DecidedBy),
        ("@reason", deal.Reason),
        ("@decided_at", deal.DecidedAt),
        ("@granted_at", deal.GrantedAt),
        ("@first_day", deal.FirstDay),
        ("@last_day", deal.LastDay),
        ("@is_protected", deal.IsProtected),
        ("@discount_basis_points", deal.DiscountBasisPoints),
        ("@extensions", deal.Extensions),
        ("@won_on", deal.WonOn),
        ("@refusal", deal.Refusal),
        ("@decision_id", deal.DecisionId),
    ];

    /// <summary>The keys of those registrations that others are compared with.</summary>
    public static IEnumerable<(string, object?)[]> Keys(IEnumerable<DealView> deals) =>
        from deal in deals
        where deal.Refusal is null
        from key in EndCustomerIdentity.KeysOf(
            new EndCustomer(deal.EndCustomer.Name, deal.EndCustomer.Country, deal.EndCustomer.Domain, deal.EndCustomer.VatNumber))
        select new (string, object?)[] { ("@country", deal.EndCustomer.Country), ("@key", key), ("@deal_id", deal.Id) };
}
