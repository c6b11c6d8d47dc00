using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerConnect.Gateway.Json;

/// <summary>Reads a line of text: no control characters, which no name has and no database likes.</summary>
internal class TextJsonConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("Text is needed here.");
        var text = reader.GetString()!;
        return text.Any(IsRefused) ? throw new JsonException("The text holds a control character.") : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    public override string ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);

    protected virtual bool IsRefused(char character) => char.IsControl(character);
}

/// <summary>Reads text that people write over several lines.</summary>
internal sealed class ProseJsonConverter : TextJsonConverter
{
    protected override bool IsRefused(char character) => Prose.Refuses(character);
}
