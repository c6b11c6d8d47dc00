using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Surrogates;

/// <summary>How a fiscal year crosses the wire: as its text.</summary>
[GenerateSerializer, Alias("fiscal-year")]
public struct FiscalYearSurrogate
{
    /// <summary>The text, such as <c>FY25</c>.</summary>
    [Id(0)] public string Label { get; set; }
}

/// <summary>Turns a fiscal year into text and back.</summary>
[RegisterConverter]
public sealed class FiscalYearConverter : IConverter<FiscalYear, FiscalYearSurrogate>
{
    /// <inheritdoc />
    public FiscalYear ConvertFromSurrogate(in FiscalYearSurrogate surrogate) => FiscalYear.Parse(surrogate.Label);

    /// <inheritdoc />
    public FiscalYearSurrogate ConvertToSurrogate(in FiscalYear value) => new() { Label = value.ToString() };
}
