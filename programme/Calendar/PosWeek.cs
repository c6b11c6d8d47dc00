using System.Globalization;
using System.Text.Json.Serialization;

namespace PartnerConnect.Programme.Calendar;

/// <summary>One ISO 8601 week, Monday to Sunday, of a partner's sell-out, such as <c>2024-W15</c>.</summary>
/// <remarks>Source: A46.</remarks>
[JsonConverter(typeof(LabelJsonConverter<PosWeek>))]
public readonly record struct PosWeek : IParsable<PosWeek>, IComparable<PosWeek>
{
    /// <summary>Names a week.</summary>
    /// <param name="year">The ISO week year, 2000 to 2099.</param>
    /// <param name="number">1 to 52, or 53 in a long year.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such week.</exception>
    public PosWeek(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2099);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, ISOWeek.GetWeeksInYear(year));
        Year = year;
        Number = number;
    }

    /// <summary>The ISO week year, which differs from the calendar year around New Year.</summary>
    public int Year { get; }

    /// <summary>The week's number in its year.</summary>
    public int Number { get; }

    /// <summary>Its Monday.</summary>
    public DateOnly FirstDay => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    /// <summary>Its Sunday, itself included.</summary>
    public DateOnly LastDay => FirstDay.AddDays(6);

    /// <summary>The week after this one.</summary>
    public PosWeek Next => Of(FirstDay.AddDays(7));

    /// <summary>The week before this one.</summary>
    public PosWeek Previous => Of(FirstDay.AddDays(-7));

    /// <summary>The week in which the day lies.</summary>
    public static PosWeek Of(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return new(ISOWeek.GetYear(moment), ISOWeek.GetWeekOfYear(moment));
    }

    /// <summary>Whether the day lies in the week.</summary>
    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>Reads <c>2024-W15</c>.</summary>
    /// <exception cref="FormatException">The text is not an ISO week.</exception>
    public static PosWeek Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var week) ? week : throw new FormatException($"'{s}' is not an ISO week like 2024-W15.");

    /// <summary>Reads <c>2024-W15</c>, or says that the text is no ISO week.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out PosWeek result)
    {
        result = default;
        if (s is not { Length: 8 } || s[4] != '-' || s[5] != 'W'
            || !int.TryParse(s.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(s.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 2000 or > 2099 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
            return false;
        result = new PosWeek(year, number);
        return true;
    }

    /// <summary>Earlier weeks come first.</summary>
    public int CompareTo(PosWeek other) => (Year, Number).CompareTo((other.Year, other.Number));

    /// <summary>Whether the left week is the earlier one.</summary>
    public static bool operator <(PosWeek left, PosWeek right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left week is the later one.</summary>
    public static bool operator >(PosWeek left, PosWeek right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left week is the earlier one or the same.</summary>
    public static bool operator <=(PosWeek left, PosWeek right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left week is the later one or the same.</summary>
    public static bool operator >=(PosWeek left, PosWeek right) => left.CompareTo(right) >= 0;

    /// <summary>The name, such as <c>2024-W15</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
