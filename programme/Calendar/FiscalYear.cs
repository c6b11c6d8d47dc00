using System.Globalization;
using System.Text.Json.Serialization;

namespace PartnerConnect.Programme.Calendar;

/// <summary>A fiscal year, named for the calendar year in which it ends: <c>FY25</c> runs to 31 March 2025.</summary>
/// <param name="EndYear">The calendar year of its last day, 2001 to 2099.</param>
/// <remarks>Its days come from the <see cref="FiscalCalendar"/> of the guide.</remarks>
[JsonConverter(typeof(LabelJsonConverter<FiscalYear>))]
public readonly record struct FiscalYear(int EndYear) : IParsable<FiscalYear>, IComparable<FiscalYear>
{
    /// <summary>The year after this one.</summary>
    public FiscalYear Next => new(EndYear + 1);

    /// <summary>The year before this one.</summary>
    public FiscalYear Previous => new(EndYear - 1);

    /// <summary>One of the four quarters of this year.</summary>
    /// <param name="number">1 to 4.</param>
    public FiscalQuarter Quarter(int number) => new(this, number);

    /// <summary>Reads <c>FY25</c>.</summary>
    /// <exception cref="FormatException">The text is not a fiscal year.</exception>
    public static FiscalYear Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var year) ? year : throw new FormatException($"'{s}' is not a fiscal year like FY25.");

    /// <summary>Reads <c>FY25</c>, or says that the text is no fiscal year.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out FiscalYear result)
    {
        result = default;
        if (s is not { Length: 4 } || !s.StartsWith("FY", StringComparison.Ordinal)
            || !int.TryParse(s.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0)
            return false;
        result = new FiscalYear(2000 + year);
        return true;
    }

    /// <summary>Earlier years come first.</summary>
    public int CompareTo(FiscalYear other) => EndYear.CompareTo(other.EndYear);

    /// <summary>Whether the left year is the earlier one.</summary>
    public static bool operator <(FiscalYear left, FiscalYear right) => left.EndYear < right.EndYear;

    /// <summary>Whether the left year is the later one.</summary>
    public static bool operator >(FiscalYear left, FiscalYear right) => left.EndYear > right.EndYear;

    /// <summary>Whether the left year is the earlier one or the same.</summary>
    public static bool operator <=(FiscalYear left, FiscalYear right) => left.EndYear <= right.EndYear;

    /// <summary>Whether the left year is the later one or the same.</summary>
    public static bool operator >=(FiscalYear left, FiscalYear right) => left.EndYear >= right.EndYear;

    /// <summary>The name, such as <c>FY25</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"FY{EndYear % 100:00}");
}
