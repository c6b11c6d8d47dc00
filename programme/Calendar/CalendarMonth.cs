using System.Globalization;
using System.Text.Json.Serialization;

namespace PartnerConnect.Programme.Calendar;

/// <summary>One month of the calendar, such as <c>2024-03</c>: the grain in which revenue is kept, since every fiscal
/// quarter, fiscal year and twelve-month span of the guide is made of whole months (A43, A50).</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Number">1 to 12.</param>
[JsonConverter(typeof(LabelJsonConverter<CalendarMonth>))]
public readonly record struct CalendarMonth(int Year, int Number) : IParsable<CalendarMonth>, IComparable<CalendarMonth>
{
    /// <summary>Its first day.</summary>
    public DateOnly FirstDay => new(Year, Number, 1);

    /// <summary>The month in which the day lies.</summary>
    public static CalendarMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>Reads <c>2024-03</c>.</summary>
    /// <exception cref="FormatException">The text is not a month.</exception>
    public static CalendarMonth Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var month) ? month : throw new FormatException($"'{s}' is not a month like 2024-03.");

    /// <summary>Reads <c>2024-03</c>, or says that the text is no month.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out CalendarMonth result)
    {
        var readable = DateOnly.TryParseExact(s, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        result = readable ? Of(day) : default;
        return readable;
    }

    /// <summary>Earlier months come first.</summary>
    public int CompareTo(CalendarMonth other) => (Year, Number).CompareTo((other.Year, other.Number));

    /// <summary>Whether the left month is the earlier one.</summary>
    public static bool operator <(CalendarMonth left, CalendarMonth right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left month is the later one.</summary>
    public static bool operator >(CalendarMonth left, CalendarMonth right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left month is the earlier one or the same.</summary>
    public static bool operator <=(CalendarMonth left, CalendarMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left month is the later one or the same.</summary>
    public static bool operator >=(CalendarMonth left, CalendarMonth right) => left.CompareTo(right) >= 0;

    /// <summary>The name, such as <c>2024-03</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}
