using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerConnect.Programme.Rebates;

/// <summary>Writes a statement as text that is the same on every machine, and its hash.</summary>
/// <remarks>
/// One line for each figure, <c>name=value</c>, ended by a line feed, in UTF-8. A later correction is an entry of a later
/// statement, so neither the text nor its hash ever changes.
/// </remarks>
public static class LeapStatementText
{
    /// <summary>The statement.</summary>
    /// <param name="facts">What it is made of.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="guideVersion">The guide version by which it was made.</param>
    public static string Of(LeapStatementFacts facts, LeapStatement statement, string guideVersion)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(statement);
        var text = new StringBuilder();
        var (quarter, outcome) = (facts.Quarter, statement.Quarter);
        Line(text, $"statement={facts.PartnerId}/{quarter.Quarter}");
        Line(text, $"number={facts.Number}");
        Line(text, $"day={quarter.Day:yyyy-MM-dd}");
        Line(text, $"guide={guideVersion}");
        Line(text, $"region={quarter.Region}");
        Line(text, $"track={quarter.Track}");
        foreach (var line in statement.Lines)
            Line(text, $"lines={line.Group.Week?.ToString() ?? "nfr"}/{line.Group.Version}/{Kind(line.Group)} net={line.Group.Net} gross={line.Group.Gross} counts={line.Counts} rebate={line.Rebate}");
        Line(text, $"sales={outcome.Sales}");
        Line(text, $"target={outcome.Accrual.Target}");
        Line(text, $"rateBasisPoints={outcome.Accrual.RateBasisPoints}");
        Line(text, $"accrued={outcome.Accrual.Amount}");
        Line(text, $"status={outcome.Status}");
        Line(text, $"refusal={(outcome.Refusal is { } refusal ? $"{refusal} {outcome.Rule}" : "none")}");
        Line(text, $"earned={outcome.Amount}");
        foreach (var entry in facts.Corrections)
            Line(text, $"correction={entry.Quarter}/{entry.Statement} before={entry.Before} after={entry.After} difference={entry.Difference} decision={entry.DecisionId}");
        Line(text, $"corrected={statement.Corrected}");
        Line(text, $"carriedIn={facts.CarriedIn}");
        Line(text, $"payable={statement.Payable}");
        Line(text, $"carriedOut={statement.CarriedOut}");
        return text.ToString();
    }

    /// <summary>SHA-256 of a statement's text, in 64 hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Kind(LeapLineGroup group) => (group.IsService, group.IsReturn) switch
    {
        (true, true) => "services-returned",
        (true, false) => "services",
        (false, true) => "products-returned",
        _ => "products",
    };

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
