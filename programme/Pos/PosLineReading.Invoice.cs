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

        var tooLong = row.Columns.FirstOrDefault(
            column => PosReportCheck.LongestTexts.TryGetValue(column, out var longest) && row.Text(column).Length > longest);
        if (tooLong is not null)
            return Refuse(
                MandatoryEmpty, tooLong,
                Invariant($"has more than {PosReportCheck.LongestTexts[tooLong]} characters; shorten it"));

        if (!PosFormats.TryWhole(row.Text(PosColumns.InvoiceLine), out var invoiceLine) || invoiceLine < 1)
            return Refuse(
                MandatoryEmpty, PosColumns.InvoiceLine, "is not a whole number of 1 or more; number the lines");

        key = new(row.Text(PosColumns.InvoiceNumber), invoiceLine);
        return CheckSegment() ?? CheckDistributor();
    }

    private PosReject? CheckSegment()
    {
        var text = row.Text(PosColumns.EndCustomerSegment);
        segment = EndCustomerSegments.Find(text);
        return text.Length == 0 || segment is not null
            ? null
            : Refuse(
                MandatoryEmpty, PosColumns.EndCustomerSegment,
                $"is none of {string.Join(", ", EndCustomerSegments.All)}; write one or leave it out");
    }

    // A guide that names no distributors knows none to hold the line against.
    private PosReject? CheckDistributor()
    {
        var text = row.Text(PosColumns.DistributorId);
        return text.Length == 0 || context.Terms.Distributors is not { Length: > 0 } known
            || known.Any(distributor => distributor.Id.Equals(text, StringComparison.OrdinalIgnoreCase))
            ? null
            : Refuse(
                MandatoryEmpty, PosColumns.DistributorId,
                $"is no distributor that the guide names; write one of {string.Join(", ", known.Select(distributor => distributor.Id))}, or leave it out");
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
            _ => CheckSerials(),
        };
    }

    private PosReject? CheckSerials()
    {
        var text = row.Text(PosColumns.SerialNumbers);
        if (text.Length == 0)
            return null;

        serials = text.Split(';', StringSplitOptions.TrimEntries);
        if (serials.Any(serial => serial.Length is 0 or > PosReportCheck.LongestSerialNumber))
            return RefuseSerials(Invariant(
                $"holds a serial number that is empty or has more than {PosReportCheck.LongestSerialNumber} characters; write each once, with semicolons between"));

        if (serials.Length != Math.Abs(quantity))
            return RefuseSerials(Invariant(
                $"holds {serials.Length} serial numbers for {Math.Abs(quantity)} units; give one for each unit, or none"));

        return serials.Distinct(StringComparer.Ordinal).Count() == serials.Length
            ? null
            : RefuseSerials("names a serial number twice; each unit has its own");
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
            ? CheckShipDate()
            : RefuseDate(Invariant(
                $"is too old for week {week}, which takes {oldest:yyyy-MM-dd} or later; correct it"));
    }

    private PosReject? CheckShipDate()
    {
        if (row.Text(PosColumns.ShipDate).Length == 0)
            return null;

        if (!PosFormats.TryDay(row.Text(PosColumns.ShipDate), out var day))
            return Refuse(DateOutsideWeek, PosColumns.ShipDate, "is not a date; write it like 2024-04-15");

        shipDate = day;
        var earliest = invoiceDate.AddDays(-context.Terms.ShipDaysBeforeInvoice);
        return day >= earliest
            ? null
            : Refuse(
                DateOutsideWeek, PosColumns.ShipDate,
                Invariant($"is more than {context.Terms.ShipDaysBeforeInvoice} days before the invoice of {invoiceDate:yyyy-MM-dd}; correct one of the two"));
    }

    private PosReject? CheckDuplicate() => !taken.Contains(key)
        ? null
        : Refuse(
            Duplicate, PosColumns.InvoiceNumber,
            Invariant($"with line {key.InvoiceLine} stands in this file already; report each invoice line once"));

    private PosReject RefuseQuantity(string whatIsWrong) => Refuse(QuantityWrong, PosColumns.Quantity, whatIsWrong);

    private PosReject RefuseSerials(string whatIsWrong) => Refuse(QuantityWrong, PosColumns.SerialNumbers, whatIsWrong);

    private PosReject RefuseDate(string whatIsWrong) => Refuse(DateOutsideWeek, PosColumns.InvoiceDate, whatIsWrong);
}
