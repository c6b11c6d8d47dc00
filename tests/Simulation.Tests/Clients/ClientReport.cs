using System.Collections.Immutable;
using System.Globalization;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Simulation.Tests.Clients;

/// <summary>What a client has put into a line on purpose.</summary>
internal enum Flaw
{
    /// <summary>Nothing: the line is valid as long as the catalogue knows its part.</summary>
    None,

    /// <summary>A quantity of nothing.</summary>
    ZeroQuantity,

    /// <summary>Nobody as end customer.</summary>
    NoCustomer,

    /// <summary>A currency that no region has.</summary>
    OtherCurrency,
}

/// <summary>A line as the client knows it.</summary>
internal sealed record ClientLine(
    string Invoice, int Number, DateOnly Day, int Quantity, decimal Price, decimal Incentive, string Part, string Currency, Flaw Flaw);

/// <summary>A week's report as the client knows it.</summary>
internal sealed record ClientReport(PosWeek Week, bool ZeroSales, ImmutableArray<ClientLine> Lines, string ReportingPartner)
{
    /// <summary>Who buys everything.</summary>
    public const string Customer = "Contoso";

    private static readonly ImmutableArray<string> Columns = [.. PosColumns.Mandatory, PosColumns.PreSalesIncentiveTotal];

    /// <summary>Whether another report says the same.</summary>
    public bool Says(ClientReport other) =>
        Week == other.Week && ZeroSales == other.ZeroSales && ReportingPartner == other.ReportingPartner && Lines.SequenceEqual(other.Lines);

    /// <summary>What a line of so many units is.</summary>
    public static string TypeOf(int quantity) => quantity < 0 ? "Return" : "Sale";

    public PosSubmission ToSubmission() => new(Week, ZeroSales, Columns, [.. Lines.Select((line, index) => Row(line, index + 2))]);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Week} {(ZeroSales ? "zero" : $"{Lines.Length} lines {Lines.Sum(line => line.Quantity * line.Price)}")}");

    private PosFileRow Row(ClientLine line, int number) => new(number,
    [
        ReportingPartner,
        $"{Week}",
        TypeOf(line.Quantity),
        line.Invoice,
        line.Number.ToString(CultureInfo.InvariantCulture),
        line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        line.Part,
        (line.Flaw == Flaw.ZeroQuantity ? 0 : line.Quantity).ToString(CultureInfo.InvariantCulture),
        line.Price.ToString(CultureInfo.InvariantCulture),
        line.Flaw == Flaw.OtherCurrency ? "XXX" : line.Currency,
        line.Flaw == Flaw.NoCustomer ? "various" : Customer,
        "1012 AB",
        "NL",
        line.Incentive == 0 ? "" : line.Incentive.ToString(CultureInfo.InvariantCulture),
    ]);
}
