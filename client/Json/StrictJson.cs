using System.Text.Json.Serialization;
using PartnerConnect.Programme;

namespace PartnerConnect.Gateway.Json;

/// <summary>Reads what was meant or refuses it: unknown, repeated and missing members are mistakes.</summary>
internal static class StrictJson
{
    public static void AddStrictJson(this IServiceCollection services) =>
        services.ConfigureHttpJsonOptions(http =>
        {
            var json = http.SerializerOptions;
            json.AllowDuplicateProperties = false;
            json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.RespectNullableAnnotations = true;
            json.RespectRequiredConstructorParameters = true;
            json.NumberHandling = JsonNumberHandling.Strict;

            // Deep enough for the description of our deepest answer, far too shallow to do harm.
            json.MaxDepth = 32;
            json.Converters.Add(new MoneyJsonConverter());
            json.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
            json.Converters.Add(new TextJsonConverter());
        });
}
