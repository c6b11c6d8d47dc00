using System.Globalization;
using System.Text;

namespace PartnerConnect.Grains.Tests.Demo;

/// <summary>A POS line read back from a report by header name, independently of the code that wrote it.</summary>
internal sealed record ReportedLine(IReadOnlyDictionary<string, string> Fields)
{
    public string this[string column] => Fields[column];

    public DateOnly InvoiceDate => DateOnly.ParseExact(this["InvoiceDate"], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public int Quantity => int.Parse(this["Quantity"], CultureInfo.InvariantCulture);

    public decimal Net => (Quantity * Amount("UnitNetPrice")) - Amount("PreSalesIncentiveTotal");

    public decimal Amount(string column) => decimal.Parse(this[column], CultureInfo.InvariantCulture);

    public static IReadOnlyList<ReportedLine> Read(string csv)
    {
        var rows = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToArray();
        return [.. rows.Skip(1).Select(row => new ReportedLine(
            rows[0].Zip(row, KeyValuePair.Create).ToDictionary(StringComparer.Ordinal)))];
    }

    private static List<string> Cells(string row)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var character in row + ",")
            if (character == '"')
                isQuoted = !isQuoted;
            else if (character != ',' || isQuoted)
                cell.Append(character);
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }

        return cells;
    }
}
