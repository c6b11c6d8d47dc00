using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>Writes a table sorted by its keys' text, whatever order it keeps them in.</summary>
internal sealed class SortedTableConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Table<,>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Table<TKey, TValue> : JsonConverter<ImmutableDictionary<TKey, TValue>>
        where TKey : notnull
    {
        public override ImmutableDictionary<TKey, TValue> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Dictionary<TKey, TValue>>(ref reader, options)?.ToImmutableDictionary()
                ?? throw new JsonException("A table is an object.");

        public override void Write(
            Utf8JsonWriter writer, ImmutableDictionary<TKey, TValue> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (key, entry) in value.OrderBy(entry => entry.Key.ToString(), StringComparer.Ordinal))
            {
                writer.WritePropertyName(key.ToString()!);
                JsonSerializer.Serialize(writer, entry, options);
            }

            writer.WriteEndObject();
        }
    }
}
