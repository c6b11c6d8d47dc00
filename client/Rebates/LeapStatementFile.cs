using System.Globalization;
using System.Text;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Xlsx;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Programme;

namespace PartnerConnect.Gateway.Rebates;

/// <summary>A statement as a file for spreadsheets: its lines, corrections and what was carried on add up to what is paid.</summary>
internal static class LeapStatementFile
{
    private static readonly string[] Columns =
        ["Entry", "Quarter", "Reference", "Version", "Kind", "Net", "Invoiced", "Counts", "Amount", "Currency"];

    /// <summary>As CSV in UTF-8, with the mark by which spreadsheets know it.</summary>
    public static byte[] Csv(LeapStatementView statement)
    {
        var text = string.Concat(Rows(statement).Select(row => CsvWriting.Line(row.Select(Text))));
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
    }

    /// <summary>As a workbook.</summary>
    public static byte[] Xlsx(LeapStatementView statement) => WorkbookWriting.Of($"LEAP {statement.Quarter}", Rows(statement));

    private static IEnumerable<object?[]> Rows(LeapStatementView statement)
    {
        yield return Columns;
        foreach (var line in statement.Lines)
            yield return
            [
                "Lines", $"{statement.Quarter}", line.Week?.ToString() ?? "Not for resale", line.Version, LeapWords.Kind(line), line.Net.Amount,
                line.Gross.Amount, line.Counts.Amount, line.Rebate.Amount, line.Rebate.Currency.Code,
            ];
        foreach (var correction in statement.Corrections)
            yield return
            [
                "Correction", $"{correction.Quarter}", correction.DecisionId, null, $"of statement {correction.Statement.ToString(CultureInfo.InvariantCulture)}",
                null, null, null, correction.Difference.Amount, correction.Difference.Currency.Code,
            ];
        yield return Total("Carried in", statement.CarriedIn);
        yield return Total("Payable", statement.Payable);
        yield return Total("Carried on", statement.CarriedOut);

        object?[] Total(string entry, Money amount) =>
            [entry, $"{statement.Quarter}", statement.Id, statement.Number, null, null, null, null, amount.Amount, amount.Currency.Code];
    }

    private static string Text(object? cell) => cell is string text ? CsvWriting.Text(text) : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
}
