using System.Text;

namespace PartnerConnect.Gateway.Csv;

/// <summary>Writes lines of a file that people open in a spreadsheet.</summary>
internal static class CsvWriting
{
    // What a spreadsheet takes for the beginning of a formula, also after the quote that opens a field.
    private const string Formulas = "=+-@\t\r";

    /// <summary>A line with its end.</summary>
    public static string Line(params IEnumerable<string> fields) => string.Join(',', fields.Select(Field)) + "\r\n";

    /// <summary>A stranger's text as a field, of which no spreadsheet makes a formula.</summary>
    public static string Text(string text) => text.Length > 0 && Formulas.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Field(string text)
    {
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
            return text;
        return new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
    }
}
