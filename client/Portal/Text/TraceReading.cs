using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace PartnerConnect.Gateway.Portal.Text;

/// <summary>A decision's trace, read for people.</summary>
/// <param name="Facts">What was known, name by name.</param>
/// <param name="Steps">The rules asked, in order.</param>
/// <param name="Outcome">What came of it, name by name.</param>
public sealed record TraceReading(
    ImmutableArray<TraceFact> Facts, ImmutableArray<TraceStep> Steps, ImmutableArray<TraceFact> Outcome)
{
    /// <summary>Reads a trace; what cannot be read is left out, and a text that is no trace gives nothing.</summary>
    public static TraceReading? Of(string trace)
    {
        try
        {
            using var document = JsonDocument.Parse(trace);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? new(ReadFacts(root, "facts"), ReadSteps(root), ReadFacts(root, "outcome"))
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The page then shows that there is no readable trace.
            return null;
        }
    }

    private static ImmutableArray<TraceFact> ReadFacts(JsonElement root, string name)
    {
        var facts = ImmutableArray.CreateBuilder<TraceFact>();
        if (root.TryGetProperty(name, out var value))
            Flatten("", value, facts);
        return facts.ToImmutable();
    }

    private static ImmutableArray<TraceStep> ReadSteps(JsonElement root) =>
        root.TryGetProperty("steps", out var steps) && steps.ValueKind == JsonValueKind.Array
            ? [.. steps.EnumerateArray().Where(step => step.ValueKind == JsonValueKind.Object).Select(ReadStep)]
            : [];

    private static TraceStep ReadStep(JsonElement step) => new(
        Text(step, "rule"), Text(step, "policy"), Text(step, "asked"), Text(step, "have"), Text(step, "need"),
        step.TryGetProperty("holds", out var holds) && holds.ValueKind == JsonValueKind.True);

    private static string Text(JsonElement step, string name) =>
        step.TryGetProperty(name, out var value) ? Scalar(value) : "";

    private static void Flatten(string path, JsonElement value, ImmutableArray<TraceFact>.Builder facts)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when !IsAmount(value):
                foreach (var property in value.EnumerateObject())
                    Flatten(Join(path, Wording.Of(property.Name)), property.Value, facts);
                break;
            case JsonValueKind.Array:
                var number = 0;
                foreach (var item in value.EnumerateArray())
                    Flatten(Join(path, (++number).ToString(CultureInfo.InvariantCulture)), item, facts);
                break;
            default:
                facts.Add(new(path.Length == 0 ? "Outcome" : path, Scalar(value)));
                break;
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path} › {name}";

    private static string Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => PortalText.Readable(
            $"{value.GetProperty("currency").GetString()} {value.GetProperty("amount").GetRawText()}"),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null => "none",
        JsonValueKind.String => PortalText.Readable(value.GetString()),
        _ => value.GetRawText(),
    };

    private static bool IsAmount(JsonElement value) =>
        value.TryGetProperty("amount", out var amount) && amount.ValueKind == JsonValueKind.Number
        && value.TryGetProperty("currency", out var currency) && currency.ValueKind == JsonValueKind.String;
}

/// <summary>One thing that was known, or that came of it.</summary>
public sealed record TraceFact(string Name, string Value);

/// <summary>One rule that was asked.</summary>
public sealed record TraceStep(string Rule, string Policy, string Asked, string Have, string Need, bool Holds);
