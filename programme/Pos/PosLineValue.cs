namespace PartnerConnect.Programme.Pos;

/// <summary>What a line counts for, and what that comes from.</summary>
/// <param name="Quantity">Units; 0 for a line that was withdrawn.</param>
/// <param name="UnitNetPrice">What one unit was sold for without VAT, 0 or more, at most 4 decimals.</param>
/// <param name="Incentive">The pre-sales incentives of the whole line, 0 or more, at most 4 decimals.</param>
/// <param name="Net">The net value (R30).</param>
/// <param name="Gross">What was invoiced, before the pre-sales incentives (R60).</param>
public sealed record PosLineValue(int Quantity, decimal UnitNetPrice, decimal Incentive, Money Net, Money Gross)
{
    /// <summary>The value of a line as it was reported.</summary>
    /// <remarks>A report's incentives are kept as what they take from the net value: more than a rounding is never lost.</remarks>
    public static PosLineValue Of(PosLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var worth = line.Quantity * line.UnitNetPrice;
        var isWhole = Money.RoundedHalfAwayFromZero(worth, line.Net.Currency) == line.Net;
        return new(
            line.Quantity, line.UnitNetPrice, isWhole ? 0 : Math.Max(0, Math.Abs(worth) - Math.Abs(line.Net.Amount)), line.Net, line.Gross);
    }

    /// <summary>What so many units at such a price come to, each amount rounded half away from zero to the minor unit.</summary>
    /// <exception cref="OverflowException">They come to more than an amount can hold.</exception>
    public static PosLineValue Of(int quantity, decimal unitNetPrice, decimal incentive, Currency currency)
    {
        var worth = quantity * unitNetPrice;
        return new(
            quantity, unitNetPrice, incentive,
            Money.RoundedHalfAwayFromZero(worth - (Math.Sign(quantity) * incentive), currency),
            Money.RoundedHalfAwayFromZero(worth, currency));
    }
}
