using System.Collections.Immutable;
using System.Globalization;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme;

namespace PartnerConnect.Gateway.Portal.Text;

/// <summary>Where everything lies in the chart of quarters against milestones.</summary>
internal sealed class QuarterChart
{
    public const int Width = 760;
    public const int Height = 300;
    public const int Left = 56;
    public const int Right = 752;
    public const int Top = 20;
    public const int Bottom = 236;

    private const int MostBars = 8;

    private static readonly decimal[] Steps = [1, 2, 2.5m, 5, 10];

    private QuarterChart(decimal lowest, decimal highest, decimal step)
    {
        Lowest = lowest;
        Highest = highest;
        ZeroY = Y(0);
        for (var value = lowest; value <= highest; value += step)
            Ticks = Ticks.Add(new(Text(Y(value)), PortalText.Compact(value)));
    }

    /// <summary>The bars, oldest first: the latest eight quarters.</summary>
    public ImmutableArray<QuarterBar> Bars { get; private set; } = [];

    /// <summary>The lines across and their labels.</summary>
    public ImmutableArray<ChartTick> Ticks { get; } = [];

    /// <summary>The line from which bars rise or hang.</summary>
    public string Zero => Text(ZeroY);

    private decimal Lowest { get; }

    private decimal Highest { get; }

    private decimal ZeroY { get; }

    /// <summary>Lays the chart out.</summary>
    public static QuarterChart Of(ImmutableArray<QuarterStanding> quarters)
    {
        ImmutableArray<QuarterStanding> shown = [.. quarters.Skip(Math.Max(0, quarters.Length - MostBars))];
        decimal[] amounts =
            [.. shown.Select(quarter => Measured(quarter).Amount), .. shown.Select(quarter => quarter.Milestone?.Amount ?? 0)];
        var highest = Math.Max(0, amounts.DefaultIfEmpty().Max());
        var lowest = Math.Min(0, amounts.DefaultIfEmpty().Min());
        var step = StepFor(highest - lowest);
        var chart = new QuarterChart(
            decimal.Floor(lowest / step) * step, Math.Max(step, decimal.Ceiling(highest / step) * step), step);
        chart.Bars = [.. shown.Select((quarter, place) => chart.Bar(quarter, place, shown.Length))];
        return chart;
    }

    /// <summary>What the milestone is held against: the settled amount where there is one.</summary>
    public static Money Measured(QuarterStanding quarter) => quarter.SettledNetRevenue ?? quarter.NetRevenue;

    private QuarterBar Bar(QuarterStanding quarter, int place, int count)
    {
        var slot = (decimal)(Right - Left) / count;
        var width = Math.Min(64, slot * 0.55m);
        var middle = Left + (slot * place) + (slot / 2);
        var end = Y(Measured(quarter).Amount);
        var reach = Math.Min(slot * 0.42m, (width / 2) + 12);
        return new QuarterBar
        {
            Quarter = quarter,
            X = Text(middle - (width / 2)),
            Y = Text(Math.Min(end, ZeroY)),
            BarWidth = Text(width),
            BarHeight = Text(Math.Max(1, Math.Abs(end - ZeroY))),
            Middle = Text(middle),
            ValueY = Text(ValueAt(end, quarter.Milestone is { } target ? Y(target.Amount) : null)),
            Value = PortalText.Compact(Measured(quarter).Amount),
            MilestoneY = quarter.Milestone is { } milestone ? Text(Y(milestone.Amount)) : null,
            MilestoneFrom = Text(middle - reach),
            MilestoneTo = Text(middle + reach),
        };
    }

    // Above the bar, or below one that hangs; where the marker would strike it through, above the marker.
    private decimal ValueAt(decimal end, decimal? marker) =>
        end > ZeroY ? end + 16
        : marker < end + 3 && marker > end - 24 ? marker.Value - 7
        : end - 7;

    private decimal Y(decimal value) => Bottom - ((value - Lowest) / (Highest - Lowest) * (Bottom - Top));

    // The smallest of 1, 2, 2.5 and 5 times a power of ten that needs no more than five lines.
    private static decimal StepFor(decimal range)
    {
        var power = 1m;
        while (power * 50 < range)
            power *= 10;
        return Steps.Select(factor => factor * power).First(step => step * 5 >= range);
    }

    private static string Text(decimal place) => place.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A line across the chart.</summary>
internal sealed record ChartTick(string Y, string Label);

/// <summary>One quarter's bar and its milestone's marker.</summary>
internal sealed record QuarterBar
{
    public required QuarterStanding Quarter { get; init; }

    public required string X { get; init; }

    public required string Y { get; init; }

    public required string BarWidth { get; init; }

    public required string BarHeight { get; init; }

    public required string Middle { get; init; }

    public required string ValueY { get; init; }

    public required string Value { get; init; }

    public required string? MilestoneY { get; init; }

    public required string MilestoneFrom { get; init; }

    public required string MilestoneTo { get; init; }
}
