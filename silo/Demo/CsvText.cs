using System.Globalization;

namespace PartnerConnect.Silo.Demo;

/// <summary>Writes fields and rows as RFC 4180 wants them.</summary>
internal static class CsvText
{
    public const string NewLine = "\r\n";

    public static string Row(params IEnumerable<string> fields) => string.Join(',', fields.Select(Quoted)) + NewLine;

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Of(bool value) => value ? "true" : "false";

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
