using PartnerConnect.Programme.Calendar;
using static System.FormattableString;
using static PartnerConnect.Programme.Pos.PosRejectReason;

namespace PartnerConnect.Programme.Pos;

/// <summary>The checks of what was invoiced and when: L01 to L05.</summary>
internal sealed partial class PosLineReading
{
    private PosReject? CheckMandatoryFields()
    {
        // An empty end customer has a code of its own, L08.
        var empty = PosColumns.Mandatory.FirstOrDefault(
            column => column != PosColumns.EndCustomerName && row.Text(column).Length == 0);
        if (empty is not null)
            return Refuse(MandatoryEmpty, empty, "is empty; every line must give it");

        if (!PosFormats.TryTransactionType(row.Text(PosColumns.TransactionType), out type))
            return Refuse(
                MandatoryEmpty, PosColumns.TransactionType, "is not Sale, Return, Credit or Adjustment; write one");

        var invoiceNumber = row.Text(PosColumns.InvoiceNumber);
        if (invoiceNumber.Length > PosReportCheck.LongestInvoiceNumber)
            return Refuse(
                MandatoryEmpty, PosColumns.InvoiceNumber,
                Invariant($"has more than {PosReportCheck.LongestInvoiceNumber} characters; shorten it"));

        if (!PosFormats.TryWhole(row.Text(PosColumns.InvoiceLine), out var invoiceLine) || invoiceLine < 1)
            return Refuse(
                MandatoryEmpty, PosColumns.InvoiceLine, "is not a whole number of 1 or more; number the lines");

        key = new(invoiceNumber, invoiceLine);
        return null;
    }

    private PosReject? CheckPart()
    {
        product = findProduct(row.Text(PosColumns.ManufacturerPartNumber))!;
        return product is not null
            ? null
            : Refuse(
                PartUnknown, PosColumns.ManufacturerPartNumber,
                "is not in the catalogue; give the manufacturer's part number and not your own");
    }

    private PosReject? CheckQuantity()
    {
        if (!PosFormats.TryWhole(row.Text(PosColumns.Quantity), out quantity)
            || quantity is 0 or < -PosReportCheck.LargestQuantity or > PosReportCheck.LargestQuantity)
            return RefuseQuantity(Invariant(
                $"is not a whole number other than 0 and at most {PosReportCheck.LargestQuantity}; give the units"));

        return (type, quantity) switch
        {
            (PosTransactionType.Sale, < 0) => RefuseQuantity("is negative for a Sale; report it as a Return or Credit"),
            (PosTransactionType.Return or PosTransactionType.Credit, > 0) =>
                RefuseQuantity($"is positive for a {type}; write it with a minus"),
            _ => null,
        };
    }

    private PosReject? CheckDates()
    {
        if (!PosWeek.TryParse(row.Text(PosColumns.ReportWeek), null, out var week) || week != context.Week)
            return Refuse(
                DateOutsideWeek, PosColumns.ReportWeek, $"is not the week of this report; write {context.Week}");

        if (!PosFormats.TryDay(row.Text(PosColumns.InvoiceDate), out invoiceDate))
            return RefuseDate("is not a date; write it like 2024-04-15");

        if (invoiceDate > context.Today)
            return RefuseDate(Invariant($"is in the future, today being {context.Today:yyyy-MM-dd}; correct it"));

        if (invoiceDate > week.LastDay)
            return RefuseDate($"is after the end of week {week}; report it with week {PosWeek.Of(invoiceDate)}");

        var oldest = week.FirstDay.AddDays(-7 * context.Terms.LateLineWeeks);
        return invoiceDate >= oldest
            ? null
            : RefuseDate(Invariant(
                $"is too old for week {week}, which takes {oldest:yyyy-MM-dd} or later; correct it"));
    }

    private PosReject? CheckDuplicate() => !taken.Contains(key)
        ? null
        : Refuse(
            Duplicate, PosColumns.InvoiceNumber,
            Invariant($"with line {key.InvoiceLine} stands in this file already; report each invoice line once"));

    private PosReject RefuseQuantity(string whatIsWrong) => Refuse(QuantityWrong, PosColumns.Quantity, whatIsWrong);

    private PosReject RefuseDate(string whatIsWrong) => Refuse(DateOutsideWeek, PosColumns.InvoiceDate, whatIsWrong);
}
