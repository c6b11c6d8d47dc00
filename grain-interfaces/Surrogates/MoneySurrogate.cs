using PartnerConnect.Programme;

namespace PartnerConnect.GrainInterfaces.Surrogates;

/// <summary>How money crosses the wire.</summary>
[GenerateSerializer, Alias("money")]
public struct MoneySurrogate
{
    /// <summary>Whole minor units.</summary>
    [Id(0)] public long MinorUnits { get; set; }

    /// <summary>The ISO 4217 code.</summary>
    [Id(1)] public string Currency { get; set; }
}

/// <summary>Turns money into what crosses the wire and back.</summary>
[RegisterConverter]
public sealed class MoneyConverter : IConverter<Money, MoneySurrogate>
{
    /// <inheritdoc />
    public Money ConvertFromSurrogate(in MoneySurrogate surrogate) =>
        new(surrogate.MinorUnits, new Currency(surrogate.Currency));

    /// <inheritdoc />
    public MoneySurrogate ConvertToSurrogate(in Money value) =>
        new() { MinorUnits = value.MinorUnits, Currency = value.Currency.Code };
}
