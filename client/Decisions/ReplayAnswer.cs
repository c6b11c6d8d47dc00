using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PartnerConnect.GrainInterfaces.Decisions;

namespace PartnerConnect.Gateway.Decisions;

/// <summary>A decision asked again, beside the decision as it was recorded.</summary>
/// <remarks>It is equal where the two traces are the same, octet for octet; the trace is what the rule writes today, null
/// where the rule is gone or cannot read the facts.</remarks>
internal sealed record ReplayAnswer(
    string DecisionId, string Kind, string GuideVersion, bool IsEqual, string RecordedSha256, string? ReplayedSha256, JsonElement? Trace)
{
    public static ReplayAnswer Of(DecisionReplay replay) => new(
        replay.Decision.Id, replay.Decision.Kind, replay.Decision.GuideVersion, replay.IsEqual,
        Hash(replay.Decision.Trace), replay.Trace is null ? null : Hash(replay.Trace),
        TraceJson.Read(replay.Trace));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
