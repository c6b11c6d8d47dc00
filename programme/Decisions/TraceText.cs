using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerConnect.Programme.Decisions;

/// <summary>Writes the trace of a decision as JSON that reads the same on every machine, and reads it back.</summary>
public static class TraceText
{
    // Null is left out, so that a trace reads back to the same octets when its facts have gained a member that may be null.
    // A member of another kind that is added needs JsonIgnore where it is written with its default.
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// Whether this is what becomes of reading a trace that somebody changed, or of asking a rule with the facts in it: no
    /// JSON, a member missing or of another kind, a date or a sum that is none, a guide version that never was.
    /// </summary>
    public static bool IsUnreadable(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault is JsonException or KeyNotFoundException or ArgumentException or FormatException or OverflowException
            or InvalidOperationException or InvalidDataException or NullReferenceException;
    }

    /// <summary>The facts, the steps in the order in which they were asked, and the outcome.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="conclusion">What was concluded from them.</param>
    public static string Write<TFacts, TOutcome>(TFacts facts, Conclusion<TOutcome> conclusion) =>
        JsonSerializer.Serialize(new Shape<TFacts, TOutcome>(facts, conclusion.Steps, conclusion.Outcome), Options);

    /// <summary>The facts of a trace.</summary>
    /// <exception cref="JsonException">The trace holds no such facts.</exception>
    public static TFacts ReadFacts<TFacts>(string trace)
    {
        using var document = JsonDocument.Parse(trace);
        return document.RootElement.GetProperty("facts").Deserialize<TFacts>(Options)
            ?? throw new JsonException("The trace holds no facts.");
    }

    /// <summary>The outcome of a trace.</summary>
    /// <exception cref="JsonException">The trace holds no such outcome.</exception>
    public static TOutcome ReadOutcome<TOutcome>(string trace)
    {
        using var document = JsonDocument.Parse(trace);
        return document.RootElement.GetProperty("outcome").Deserialize<TOutcome>(Options)
            ?? throw new JsonException("The trace holds no outcome.");
    }

    /// <summary>The steps of a trace, in the order in which they were asked.</summary>
    public static ImmutableArray<RuleStep> ReadSteps(string trace)
    {
        using var document = JsonDocument.Parse(trace);
        return document.RootElement.GetProperty("steps").Deserialize<ImmutableArray<RuleStep>>(Options);
    }

    private sealed record Shape<TFacts, TOutcome>(TFacts Facts, ImmutableArray<RuleStep> Steps, TOutcome Outcome);
}
