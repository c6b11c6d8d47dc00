using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Demo;

/// <summary>Writes a week's POS report in the format of the submission policy.</summary>
internal static class PosCsv
{
    public static readonly string Header = CsvText.Row(
        "ReportingPartnerId", "ReportWeek", "TransactionType", "InvoiceNumber", "InvoiceLine", "InvoiceDate",
        "ManufacturerPartNumber", "Description", "Quantity", "UnitNetPrice", "UnitMsrp", "Currency",
        "PreSalesIncentiveTotal", "EndCustomerName", "EndCustomerPostalCode", "EndCustomerCountry");

    /// <summary>The report; without lines, the declaration that there were no sales.</summary>
    public static string Report(SamplePartner partner, PosWeek week, IReadOnlyList<PosLine> lines) =>
        lines.Count == 0
            ? Header + ZeroSales(partner, week)
            : Header + string.Concat(lines.Select(line => Row(partner, week, line)));

    /// <summary>Several reports under one header.</summary>
    public static string Feed(IEnumerable<string> reports) =>
        Header + string.Concat(reports.Select(report => report[Header.Length..]));

    private static string ZeroSales(SamplePartner partner, PosWeek week) => CsvText.Row(
        partner.PartnerId, week.ToString(), "ZeroSales", "", "", "", "", "", "", "", "", "", "", "", "", "");

    private static string Row(SamplePartner partner, PosWeek week, PosLine line) => CsvText.Row(
        partner.PartnerId, week.ToString(), line.TransactionType, line.InvoiceNumber, CsvText.Of(line.InvoiceLine),
        CsvText.Of(line.InvoiceDate), line.PartNumber, line.Description, CsvText.Of(line.Quantity),
        CsvText.Of(line.UnitNetPrice), CsvText.Of(line.UnitMsrp), partner.Region.Currency,
        CsvText.Of(line.PreSalesIncentiveTotal), line.Customer.Name, line.Customer.PostalCode, line.Customer.Country);
}
