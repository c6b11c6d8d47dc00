using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerConnect.Grains;

/// <summary>Days in stored state, as 2024-04-01; as a key also a month of an earlier release, 2024-04, which is its first day.</summary>
internal sealed class DayKeys : JsonConverter<DateOnly>
{
    private const string Day = "yyyy-MM-dd";

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString()!, Day);

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Day, CultureInfo.InvariantCulture));

    public override DateOnly ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var key = reader.GetString()!;
        return Parse(key, key.Length == Day.Length ? Day : "yyyy-MM");
    }

    public override void WriteAsPropertyName(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString(Day, CultureInfo.InvariantCulture));

    private static DateOnly Parse(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException($"'{text}' is no day.");
}
