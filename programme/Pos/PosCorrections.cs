using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Pos;

/// <summary>Decides whether a line of a closed week is corrected, and by how much.</summary>
/// <remarks>
/// Asked twice, it answers the same. Inside the correction window a new version replaces the old one; after it, and where the
/// quarter is settled, what was reported stands and a correction is a new entry that names it. Source: programme rules section
/// 4, R30, A19.
/// </remarks>
public static class PosCorrections
{
    private const int MostDecimals = 4;

    /// <summary>Takes or refuses a correction.</summary>
    /// <returns>The decision; where several refusals apply, the first of <see cref="PosCorrectionRefusal"/>.</returns>
    public static PosCorrectionDecision Decide(PosCorrectionFacts facts, PosTerms terms)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(terms);
        if (facts.IdTaken)
            return Refuse(
                PosCorrectionRefusal.IdTaken, "correctionId", "Another correction has this id; give each correction one of its own.");

        if (facts.Line is not { } line)
            return Refuse(
                PosCorrectionRefusal.LineUnknown, "invoiceNumber",
                "No line that counts has this invoice number and line; name them as the ledger does.");

        if (FindOpenWindow(facts, line, terms) is { } open)
            return open;

        return facts.Request.Withdrawn
            ? Take(line.Value, PosLineValue.Of(0, line.Value.UnitNetPrice, 0, line.Value.Net.Currency))
            : Reckon(facts, line, terms);
    }

    private static PosCorrectionDecision.Refused? FindOpenWindow(PosCorrectionFacts facts, PosCorrectedLine line, PosTerms terms)
    {
        if (facts.QuarterSettled || PosWindow.HasPassed(line.Week, facts.Today, facts.JudgedFrom, terms))
            return null;
        var until = PosWindow.IsHistory(line.Week, facts.JudgedFrom)
            ? "until its quarter is settled"
            : Invariant($"until {PosDeadlines.For(line.Week, terms).LastCorrectionDay:yyyy-MM-dd}");
        return Refuse(
            PosCorrectionRefusal.WeekOpen, "week",
            $"Week {line.Week} may be replaced {until}; send a new version of its report, or amend the line.");
    }

    private static PosCorrectionDecision Reckon(PosCorrectionFacts facts, PosCorrectedLine line, PosTerms terms)
    {
        var before = line.Value;
        var quantity = facts.Request.Quantity ?? before.Quantity;
        var price = facts.Request.UnitNetPrice ?? before.UnitNetPrice;
        var incentive = facts.Request.PreSalesIncentiveTotal ?? before.Incentive;
        if (CheckQuantity(quantity, line.Type) is { } wrongQuantity)
            return Refuse(PosCorrectionRefusal.QuantityWrong, "quantity", wrongQuantity);
        if (CheckPrice(quantity, price, before.Net.Currency, facts.CatalogueMsrp, terms) is { } wrongPrice)
            return Refuse(PosCorrectionRefusal.PriceWrong, "unitNetPrice", wrongPrice);
        if (!IsAmount(incentive) || incentive > Math.Abs(quantity * price))
            return Refuse(
                PosCorrectionRefusal.IncentiveWrong, "preSalesIncentiveTotal",
                Invariant($"Incentives of {incentive} are negative, have more than {MostDecimals} decimals or are more than the line is worth; give those of this line."));

        return Take(before, PosLineValue.Of(quantity, price, incentive, before.Net.Currency));
    }

    private static string? CheckQuantity(int quantity, PosTransactionType type) => (type, quantity) switch
    {
        (_, 0) => "A quantity of 0 is none; withdraw the line, or give the units.",
        (_, < -PosReportCheck.LargestQuantity or > PosReportCheck.LargestQuantity) =>
            Invariant($"A line has at most {PosReportCheck.LargestQuantity} units."),
        (PosTransactionType.Sale, < 0) => "The quantity of a Sale is positive.",
        (PosTransactionType.Return or PosTransactionType.Credit, > 0) => $"The quantity of a {type} is written with a minus.",
        _ => null,
    };

    private static string? CheckPrice(int quantity, decimal price, Currency currency, decimal msrp, PosTerms terms)
    {
        if (!IsAmount(price))
            return Invariant($"A price of {price} is negative or has more than {MostDecimals} decimals.");
        if (msrp > 0 && price > msrp * terms.HighestPriceFactor)
            return Invariant($"A price of {price} is more than {terms.HighestPriceFactor} times the catalogue's MSRP of {msrp}; give it per unit.");
        var largest = new Money(PosReportCheck.LargestLineMinorUnits, currency);
        return price > largest.Amount || Math.Abs(quantity * price) > largest.Amount
            ? $"The price times the quantity exceeds {largest}."
            : null;
    }

    private static bool IsAmount(decimal amount) => amount >= 0 && decimal.Round(amount, MostDecimals, MidpointRounding.ToZero) == amount;

    private static PosCorrectionDecision Take(PosLineValue before, PosLineValue after) =>
        after.Quantity == before.Quantity && after.Net == before.Net && after.Gross == before.Gross
            ? Refuse(PosCorrectionRefusal.NothingChanges, "quantity", "The line counts for this already.")
            : new PosCorrectionDecision.Taken(after, after.Quantity - before.Quantity, after.Net - before.Net, after.Gross - before.Gross);

    private static PosCorrectionDecision.Refused Refuse(PosCorrectionRefusal reason, string field, string message) =>
        new(reason, field, message);
}
