using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Clients;

/// <summary>Draws what partners report.</summary>
internal static class ReportDraw
{
    private static readonly string[] Parts = ["P-1", "P-2", "P-3", "P-LATE"];

    /// <summary>The parts that reports and orders name; the last one enters the catalogue late.</summary>
    public static IReadOnlyList<string> AllParts => Parts;

    /// <summary>The part of them that is a service.</summary>
    public const string Service = "P-3";

    /// <summary>A week's report, never said before.</summary>
    public static ClientReport Fresh(SimulatedPartner partner, PosWeek week, DateOnly today, Chance chance)
    {
        var lines = new List<ClientLine>();
        var count = chance.Of(1, 1, 2, 3);
        for (var number = 1; number <= count; number++)
            lines.Add(Line(partner, week, today, partner.WeeklySales / count, chance));
        if (chance.Percent(20))
            lines.AddRange(Borrowed(partner, week, chance));
        if (chance.Percent(4))
            lines.Add(lines[0]);
        return new ClientReport(week, false, [.. lines], partner.Id);
    }

    /// <summary>Another version of what was said before.</summary>
    public static ClientReport Corrected(SimulatedPartner partner, ClientReport former, DateOnly today, Chance chance)
    {
        var lines = former.Lines.ToList();
        if (lines.Count > 0 && chance.Percent(50))
            lines.RemoveAt(chance.Below(lines.Count));
        if (lines.Count == 0 || chance.Percent(50))
            lines.Add(Line(partner, former.Week, today, partner.WeeklySales, chance));
        return former with { Lines = [.. lines], ZeroSales = false };
    }

    /// <summary>A line as it stands in the ledger, to be reported for another week.</summary>
    public static ClientLine Again(PosLine line) => new(
        line.InvoiceNumber, line.InvoiceLine, line.InvoiceDate, line.Quantity, line.UnitNetPrice, 0m, line.ManufacturerPartNumber,
        line.Net.Currency.Code, Flaw.None);

    public static ClientReport Zero(SimulatedPartner partner, PosWeek week) => new(week, true, [], partner.Id);

    private static ClientLine Line(SimulatedPartner partner, PosWeek week, DateOnly today, decimal value, Chance chance)
    {
        var day = week.FirstDay.AddDays(chance.Below(5));
        if (day > today && chance.Percent(90))
            day = today < week.FirstDay ? week.FirstDay : today;
        if (chance.Percent(15))
            day = day.AddDays(-7 * chance.Between(1, 6));
        var price = 60m + chance.Below(60) + (partner.Currency.MinorDigits == 0 ? 0m : chance.Below(10_000) / (chance.Percent(20) ? 10_000m : 100m));
        var scale = partner.Currency.MinorDigits == 0 ? 100 : 1;
        price = partner.Currency.MinorDigits == 0 ? price * scale : price;
        var quantity = Math.Max(1, (int)(value * chance.Between(40, 170) / 100 / price));
        if (chance.Percent(10))
            quantity = -Math.Max(1, quantity / 3);
        var flaw = chance.Percent(4) ? chance.Of<Flaw>() : Flaw.None;
        return new ClientLine(
            $"I{++partner.Invoices}", 1, day, quantity, price, chance.Percent(15) ? chance.Between(1, 30) : 0m,
            chance.Percent(6) ? Parts[3] : Parts[chance.Below(3)], partner.OtherCurrency is { } other && chance.Percent(4) ? other : partner.Currency.Code, flaw);
    }

    // A line that another week reports as well.
    private static ImmutableArray<ClientLine> Borrowed(SimulatedPartner partner, PosWeek week, Chance chance)
    {
        var neighbours = partner.Sent.Where(each => each.Key != week && Math.Abs(each.Key.FirstDay.DayNumber - week.FirstDay.DayNumber) <= 21)
            .SelectMany(each => each.Value[^1].Lines).ToList();
        return neighbours.Count == 0 ? [] : [chance.Among(neighbours)];
    }
}
