using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Surrogates;

/// <summary>How a POS week crosses the wire: as its text.</summary>
[GenerateSerializer, Alias("pos-week")]
public struct PosWeekSurrogate
{
    /// <summary>The text, such as <c>2024-W15</c>.</summary>
    [Id(0)] public string Label { get; set; }
}

/// <summary>Turns a POS week into text and back.</summary>
[RegisterConverter]
public sealed class PosWeekConverter : IConverter<PosWeek, PosWeekSurrogate>
{
    /// <inheritdoc />
    public PosWeek ConvertFromSurrogate(in PosWeekSurrogate surrogate) => PosWeek.Parse(surrogate.Label);

    /// <inheritdoc />
    public PosWeekSurrogate ConvertToSurrogate(in PosWeek value) => new() { Label = value.ToString() };
}
