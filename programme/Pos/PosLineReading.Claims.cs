using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Prices;
using static System.FormattableString;
using static PartnerConnect.Programme.Pos.PosRejectReason;

namespace PartnerConnect.Programme.Pos;

/// <summary>The checks of what the line claims besides its sale: L10, L12 and L14.</summary>
internal sealed partial class PosLineReading
{
    private PosReject? CheckDeal()
    {
        var id = row.Text(PosColumns.DealRegistrationId);
        if (id.Length == 0)
            return null;

        // Another partner's deal is told like one that does not exist: whose it is concerns nobody else.
        if (!context.Deals.TryGetValue(id, out var deal) || deal.PartnerId != context.PartnerId)
            return RefuseDeal("is not a registration of yours that was approved; correct the id or leave it out");

        if (!deal.IsFor(EndCustomer()))
            return RefuseDeal($"is registered for '{ShownText.Of(deal.EndCustomerName)}'; name that end customer or leave it out");

        return invoiceDate >= deal.FirstDay && invoiceDate <= deal.LastProtectedDay
            ? null
            : RefuseDeal(Invariant(
                $"holds from {deal.FirstDay:yyyy-MM-dd} to {deal.LastProtectedDay:yyyy-MM-dd}, and the invoice is of {invoiceDate:yyyy-MM-dd}; leave it out"));
    }

    private EndCustomer EndCustomer() => new(
        row.Text(PosColumns.EndCustomerName), row.Text(PosColumns.EndCustomerCountry), VatNumber: row.Text(PosColumns.EndCustomerVatNumber));

    private PosReject? CheckNotForResale()
    {
        if (quantity < 0)
            return null;
        foreach (var serial in serials)
        {
            if (context.NotForResale.TryGetValue(serial, out var bought)
                && bought.AddMonths(context.ResaleLockMonths) is var firstDay && invoiceDate < firstDay)
                return Refuse(
                    NotForResale, PosColumns.SerialNumbers,
                    Invariant($"names a unit that was bought not for resale on {bought:yyyy-MM-dd} and may be sold from {firstDay:yyyy-MM-dd} on; take the line out"));
        }

        return null;
    }

    private PosReject? CheckEan()
    {
        var ean = row.Text(PosColumns.Ean);
        if (ean.Length == 0)
            return null;

        if (!EanCode.IsValid(ean))
            return Refuse(
                EanWrong, PosColumns.Ean,
                "is not 8, 12, 13 or 14 digits with the right check digit; copy it from the box or leave it out");

        return product.Ean is not { } known || EanCode.AreSame(ean, known)
            ? null
            : Refuse(
                EanWrong, PosColumns.Ean,
                $"is not that of {ShownText.Of(product.ManufacturerPartNumber)}, which is {known}; correct one of the two");
    }

    private PosReject RefuseDeal(string whatIsWrong) => Refuse(DealUnknown, PosColumns.DealRegistrationId, whatIsWrong);
}
