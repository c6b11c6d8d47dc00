using System.Globalization;
using System.Text;
using PartnerConnect.Gateway.Csv;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>Reads the rows of a sheet that hold something, one by one.</summary>
internal sealed class SheetReader(PartReader part, SharedStrings strings, DateStyles styles, bool isFrom1904)
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    private readonly SheetRow row = new();
    private readonly StringBuilder text = new();
    private int line;
    private int column;
    private int? width;

    /// <summary>The next row; nothing at the end of the sheet.</summary>
    public FileRecord? Read()
    {
        while (part.Step())
        {
            if (!part.Begins("row"))
                continue;
            line = Number(part.Attribute("r"), line, MostRows, "row");
            row.Clear();
            if (part.IsOpening)
                ReadCells();
            if (row.IsEmpty)
                continue;
            var record = row.Build(line, width ?? 0);
            width ??= record.Fields.Length;
            return record;
        }

        return null;
    }

    private void ReadCells()
    {
        column = 0;
        while (part.Step() && !part.Ends("row"))
        {
            if (!part.Begins("c"))
                continue;
            column = Number(ColumnOf(part.Attribute("r")), column, MostColumns, "cell");
            if (part.IsOpening)
                ReadCell(part.Attribute("t"), part.Attribute("s"));
        }
    }

    private void ReadCell(string? type, string? style)
    {
        text.Clear();
        var isValue = false;
        while (part.Step() && !part.Ends("c"))
        {
            if (part.Begins("is") && part.IsOpening)
                RichText.Append(part, "is", text);
            else if (part.Begins("v"))
                isValue = part.IsOpening;
            else if (part.Ends("v"))
                isValue = false;
            else if (isValue)
                part.AppendText(text);
        }

        var (value, isNumber) = Value(text.ToString(), type, style);
        row.Add(column - 1, value, isNumber);
    }

    private (string Value, bool IsNumber) Value(string held, string? type, string? style) => type switch
    {
        _ when held.Length == 0 => ("", false),
        "s" => (Shared(held), false),
        "str" or "inlineStr" => (RichText.Unescape(held), false),
        "b" => (held.Trim() == "1" ? "TRUE" : "FALSE", false),
        "d" => (CellText.OfWrittenDay(held), false),
        "e" => (held, false),
        _ when styles.IsDate(style) && CellText.OfDay(held, isFrom1904) is { } day => (day, false),
        _ => (CellText.OfNumber(held), true),
    };

    private string Shared(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && strings.Find(place) is { } shared
            ? shared
            : throw WorkbookLimits.Broken($"row {line} refers to a text that is not there");

    // Rows and cells stand in their order; one that does not say its number follows upon the one before.
    private int Number(string? said, int before, int most, string what)
    {
        if (said is null)
            return before < most ? before + 1 : throw WorkbookLimits.Broken($"it has too many {what}s");
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > before && number <= most
            ? number
            : throw WorkbookLimits.Broken($"a {what} in or after row {line} is out of order");
    }

    private static string? ColumnOf(string? cell)
    {
        if (cell is null)
            return null;
        var number = 0;
        var place = 0;
        for (; place < cell.Length && char.IsAsciiLetter(cell[place]) && number <= MostColumns; place++)
            number = number * 26 + char.ToUpperInvariant(cell[place]) - 'A' + 1;
        return number.ToString(CultureInfo.InvariantCulture);
    }
}
