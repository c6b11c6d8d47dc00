using System.Text.Json;
using PartnerConnect.GrainInterfaces.Decisions;

namespace PartnerConnect.Gateway.Portal.Text;

/// <summary>A departure from the rule, read for people from the decision's trace.</summary>
/// <param name="RuleSaid">What the rule alone would have given, where the trace tells it.</param>
/// <param name="PersonDecided">What the person decided instead, where the trace tells it.</param>
/// <param name="Reason">The person's reason, where the trace tells it.</param>
public sealed record DepartureReading(string? RuleSaid, string? PersonDecided, string? Reason)
{
    private static readonly DepartureReading Unread = new(null, null, null);

    /// <summary>Reads a departure; what cannot be read is left out.</summary>
    public static DepartureReading Of(DecisionView departure)
    {
        ArgumentNullException.ThrowIfNull(departure);
        try
        {
            using var trace = JsonDocument.Parse(departure.Trace);
            var (facts, outcome) = (Part(trace.RootElement, "facts"), Part(trace.RootElement, "outcome"));
            var reason = Text(facts, "reason");
            return (Text(outcome, "byRuleAlone"), Text(outcome, "track"), Text(facts, "from"), Text(facts, "to")) switch
            {
                ({ } byRule, { } placed, _, _) => new(byRule, placed, reason),
                (_, _, { } from, { } to) => OfProposal(from, to, IsTrue(outcome, "approved"), reason),
                _ => Unread with { Reason = reason },
            };
        }
        catch (JsonException)
        {
            // The table then shows what the decision says without its trace.
            return Unread;
        }
    }

    // A person who departs by approving moves the partner against the rule; by rejecting, keeps it where it is.
    private static DepartureReading OfProposal(string from, string to, bool approved, string? reason) =>
        approved ? new($"Stays in {from}", $"Moves to {to}", reason) : new($"Moves to {to}", $"Stays in {from}", reason);

    private static JsonElement Part(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var part) ? part : default;

    private static string? Text(JsonElement part, string name) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool IsTrue(JsonElement part, string name) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
