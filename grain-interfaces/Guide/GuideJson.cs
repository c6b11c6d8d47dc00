using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>A guide version as JSON, always the same text for the same version.</summary>
public static class GuideJson
{
    /// <summary>camelCase, enums by name, tables sorted by key; unknown and missing fields are refused.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The canonical text.</summary>
    public static string Serialize(GuideVersion guide) => JsonSerializer.Serialize(guide, Options);

    /// <summary>The version that the text stands for.</summary>
    /// <exception cref="JsonException">The text is not a guide version.</exception>
    public static GuideVersion Deserialize(string json) => JsonSerializer.Deserialize<GuideVersion>(json, Options)
        ?? throw new JsonException("A guide version is an object.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            IgnoreReadOnlyProperties = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.Converters.Add(new SortedTableConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
