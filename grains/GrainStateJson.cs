using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PartnerConnect.Grains;

/// <summary>How grain state is written: for people and SQL to read, and for later versions to add to.</summary>
public static class GrainStateJson
{
    /// <summary>The same settings as options of their own.</summary>
    public static JsonSerializerOptions Options { get; } = Made();

    /// <summary>Sets the options of the storage provider.</summary>
    public static void Configure(JsonSerializerOptions json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LetNullBeLeftOut);

        json.Converters.Add(new DayKeys());

        // A number in the database says nothing, and changes its meaning when somebody sorts the enum.
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }

    private static JsonSerializerOptions Made()
    {
        var json = new JsonSerializerOptions();
        Configure(json);
        json.MakeReadOnly();
        return json;
    }

    // Null is left out when it is written, so a required member that may be null must not be asked for when it is read.
    private static void LetNullBeLeftOut(JsonTypeInfo type)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var member in type.Properties.Where(member => member.IsRequired))
        {
            if (member.AttributeProvider is PropertyInfo property
                && nullability.Create(property).WriteState == NullabilityState.Nullable)
                member.IsRequired = false;
        }
    }
}
