using System.Text.Json.Serialization;

namespace PartnerConnect.Programme.Calendar;

/// <summary>One quarter of a fiscal year, such as <c>FY25-Q1</c>.</summary>
/// <remarks>Its days come from the <see cref="FiscalCalendar"/> of the guide.</remarks>
[JsonConverter(typeof(LabelJsonConverter<FiscalQuarter>))]
public readonly record struct FiscalQuarter : IParsable<FiscalQuarter>, IComparable<FiscalQuarter>
{
    /// <summary>Names a quarter.</summary>
    /// <param name="year">The fiscal year.</param>
    /// <param name="number">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 4.</exception>
    public FiscalQuarter(FiscalYear year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        Year = year;
        Number = number;
    }

    /// <summary>The fiscal year.</summary>
    public FiscalYear Year { get; }

    /// <summary>1 to 4.</summary>
    public int Number { get; }

    /// <summary>The quarter after this one.</summary>
    public FiscalQuarter Next => Number == 4 ? new(Year.Next, 1) : new(Year, Number + 1);

    /// <summary>The quarter before this one.</summary>
    public FiscalQuarter Previous => Number == 1 ? new(Year.Previous, 4) : new(Year, Number - 1);

    /// <summary>Reads <c>FY25-Q1</c>.</summary>
    /// <exception cref="FormatException">The text is not a fiscal quarter.</exception>
    public static FiscalQuarter Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var quarter) ? quarter : throw new FormatException($"'{s}' is not a quarter like FY25-Q1.");

    /// <summary>Reads <c>FY25-Q1</c>, or says that the text is no quarter.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out FiscalQuarter result)
    {
        result = default;
        if (s is not { Length: 7 } || s[4] != '-' || s[5] != 'Q' || s[6] is < '1' or > '4'
            || !FiscalYear.TryParse(s[..4], provider, out var year))
            return false;
        result = new FiscalQuarter(year, s[6] - '0');
        return true;
    }

    /// <summary>Earlier quarters come first.</summary>
    public int CompareTo(FiscalQuarter other) => (Year.EndYear, Number).CompareTo((other.Year.EndYear, other.Number));

    /// <summary>Whether the left quarter is the earlier one.</summary>
    public static bool operator <(FiscalQuarter left, FiscalQuarter right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left quarter is the later one.</summary>
    public static bool operator >(FiscalQuarter left, FiscalQuarter right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left quarter is the earlier one or the same.</summary>
    public static bool operator <=(FiscalQuarter left, FiscalQuarter right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left quarter is the later one or the same.</summary>
    public static bool operator >=(FiscalQuarter left, FiscalQuarter right) => left.CompareTo(right) >= 0;

    /// <summary>The name, such as <c>FY25-Q1</c>.</summary>
    public override string ToString() => $"{Year}-Q{Number}";
}
