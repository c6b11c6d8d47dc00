using System.Collections.Immutable;
using System.Globalization;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Pos;

/// <summary>Writes lines as the texts of a report, by column, and puts corrected texts in the place of others.</summary>
public static class PosLineTexts
{
    private static readonly PosHeader WholeHeader = ReadWholeHeader();

    /// <summary>A valid line as the texts that make it: read again under the same terms, they are worth the same.</summary>
    /// <param name="line">The line.</param>
    /// <param name="partnerId">The partner that reports it.</param>
    /// <param name="week">The week that reports it.</param>
    /// <returns>The columns that are not empty.</returns>
    public static ImmutableDictionary<string, string> Of(PosLine line, string partnerId, PosWeek week)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(partnerId);
        var incentive = PosLineValue.Of(line).Incentive;
        (string Column, string? Text)[] texts =
        [
            (PosColumns.ReportingPartnerId, partnerId),
            (PosColumns.ReportWeek, $"{week}"),
            (PosColumns.TransactionType, $"{line.Type}"),
            (PosColumns.InvoiceNumber, line.InvoiceNumber),
            (PosColumns.InvoiceLine, Text(line.InvoiceLine)),
            (PosColumns.InvoiceDate, Text(line.InvoiceDate)),
            (PosColumns.ShipDate, line.ShipDate is { } shipped ? Text(shipped) : null),
            (PosColumns.PartnerOrderNumber, line.PartnerOrderNumber),
            (PosColumns.ManufacturerPartNumber, line.ManufacturerPartNumber),
            (PosColumns.Ean, line.Ean),
            (PosColumns.Description, line.Description),
            (PosColumns.Quantity, Text(line.Quantity)),
            (PosColumns.UnitNetPrice, Text(line.UnitNetPrice)),
            (PosColumns.UnitMsrp, Text(line.UnitMsrp)),
            (PosColumns.Currency, line.Net.Currency.Code),
            (PosColumns.PreSalesIncentiveTotal, incentive == 0 ? null : Text(incentive)),
            (PosColumns.DealRegistrationId, line.DealRegistrationId),
            (PosColumns.SerialNumbers, line.SerialNumbers),
            (PosColumns.DistributorId, line.DistributorId),
            (PosColumns.EndCustomerName, line.EndCustomerName),
            (PosColumns.EndCustomerAddress, line.EndCustomerAddress),
            (PosColumns.EndCustomerCity, line.EndCustomerCity),
            (PosColumns.EndCustomerPostalCode, line.EndCustomerPostalCode),
            (PosColumns.EndCustomerCountry, line.EndCustomerCountry),
            (PosColumns.EndCustomerVatNumber, line.EndCustomerVatNumber),
            (PosColumns.EndCustomerSegment, line.EndCustomerSegment),
        ];
        return texts.Where(each => !string.IsNullOrEmpty(each.Text)).ToImmutableDictionary(each => each.Column, each => each.Text!);
    }

    /// <summary>A line with some of its texts corrected.</summary>
    /// <param name="line">Its place in the report.</param>
    /// <param name="stood">What stood there.</param>
    /// <param name="changes">The columns that are corrected; an empty text empties the column, one that is not named stays.</param>
    public static PosRow Corrected(
        int line, ImmutableDictionary<string, string> stood, ImmutableDictionary<string, string> changes)
    {
        ArgumentNullException.ThrowIfNull(stood);
        ArgumentNullException.ThrowIfNull(changes);
        return new PosRow(
            line, WholeHeader,
            [.. PosColumns.All.Select(column => changes.GetValueOrDefault(column) ?? stood.GetValueOrDefault(column, ""))]);
    }

    private static PosHeader ReadWholeHeader() => PosHeader.TryRead(PosColumns.All, out var header, out _)
        ? header
        : throw new InvalidOperationException("The columns of a report are no header of one.");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
