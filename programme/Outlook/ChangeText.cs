using System.Globalization;
using PartnerConnect.Programme.Calendar;
using static System.FormattableString;

namespace PartnerConnect.Programme.Outlook;

/// <summary>Puts changes into words.</summary>
internal static class ChangeText
{
    /// <summary>An amount with its thousands set apart, such as <c>EUR 14,200.00</c>.</summary>
    public static string Of(Money amount) =>
        $"{amount.Currency} {amount.Amount.ToString($"N{amount.Currency.MinorDigits}", CultureInfo.InvariantCulture)}";

    /// <summary>More net revenue by a day.</summary>
    public static string MoreRevenue(Money amount, DateOnly invoicedBy) =>
        Invariant($"{Of(amount)} more net revenue by {invoicedBy:yyyy-MM-dd}");

    /// <summary>More net revenue of days that have passed.</summary>
    public static string MoreRevenue(Money amount, DateOnly invoicedBy, DateOnly reportedBy) =>
        Invariant($"{Of(amount)} more net revenue invoiced by {invoicedBy:yyyy-MM-dd} and reported by {reportedBy:yyyy-MM-dd}");

    /// <summary>More people with a certificate.</summary>
    public static string MorePeople(long count, string certificate, DateOnly day) =>
        Invariant($"{count} more {(count == 1 ? "person" : "people")} with a {certificate} certificate by {day:yyyy-MM-dd}");

    /// <summary>Something done by a day.</summary>
    public static string By(string done, DateOnly day) => Invariant($"{done} by {day:yyyy-MM-dd}");

    /// <summary>A choice on another day.</summary>
    public static string OtherDay(long count, bool earlier, DateOnly day) => Invariant(
        $"the choice made {Count(count, "day", "days")} {(earlier ? "earlier" : "later")}, on {day:yyyy-MM-dd}");

    /// <summary>A number of things, in the singular or the plural.</summary>
    public static string Count(long count, string one, string many) =>
        Invariant($"{count} {(count == 1 ? one : many)}");

    /// <summary>POS weeks to send or correct.</summary>
    public static string Weeks(FiscalQuarter quarter, IReadOnlyList<PosWeekTask> tasks)
    {
        var parts = tasks.GroupBy(task => task.Kind).OrderBy(group => group.Key)
            .Select(group => Part(group.Key, [.. group]));
        return $"{Count(tasks.Count, "POS week", "POS weeks")} of {quarter}: {string.Join("; ", parts)}";
    }

    private static string Part(PosWeekTaskKind kind, List<PosWeekTask> tasks)
    {
        var how = kind switch
        {
            PosWeekTaskKind.SendInTime => "in time",
            PosWeekTaskKind.SendLate => "late",
            _ => "corrected",
        };
        var (first, last) = (tasks.Min(task => task.LastDay), tasks.Max(task => task.LastDay));
        var when = first == last
            ? Invariant($"by {last:yyyy-MM-dd}")
            : Invariant($"the first by {first:yyyy-MM-dd}, the last by {last:yyyy-MM-dd}");
        return $"{Named([.. tasks.Select(task => task.Week)])} {how}, {when}";
    }

    // Weeks in a row are told by their first and last.
    private static string Named(List<PosWeek> weeks)
    {
        var rows = new List<(PosWeek First, PosWeek Last)>();
        foreach (var week in weeks)
        {
            if (rows.Count > 0 && rows[^1].Last.Next == week)
                rows[^1] = (rows[^1].First, week);
            else
                rows.Add((week, week));
        }

        return string.Join(", ", rows.Select(row => row.First == row.Last ? $"{row.First}" : $"{row.First} to {row.Last}"));
    }
}
