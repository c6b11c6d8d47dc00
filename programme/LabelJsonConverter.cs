using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerConnect.Programme;

/// <summary>Writes a value that has a short text form (<c>FY25-Q1</c>, <c>2024-W15</c>, <c>EUR</c>) as that text.</summary>
/// <typeparam name="T">The value, which reads back what its <c>ToString</c> writes.</typeparam>
public sealed class LabelJsonConverter<T> : JsonConverter<T>
    where T : struct, IParsable<T>
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Parse(reader.GetString())
            : throw new JsonException($"{typeof(T).Name} is written as text.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }

    /// <inheritdoc />
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString()!);
    }

    private static T Parse(string? text) => T.TryParse(text, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw new JsonException($"'{text}' is not a {typeof(T).Name}.");
}
