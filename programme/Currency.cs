using System.Text.Json.Serialization;

namespace PartnerConnect.Programme;

/// <summary>A currency by its ISO 4217 code.</summary>
/// <remarks>Two currencies are equal when their codes are. The default value has no code and is refused by <see cref="Money"/>.</remarks>
[JsonConverter(typeof(LabelJsonConverter<Currency>))]
public readonly record struct Currency : IParsable<Currency>
{
    private static readonly Dictionary<string, int> UnusualMinorDigits = new(StringComparer.Ordinal)
    {
        ["BHD"] = 3,
        ["CLP"] = 0,
        ["ISK"] = 0,
        ["JOD"] = 3,
        ["JPY"] = 0,
        ["KRW"] = 0,
        ["KWD"] = 3,
        ["OMR"] = 3,
        ["TND"] = 3,
        ["VND"] = 0,
    };

    private readonly string? code;

    /// <summary>Names the currency with this code.</summary>
    /// <param name="code">Three capital letters, such as <c>EUR</c>.</param>
    /// <exception cref="ArgumentException">The code is not three capital letters.</exception>
    public Currency(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper))
            throw new ArgumentException($"'{code}' is not an ISO 4217 code of three capital letters.", nameof(code));
        this.code = code;
    }

    /// <summary>The ISO 4217 code; empty for the default value.</summary>
    public string Code => code ?? "";

    /// <summary>How many decimals an amount in this currency has: 2 for most, 0 for the yen.</summary>
    public int MinorDigits => UnusualMinorDigits.GetValueOrDefault(Code, 2);

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is not an ISO 4217 code.</exception>
    public static Currency Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var currency) ? currency : throw new FormatException($"'{s}' is not a currency code.");

    /// <summary>Reads a code, or says that the text is none.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out Currency result)
    {
        var readable = s is { Length: 3 } && s.All(char.IsAsciiLetterUpper);
        result = readable ? new Currency(s!) : default;
        return readable;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
