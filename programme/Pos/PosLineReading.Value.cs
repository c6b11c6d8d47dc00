using static System.FormattableString;

namespace PartnerConnect.Programme.Pos;

/// <summary>The checks of what the line is worth and of whom it was sold to: L07 to L09.</summary>
internal sealed partial class PosLineReading
{
    private PosReject? Price()
    {
        if (!PosFormats.TryAmount(row.Text(PosColumns.UnitNetPrice), out unitNetPrice) || unitNetPrice < 0)
            return RefuseAmount(PosColumns.UnitNetPrice);

        unitMsrp = PosFormats.TryAmount(row.Text(PosColumns.UnitMsrp), out var given) && given >= 0 ? given : product.Msrp;
        if (unitNetPrice > unitMsrp * context.Terms.HighestPriceFactor)
            return Refuse(
                PosRejectReason.PriceWrong, PosColumns.UnitNetPrice,
                Invariant($"is more than {context.Terms.HighestPriceFactor} times the MSRP of {unitMsrp}; give the price of one unit"));

        return Value() ?? Incentive();
    }

    private PosReject? Value()
    {
        netAmount = quantity * unitNetPrice;
        var largest = new Money(PosReportCheck.LargestLineMinorUnits, currency);
        return Math.Abs(netAmount) <= largest.Amount
            ? null
            : Refuse(PosRejectReason.PriceWrong, PosColumns.UnitNetPrice, $"times the quantity is more than {largest}; correct either");
    }

    private PosReject? Incentive()
    {
        var text = row.Text(PosColumns.PreSalesIncentiveTotal);
        if (text.Length == 0)
            return null;
        if (!PosFormats.TryAmount(text, out var incentive) || incentive < 0)
            return RefuseAmount(PosColumns.PreSalesIncentiveTotal);
        if (incentive > Math.Abs(netAmount))
            return Refuse(
                PosRejectReason.PriceWrong, PosColumns.PreSalesIncentiveTotal,
                "is more than the line is worth; give the incentives of this line alone");

        // What comes back brings its incentive back, so that a sale and its return make exactly nothing.
        netAmount -= Math.Sign(quantity) * incentive;
        return null;
    }

    private PosReject? EndCustomer()
    {
        var name = row.Text(PosColumns.EndCustomerName);
        if (name.Length == 0)
            return RefuseEndCustomer("is empty; name who bought and uses the product");
        if (EndCustomerNames.AreSame(name, context.PartnerName) || EndCustomerNames.AreSame(name, context.PartnerId))
            return RefuseEndCustomer("is the reporting partner itself; own use is no sale to an end customer");
        return EndCustomerNames.IsPlaceholder(name)
            ? RefuseEndCustomer("names nobody; name who bought and uses the product")
            : null;
    }

    private PosReject? Place()
    {
        var country = row.Text(PosColumns.EndCustomerCountry);
        if (!Countries.All.Contains(country))
            return Refuse(
                PosRejectReason.PlaceInvalid, PosColumns.EndCustomerCountry,
                "is not an ISO 3166-1 alpha-2 code; write two capital letters, such as NL or GB");

        return PostalCodes.IsValid(country, row.Text(PosColumns.EndCustomerPostalCode))
            ? null
            : Refuse(
                PosRejectReason.PlaceInvalid, PosColumns.EndCustomerPostalCode,
                $"has not the format of a postal code of {country}; correct code or country");
    }

    private PosReject RefuseAmount(string field) => Refuse(
        PosRejectReason.PriceWrong, field, "is not an amount of 0 or more, at most 4 decimals; write it like 1120.50");

    private PosReject RefuseEndCustomer(string what) =>
        Refuse(PosRejectReason.EndCustomerNotNamed, PosColumns.EndCustomerName, what);
}
