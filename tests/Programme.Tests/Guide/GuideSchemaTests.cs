using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>The schema and the records say the same.</summary>
public class GuideSchemaTests
{
    private static readonly JsonNode Root = JsonNode.Parse(GuideSchema.Json)!;

    [Fact]
    public void Every_property_is_in_the_schema_and_in_a_record_with_the_same_names_and_demands()
    {
        var differences = new List<string>();
        Compare(Root, typeof(GuideVersion), "guide", differences);
        Assert.Equal([], differences);
    }

    [Fact]
    public void Every_field_of_the_schema_is_described_for_the_editor()
    {
        var objects = Root["definitions"]!.AsObject().Select(definition => definition.Value!).Append(Root);
        var properties = objects.SelectMany(one => one["properties"]?.AsObject().AsEnumerable() ?? []);
        Assert.Equal([], properties.Where(property => property.Value!["description"] is null).Select(property => property.Key));
    }

    private static void Compare(JsonNode schema, Type type, string path, List<string> differences)
    {
        var resolved = Resolve(schema);
        if (type.IsEnum)
        {
            var names = resolved["enum"]?.AsArray().Select(name => (string?)name) ?? [];
            if (!names.SequenceEqual(Enum.GetNames(type)))
                differences.Add($"{path}: the names of {type.Name} differ");
            return;
        }

        var info = GuideJson.Options.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object:
                CompareMembers(resolved, info, path, differences);
                break;
            case JsonTypeInfoKind.Enumerable:
                Compare(resolved["items"]!, type.GetGenericArguments()[0], path + "[]", differences);
                break;
            default:
                if (type.IsGenericType)
                {
                    var entry = resolved["patternProperties"]?.AsObject().Single().Value ?? resolved["additionalProperties"]!;
                    Compare(entry, type.GetGenericArguments()[1], path + "{}", differences);
                }
                else if ((string?)resolved["type"] != Expected(type))
                {
                    differences.Add($"{path}: {resolved["type"]} is not {Expected(type)}");
                }

                break;
        }
    }

    private static void CompareMembers(JsonNode schema, JsonTypeInfo info, string path, List<string> differences)
    {
        var described = schema["properties"]!.AsObject();
        var written = info.Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null)
            .ToDictionary(property => property.Name);
        differences.AddRange(described.Select(entry => entry.Key).Except(written.Keys).Select(name => $"{path}.{name}: only in the schema"));
        differences.AddRange(written.Keys.Except(described.Select(entry => entry.Key)).Select(name => $"{path}.{name}: only in the record"));
        if ((bool?)schema["additionalProperties"] != false)
            differences.Add($"{path}: the schema lets unknown fields through");

        var demanded = schema["required"]!.AsArray().Select(name => (string)name!).ToHashSet();
        foreach (var (name, property) in written.Where(entry => described.ContainsKey(entry.Key)))
        {
            if (property.IsRequired != demanded.Contains(name))
                differences.Add($"{path}.{name}: required in one of the two only");
            Compare(described[name]!, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, $"{path}.{name}", differences);
        }
    }

    private static JsonNode Resolve(JsonNode schema)
    {
        var reference = (string?)(schema["$ref"] ?? schema["allOf"]?[0]?["$ref"]);
        return reference is null ? schema : Root["definitions"]![reference.Split('/')[^1]]!;
    }

    private static string Expected(Type type) => JsonSerializer.Serialize(Activator.CreateInstance(type == typeof(string) ? typeof(DateOnly) : type))[0] switch
    {
        '"' => "string",
        't' or 'f' => "boolean",
        _ => type == typeof(decimal) ? "number" : "integer",
    };
}
