using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Surrogates;

/// <summary>How a month crosses the wire: as its text.</summary>
[GenerateSerializer, Alias("calendar-month")]
public struct CalendarMonthSurrogate
{
    /// <summary>The text, such as <c>2024-03</c>.</summary>
    [Id(0)] public string Label { get; set; }
}

/// <summary>Turns a month into text and back.</summary>
[RegisterConverter]
public sealed class CalendarMonthConverter : IConverter<CalendarMonth, CalendarMonthSurrogate>
{
    /// <inheritdoc />
    public CalendarMonth ConvertFromSurrogate(in CalendarMonthSurrogate surrogate) => CalendarMonth.Parse(surrogate.Label);

    /// <inheritdoc />
    public CalendarMonthSurrogate ConvertToSurrogate(in CalendarMonth value) => new() { Label = value.ToString() };
}
