using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Surrogates;

/// <summary>How a fiscal quarter crosses the wire: as its text.</summary>
[GenerateSerializer, Alias("fiscal-quarter")]
public struct FiscalQuarterSurrogate
{
    /// <summary>The text, such as <c>FY25-Q1</c>.</summary>
    [Id(0)] public string Label { get; set; }
}

/// <summary>Turns a fiscal quarter into text and back.</summary>
[RegisterConverter]
public sealed class FiscalQuarterConverter : IConverter<FiscalQuarter, FiscalQuarterSurrogate>
{
    /// <inheritdoc />
    public FiscalQuarter ConvertFromSurrogate(in FiscalQuarterSurrogate surrogate) => FiscalQuarter.Parse(surrogate.Label);

    /// <inheritdoc />
    public FiscalQuarterSurrogate ConvertToSurrogate(in FiscalQuarter value) => new() { Label = value.ToString() };
}
