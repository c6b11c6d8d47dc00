using System.Buffers;

namespace PartnerConnect.Gateway.Csv;

/// <summary>Writes CSV that a spreadsheet shows and does not carry out.</summary>
/// <remarks>
/// A cell that begins like a formula gets an apostrophe before it, by which a spreadsheet takes it for text. A negative number gets
/// one as well: nobody can tell it from the formula that begins with it.
/// </remarks>
internal static class SafeCsv
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\"\r\n\t");

    /// <summary>One line with its end.</summary>
    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? text)
    {
        text ??= "";
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            text = "'" + text;
        return text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
