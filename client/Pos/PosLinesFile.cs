using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.GrainInterfaces.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Lines of sell-out as a file, written as they are read.</summary>
internal static class PosLinesFile
{
    private const int LinesAtOnce = 1000;

    private static readonly string[] Columns =
    [
        "ReportWeek", "Version", "Line", "TransactionType", "InvoiceNumber", "InvoiceLine", "InvoiceDate", "ManufacturerPartNumber",
        "Quantity", "UnitNetPrice", "UnitMsrp", "Net", "Currency", "EndCustomerName", "EndCustomerPostalCode", "EndCustomerCountry",
        "ArrivedLate", "Corrected",
    ];

    /// <summary>The file as an answer.</summary>
    public static PushStreamHttpResult Of(IPosDesk desk, PosLineQuery query, string name, CancellationToken cancellation) =>
        TypedResults.Stream(stream => WriteAsync(stream, desk, query, cancellation), "text/csv; charset=utf-8", name);

    private static async Task WriteAsync(Stream stream, IPosDesk desk, PosLineQuery query, CancellationToken cancellation)
    {
        // With the mark by which spreadsheets know UTF-8.
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvWriting.Line(Columns));
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var lines = await desk.Lines(query, LinesAtOnce);
            foreach (var line in lines)
                await writer.WriteAsync(CsvWriting.Line(Fields(line)));
            if (lines.Length < LinesAtOnce)
                return;
            query = query with { After = new PosLinePlace(lines[^1].Week, lines[^1].Line) };
        }
    }

    // Numbers are ours, and a minus before one begins no formula; texts are the partner's.
    private static IEnumerable<string> Fields(PosLineView line) =>
    [
        $"{line.Week}", Number(line.Version), Number(line.Line), $"{line.Type}", CsvWriting.Text(line.InvoiceNumber),
        Number(line.InvoiceLine), line.InvoiceDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CsvWriting.Text(line.ManufacturerPartNumber), Number(line.Quantity), Number(line.UnitNetPrice), Number(line.UnitMsrp),
        Number(line.Net.Amount), line.Net.Currency.Code, CsvWriting.Text(line.EndCustomerName),
        CsvWriting.Text(line.EndCustomerPostalCode), line.EndCustomerCountry, line.ArrivedLate ? "yes" : "no",
        line.Corrected is { } corrected ? Number(corrected.Amount) : "",
    ];

    private static string Number<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
