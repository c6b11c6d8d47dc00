using static System.FormattableString;
using static PartnerConnect.Programme.Pos.PosRejectReason;

namespace PartnerConnect.Programme.Pos;

/// <summary>The checks of what the line is worth and of whom it was sold to: L06 to L09.</summary>
internal sealed partial class PosLineReading
{
    private PosReject? CheckCurrency()
    {
        var isCode = Currency.TryParse(row.Text(PosColumns.Currency), null, out currency);

        // Totals do not mix currencies, and nothing converts: what a region may name besides its own is refused until it does.
        return isCode && currency == context.Region.Currency && context.Region.PosCurrencies.Contains(currency)
            ? null
            : Refuse(
                CurrencyNotAllowed, PosColumns.Currency,
                $"is not used in region {context.Region.Id}; use {context.Region.Currency}");
    }

    private PosReject? CheckAmounts()
    {
        if (!PosFormats.TryAmount(row.Text(PosColumns.UnitNetPrice), out unitNetPrice))
            return RefuseAmount(PosColumns.UnitNetPrice);

        return CheckBound(PosColumns.UnitNetPrice, unitNetPrice) ?? CheckMsrp() ?? CheckValue() ?? CheckIncentive();
    }

    private PosReject? CheckMsrp()
    {
        unitMsrp = product.MsrpOn(invoiceDate);
        if (row.Text(PosColumns.UnitMsrp).Length == 0)
            return null;

        return PosFormats.TryAmount(row.Text(PosColumns.UnitMsrp), out unitMsrp)
            ? CheckBound(PosColumns.UnitMsrp, unitMsrp)
            : RefuseAmount(PosColumns.UnitMsrp);
    }

    /// <summary>The catalogue alone bounds an amount: what the line says of its own MSRP must not loosen L07.</summary>
    private PosReject? CheckBound(string field, decimal amount)
    {
        // A product without a price in the catalogue bounds nothing.
        var factor = context.Terms.HighestPriceFactor;
        var msrp = product.MsrpOn(invoiceDate);
        return msrp == 0 || amount <= msrp * factor
            ? null
            : Refuse(
                PriceWrong, field,
                Invariant($"is more than {factor} times the catalogue's MSRP of {msrp}; give it per unit"));
    }

    private PosReject? CheckValue()
    {
        netAmount = grossAmount = quantity * unitNetPrice;
        var largest = new Money(PosReportCheck.LargestLineMinorUnits, currency);
        return Math.Abs(netAmount) <= largest.Amount
            ? null
            : Refuse(PriceWrong, PosColumns.UnitNetPrice, $"times the quantity exceeds {largest}; correct one of them");
    }

    private PosReject? CheckIncentive()
    {
        var text = row.Text(PosColumns.PreSalesIncentiveTotal);
        if (text.Length == 0)
            return null;

        if (!PosFormats.TryAmount(text, out var incentive))
            return RefuseAmount(PosColumns.PreSalesIncentiveTotal);

        if (incentive > Math.Abs(netAmount))
            return Refuse(
                PriceWrong, PosColumns.PreSalesIncentiveTotal,
                "is more than the line is worth; give the incentives of this line alone");

        // What comes back brings its incentive back, so that a sale and its return make exactly nothing.
        netAmount -= Math.Sign(quantity) * incentive;
        return null;
    }

    private PosReject? CheckEndCustomer()
    {
        var name = row.Text(PosColumns.EndCustomerName);
        if (name.Length == 0)
            return RefuseEndCustomer("is empty; name who bought and uses the product");

        var plain = EndCustomerNames.Plain(name);
        if (plain.Length > 0 && (plain == EndCustomerNames.Plain(context.PartnerName) || plain == EndCustomerNames.Plain(context.PartnerId)))
            return RefuseEndCustomer("is the reporting partner; leave own use out, it is no sale to an end customer");

        if (EndCustomerNames.IsPlainPlaceholder(plain))
            return RefuseEndCustomer("names nobody; name who bought and uses the product");

        if (context.PartnerNames.Contains(plain))
            return RefuseEndCustomer("is another partner of the programme and no end customer; name who uses the product");

        return context.Terms.Distributors is { } distributors
            && distributors.Any(distributor => EndCustomerNames.Plain(distributor.Name) == plain)
            ? RefuseEndCustomer("is a distributor and no end customer; name who uses the product")
            : null;
    }

    private PosReject? CheckPlace()
    {
        var country = row.Text(PosColumns.EndCustomerCountry);
        if (!Countries.All.Contains(country))
            return Refuse(
                PlaceInvalid, PosColumns.EndCustomerCountry,
                "is not an ISO 3166-1 alpha-2 code; write two capital letters, such as NL or GB");

        if (!PostalCodes.IsValid(country, row.Text(PosColumns.EndCustomerPostalCode)))
            return Refuse(
                PlaceInvalid, PosColumns.EndCustomerPostalCode,
                $"is not written like a postal code of {country}; correct the code or the country");

        var vatNumber = row.Text(PosColumns.EndCustomerVatNumber);
        return vatNumber.Length == 0 || VatNumbers.IsValid(country, vatNumber)
            ? null
            : Refuse(
                PlaceInvalid, PosColumns.EndCustomerVatNumber,
                $"is not written like a VAT number of its prefix or of {country}; correct it or leave it out");
    }

    private PosReject RefuseAmount(string field) =>
        Refuse(PriceWrong, field, "is not an amount of 0 or more with at most 4 decimals; write it like 1120.50");

    private PosReject RefuseEndCustomer(string whatIsWrong) =>
        Refuse(EndCustomerNotNamed, PosColumns.EndCustomerName, whatIsWrong);
}
