using System.Globalization;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>A line of a POS report on which nothing is wrong, unless a test changes it.</summary>
public sealed record SoldLine(string Invoice, DateOnly Day, decimal Price)
{
    public string Part { get; init; } = Products.Auditorium.ManufacturerPartNumber;

    public int Number { get; init; } = 1;

    public int Quantity { get; init; } = 1;

    public string EndCustomer { get; init; } = "Gemeente Utrecht";

    /// <summary>A column beside the mandatory ones, and what stands there.</summary>
    public (string Column, string Text)? More { get; init; }

    /// <summary>A sale whose invoice is named for its day.</summary>
    public static SoldLine On(DateOnly day, decimal price) => new($"I-{day:yyyyMMdd}", day, price);

    /// <summary>The lines as a partner submits them.</summary>
    public static PosSubmission Report(string partnerId, string region, PosWeek week, params SoldLine[] lines)
    {
        string[] more = [.. lines.Select(line => line.More?.Column).OfType<string>().Distinct()];
        return new(
            week, ZeroSales: false, [.. PosColumns.Mandatory, .. more],
            [
                .. lines.Select((line, index) => new PosFileRow(
                    index + 2,
                    [.. line.Fields(partnerId, region, week), .. more.Select(column => line.More?.Column == column ? line.More.Value.Text : "")])),
            ]);
    }

    private IEnumerable<string> Fields(string partnerId, string region, PosWeek week)
    {
        var (country, postalCode, currency) = region switch
        {
            "north-america" => ("US", "10001", "USD"),
            "apj" => ("AU", "2000", "USD"),
            "alps" => ("CH", "8001", "CHF"),
            _ => ("NL", "3521 AZ", "EUR"),
        };
        return
        [
            partnerId, $"{week}", Quantity < 0 ? "Return" : "Sale", Invoice, $"{Number}", $"{Day:yyyy-MM-dd}", Part,
            $"{Quantity}", Price.ToString(CultureInfo.InvariantCulture), currency, EndCustomer, postalCode, country,
        ];
    }
}
