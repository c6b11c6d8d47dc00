using System.Buffers;

namespace PartnerConnect.Gateway.Csv;

/// <summary>Writes lines of a file that people open in a spreadsheet.</summary>
internal static class CsvWriting
{
    // A semicolon or a tab parts the fields where the spreadsheet's language has it so.
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\"\r\n\t");

    /// <summary>A line with its end. Whatever a stranger may have written passes through <see cref="Text"/> first.</summary>
    public static string Line(params IEnumerable<string> fields) => string.Join(',', fields.Select(Quoted)) + "\r\n";

    /// <summary>
    /// A stranger's text as a field that a spreadsheet shows and does not carry out: one that begins like a formula gets an
    /// apostrophe before it. So does a negative number in it, for nobody can tell it from the formula that begins with it.
    /// </summary>
    public static string Text(string? text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text ?? "";

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
