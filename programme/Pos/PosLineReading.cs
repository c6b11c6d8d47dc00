using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Prices;
using static System.FormattableString;

namespace PartnerConnect.Programme.Pos;

/// <summary>One row while it is being read: each check either refuses it or keeps the value it has read.</summary>
internal sealed partial class PosLineReading(
    PosRow row, PosContext context, Func<string, CatalogueProduct?> findProduct, IReadOnlySet<PosLineKey> taken)
{
    private PosTransactionType type;
    private PosLineKey key;
    private CatalogueProduct product = null!;
    private int quantity;
    private DateOnly invoiceDate;
    private Currency currency;
    private decimal unitNetPrice;
    private decimal unitMsrp;
    private decimal netAmount;

    /// <summary>The first check that refuses the row, in the order of <see cref="PosRejectReason"/>.</summary>
    public PosReject? FindReject() =>
        Malformed()
        ?? Mandatory()
        ?? Part()
        ?? Quantity()
        ?? Dates()
        ?? Duplicate()
        ?? AllowedCurrency()
        ?? Price()
        ?? EndCustomer()
        ?? Place();

    /// <summary>The line, once <see cref="FindReject"/> has found nothing.</summary>
    public PosLine ToLine() => new()
    {
        Line = row.Line,
        InvoiceNumber = key.InvoiceNumber,
        InvoiceLine = key.InvoiceLine,
        InvoiceDate = invoiceDate,
        Type = type,
        ManufacturerPartNumber = product.ManufacturerPartNumber,
        Quantity = quantity,
        UnitNetPrice = unitNetPrice,
        UnitMsrp = unitMsrp,
        Net = Money.RoundedHalfAwayFromZero(netAmount, currency),
        Quarter = context.Calendar.QuarterOf(invoiceDate),
        EndCustomerName = row.Text(PosColumns.EndCustomerName),
        EndCustomerPostalCode = row.Text(PosColumns.EndCustomerPostalCode),
        EndCustomerCountry = row.Text(PosColumns.EndCustomerCountry),
        ArrivedLate = invoiceDate < context.Week.FirstDay,
    };

    private PosReject? Malformed()
    {
        if (row.Malformed is { } reason)
            return new(
                row.Line, PosRejectReason.Malformed.Code(), row.MalformedField, "", $"{reason}; correct the line and send it again.");

        var unprintable = row.Header!.Columns.FirstOrDefault(column => ShownText.HoldsControlCharacter(row.Text(column)));
        return unprintable is null
            ? null
            : Refuse(PosRejectReason.Malformed, unprintable, "holds control characters; take them out");
    }

    private PosReject? Mandatory()
    {
        // An empty end customer has a code of its own, L08.
        var empty = PosColumns.Mandatory.FirstOrDefault(
            column => column != PosColumns.EndCustomerName && row.Text(column).Length == 0);
        if (empty is not null)
            return Refuse(PosRejectReason.MandatoryEmpty, empty, "is empty; every line must give it");

        if (!PosFormats.TryTransactionType(row.Text(PosColumns.TransactionType), out type))
            return Refuse(
                PosRejectReason.MandatoryEmpty, PosColumns.TransactionType, "is none of Sale, Return, Credit and Adjustment; write one");

        var invoiceNumber = row.Text(PosColumns.InvoiceNumber);
        if (invoiceNumber.Length > PosReportCheck.LongestInvoiceNumber)
            return Refuse(
                PosRejectReason.MandatoryEmpty, PosColumns.InvoiceNumber,
                Invariant($"is longer than {PosReportCheck.LongestInvoiceNumber} characters; give the number as on the invoice"));

        if (!PosFormats.TryWhole(row.Text(PosColumns.InvoiceLine), out var invoiceLine) || invoiceLine < 1)
            return Refuse(
                PosRejectReason.MandatoryEmpty, PosColumns.InvoiceLine, "is not a whole number of 1 or more; number the lines of the invoice");

        key = new(invoiceNumber, invoiceLine);
        return null;
    }

    private PosReject? Part()
    {
        if (findProduct(row.Text(PosColumns.ManufacturerPartNumber)) is not { } found)
            return Refuse(
                PosRejectReason.PartUnknown, PosColumns.ManufacturerPartNumber,
                "is not in the catalogue; give the manufacturer's part number and not your own");
        product = found;
        return null;
    }

    private PosReject? Quantity()
    {
        if (!PosFormats.TryWhole(row.Text(PosColumns.Quantity), out quantity)
            || quantity is 0 or < -PosReportCheck.LargestQuantity or > PosReportCheck.LargestQuantity)
            return Refuse(
                PosRejectReason.QuantityWrong, PosColumns.Quantity,
                Invariant($"is not a whole number of units other than 0, at most {PosReportCheck.LargestQuantity}; correct it"));

        return (type, quantity) switch
        {
            (PosTransactionType.Sale, < 0) =>
                Refuse(PosRejectReason.QuantityWrong, PosColumns.Quantity, "is negative for a Sale; report it as a Return or Credit"),
            (PosTransactionType.Return or PosTransactionType.Credit, > 0) =>
                Refuse(PosRejectReason.QuantityWrong, PosColumns.Quantity, $"is positive for a {type}; write it with a minus"),
            _ => null,
        };
    }

    private PosReject? Dates()
    {
        if (!PosWeek.TryParse(row.Text(PosColumns.ReportWeek), null, out var week) || week != context.Week)
            return Refuse(
                PosRejectReason.DateOutsideWeek, PosColumns.ReportWeek, $"is not the week of this report; write {context.Week}");

        if (!PosFormats.TryDay(row.Text(PosColumns.InvoiceDate), out invoiceDate))
            return RefuseDate("is not a date; write it like 2024-04-15");
        if (invoiceDate > context.Today)
            return RefuseDate(Invariant($"is in the future, today being {context.Today:yyyy-MM-dd}; correct it"));
        if (invoiceDate > context.Week.LastDay)
            return RefuseDate(Invariant($"is after week {week}, which ends on {week.LastDay:yyyy-MM-dd}; report it with its own week"));

        var oldest = week.FirstDay.AddDays(-7 * context.Terms.LateLineWeeks);
        return invoiceDate < oldest
            ? RefuseDate(Invariant($"is too old for week {week}, which takes invoices from {oldest:yyyy-MM-dd} on; ask for a correction"))
            : null;
    }

    private PosReject? Duplicate() => taken.Contains(key)
        ? Refuse(
            PosRejectReason.Duplicate, PosColumns.InvoiceNumber,
            Invariant($"with line {key.InvoiceLine} stands in this file already; each invoice line is reported once"))
        : null;

    private PosReject? AllowedCurrency()
    {
        var isCode = Currency.TryParse(row.Text(PosColumns.Currency), null, out currency);
        return isCode && context.Region.PosCurrencies.Contains(currency)
            ? null
            : Refuse(
                PosRejectReason.CurrencyNotAllowed, PosColumns.Currency,
                $"is not a currency of region {context.Region.Id}; report in {string.Join(" or ", context.Region.PosCurrencies)}");
    }

    private PosReject? RefuseDate(string what) => Refuse(PosRejectReason.DateOutsideWeek, PosColumns.InvoiceDate, what);

    private PosReject Refuse(PosRejectReason reason, string field, string what)
    {
        var shown = ShownText.Of(row.Text(field));
        var value = shown.Length == 0 ? "" : $" '{shown}'";
        return new(row.Line, reason.Code(), field, shown, $"{field}{value} {what}.");
    }
}
