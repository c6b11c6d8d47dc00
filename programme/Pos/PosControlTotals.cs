using System.Globalization;

namespace PartnerConnect.Programme.Pos;

/// <summary>What a submitter says that its file adds up to; what is not said is not compared (F07).</summary>
/// <param name="Lines">The number of lines, those that are refused among them.</param>
/// <param name="Quantity">The sum of the quantities.</param>
/// <param name="Net">The sum of the lines' net values (R30), each rounded to the currency's smallest unit.</param>
/// <remarks>Source: programme rules section 4 (F07).</remarks>
public sealed record PosControlTotals(int? Lines, long? Quantity, decimal? Net);

/// <summary>A control total that differs from the file.</summary>
/// <param name="Total">Which one: <c>lines</c>, <c>quantity</c> or <c>net</c>.</param>
/// <param name="Stated">What the submitter says.</param>
/// <param name="Found">What the file adds up to.</param>
public sealed record PosTotalDifference(string Total, string Stated, string Found);

/// <summary>Holds a file as it arrived against what its submitter says that it adds up to.</summary>
public static class PosControl
{
    /// <summary>The first total that differs, in the order of <see cref="PosControlTotals"/>, or nothing.</summary>
    /// <param name="rows">The lines as they arrived; a number that cannot be read adds nothing.</param>
    /// <param name="totals">What the submitter says.</param>
    /// <param name="currency">The currency of the partner's region.</param>
    public static PosTotalDifference? FindDifference(
        IReadOnlyList<PosRow> rows, PosControlTotals totals, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(totals);
        if (totals.Lines is { } lines && lines != rows.Count)
            return new("lines", Text(lines), Text(rows.Count));
        if (totals.Quantity is { } quantity && rows.Sum(row => (long)Quantity(row)) is var units && units != quantity)
            return new("quantity", Text(quantity), Text(units));
        return totals.Net is { } net && rows.Sum(row => NetOf(row, currency)) is var value && value != net
            ? new("net", Text(net), Text(value))
            : null;
    }

    private static int Quantity(PosRow row) => PosFormats.TryWhole(row.Text(PosColumns.Quantity), out var quantity) ? quantity : 0;

    private static decimal NetOf(PosRow row, Currency currency)
    {
        var quantity = Quantity(row);
        if (!PosFormats.TryAmount(row.Text(PosColumns.UnitNetPrice), out var price))
            return 0;
        PosFormats.TryAmount(row.Text(PosColumns.PreSalesIncentiveTotal), out var incentive);

        // In decimals and not as money: what a stranger's file adds up to may be more than an amount can hold.
        return decimal.Round(
            (quantity * price) - (Math.Sign(quantity) * incentive), currency.MinorDigits, MidpointRounding.AwayFromZero);
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
