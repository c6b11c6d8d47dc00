using System.Globalization;
using System.Text.RegularExpressions;
using PartnerConnect.Programme;

namespace PartnerConnect.Gateway.Portal.Text;

/// <summary>Writes amounts and days for people, the same on every machine.</summary>
internal static partial class PortalText
{
    /// <summary>Hundredths of one percent as a percentage.</summary>
    public static string Percent(int basisPoints) => (basisPoints / 100m).ToString("0.00", CultureInfo.InvariantCulture) + " %";

    /// <summary>An amount such as <c>EUR 84,200.00</c>.</summary>
    public static string Of(Money amount) =>
        $"{amount.Currency} {Grouped(amount.Amount, amount.Currency.MinorDigits)}";

    /// <summary>A day such as <c>1 April 2025</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day such as <c>10 Apr</c>, where its year is plain from what stands around it.</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>A moment such as <c>1 April 2025, 14:05 UTC</c>.</summary>
    public static string Of(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The form that machines read.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A short amount for a chart, such as <c>84.2k</c> or <c>1.25M</c>.</summary>
    public static string Compact(decimal amount) => Math.Abs(amount) switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{amount / 1_000_000:0.##}M"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{amount / 1_000:0.#}k"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{amount:0}"),
    };

    /// <summary>A whole number with its noun, such as <c>1 day</c> or <c>12 days</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>A whole number such as <c>12,400</c>.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How far away a day is, its last hour included.</summary>
    public static string DaysLeft(DateOnly today, DateOnly lastDay) => (lastDay.DayNumber - today.DayNumber) switch
    {
        0 => "today is the last day",
        > 0 and var left => $"{Count(left, "day")} left",
        var left => $"passed {Count(-left, "day")} ago",
    };

    /// <summary>What a rule says it has or needs, with its amounts and days written for people.</summary>
    public static string Readable(string? text) =>
        text is null ? "" : Days().Replace(Amounts().Replace(text, WithGroups), InWords);

    /// <summary>Words of the programme as a sentence, with days written for people.</summary>
    public static string Sentence(string words)
    {
        ArgumentException.ThrowIfNullOrEmpty(words);
        var readable = Readable(words);
        return $"{char.ToUpperInvariant(readable[0])}{readable[1..]}.";
    }

    private static string WithGroups(Match amount) =>
        decimal.TryParse(amount.Groups["amount"].ValueSpan, CultureInfo.InvariantCulture, out var value)
            ? $"{amount.Groups["currency"].Value} {Grouped(value, amount.Groups["decimals"].Length)}"
            : amount.Value;

    private static string InWords(Match day) =>
        DateOnly.TryParse(day.ValueSpan, CultureInfo.InvariantCulture, out var read)
            ? Of(read)
            : day.Value;

    private static string Grouped(decimal amount, int decimals) =>
        amount.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<currency>[A-Z]{3}) (?<amount>-?\d+(\.(?<decimals>\d+))?)\b")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex Days();
}
