using System.Globalization;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>Writes what a cell holds as the text that a CSV file would hold.</summary>
internal static class CellText
{
    private const string Day = "yyyy-MM-dd";

    // The last day of the year 9999.
    private const double LastSerial = 2_958_465;

    // In the calendar from 1900 the numbers up to 60 count a 29 February 1900 that never was.
    private const double FirstTrueSerial = 61;

    private const int DaysBetweenCalendars = 1462;

    /// <summary>A number without exponent and without the noise of binary fractions: 15 digits, which is what a sheet shows.</summary>
    /// <returns>The number, or the text itself where it is none.</returns>
    public static string OfNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && decimal.TryParse(
            number.ToString("E14", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString("0.############################", CultureInfo.InvariantCulture)
            : text;

    /// <summary>The day that a number stands for, without the time of day.</summary>
    /// <param name="text">Days since the beginning of the workbook's calendar.</param>
    /// <param name="isFrom1904">Whether its calendar begins in 1904.</param>
    /// <returns>The day, or nothing where the number stands for none.</returns>
    public static string? OfDay(string text, bool isFrom1904)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial))
            return null;
        serial += isFrom1904 ? DaysBetweenCalendars : 0;
        return serial is >= FirstTrueSerial and < LastSerial + 1
            ? DateTime.FromOADate(Math.Floor(serial)).ToString(Day, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The day of a cell that holds one as text, such as <c>2024-04-09T00:00:00</c>; else the text itself.</summary>
    public static string OfWrittenDay(string text) =>
        text.Length > Day.Length && text[Day.Length] == 'T'
        && DateOnly.TryParseExact(text[..Day.Length], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? text[..Day.Length]
            : text;
}
