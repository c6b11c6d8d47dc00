using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerConnect.Silo.Storage;

/// <summary>How grain state is written: for people and SQL to read, and for later versions to add to.</summary>
internal static class GrainStateJson
{
    public static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;

        // A number in the database says nothing, and changes its meaning when somebody sorts the enum.
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }
}
