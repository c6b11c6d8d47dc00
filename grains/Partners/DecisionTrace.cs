using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerConnect.Programme.Decisions;

namespace PartnerConnect.Grains.Partners;

/// <summary>Writes the trace of a decision as JSON that reads the same on every machine.</summary>
internal static class DecisionTrace
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The facts, the steps in the order in which they were asked, and the outcome.</summary>
    public static string Write<TFacts, TOutcome>(TFacts facts, Conclusion<TOutcome> conclusion) =>
        JsonSerializer.Serialize(new Shape<TFacts, TOutcome>(facts, conclusion.Steps, conclusion.Outcome), Options);

    private sealed record Shape<TFacts, TOutcome>(TFacts Facts, ImmutableArray<RuleStep> Steps, TOutcome Outcome);
}
