using System.Collections.Immutable;
using System.Globalization;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Simulation.Tests.Clients;

/// <summary>What a client writes anew on a line of its report; what is not said stays.</summary>
/// <param name="Line">The line's place in the report.</param>
/// <param name="Withdraw">Whether the line is taken out.</param>
internal sealed record ClientChange(int Line, bool Withdraw = false)
{
    public int? Quantity { get; init; }

    public decimal? Price { get; init; }

    /// <summary>The incentive; nothing of it where it is 0.</summary>
    public decimal? Incentive { get; init; }

    public DateOnly? Day { get; init; }

    public string? Part { get; init; }

    public string? Currency { get; init; }

    /// <summary>Whether it names an end customer.</summary>
    public bool NamesCustomer { get; init; }

    /// <summary>The texts it puts in the place of others, by column.</summary>
    public ImmutableDictionary<string, string> Texts()
    {
        (string Column, string? Text)[] texts =
        [
            (PosColumns.Quantity, Quantity?.ToString(CultureInfo.InvariantCulture)),
            (PosColumns.TransactionType, Quantity is { } units ? ClientReport.TypeOf(units) : null),
            (PosColumns.UnitNetPrice, Price?.ToString(CultureInfo.InvariantCulture)),
            (PosColumns.PreSalesIncentiveTotal, Incentive is 0 ? "" : Incentive?.ToString(CultureInfo.InvariantCulture)),
            (PosColumns.InvoiceDate, Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (PosColumns.ManufacturerPartNumber, Part),
            (PosColumns.Currency, Currency),
            (PosColumns.EndCustomerName, NamesCustomer ? ClientReport.Customer : null),
        ];
        return texts.Where(each => each.Text is not null).ToImmutableDictionary(each => each.Column, each => each.Text!);
    }

    /// <summary>Whether another change writes the same texts.</summary>
    public bool Says(ClientChange other) => Line == other.Line && Withdraw == other.Withdraw
        && Texts().OrderBy(each => each.Key, StringComparer.Ordinal).SequenceEqual(other.Texts().OrderBy(each => each.Key, StringComparer.Ordinal));
}

/// <summary>Corrections of single lines of a week's report as the client knows them.</summary>
internal sealed record ClientAmendment(PosWeek Week, int Version, ImmutableArray<ClientChange> Changes)
{
    public PosAmendment ToAmendment() => new(
        Week, Version, [.. Changes.Select(change => new PosLineAmendment(change.Line, change.Withdraw, change.Texts()))], "partner");

    public override string ToString() =>
        $"{Week} v{Version} {string.Join(", ", Changes.Select(change => $"line {change.Line}: {(change.Withdraw ? "withdrawn" : string.Join(" ", change.Texts().OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key}={each.Value}")))}"))}";
}
