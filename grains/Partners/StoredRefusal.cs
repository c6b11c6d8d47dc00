using System.Security.Cryptography;
using System.Text;

namespace PartnerConnect.Grains.Partners;

/// <summary>A refusal that is remembered, so that asking the same again is answered the same and recorded once.</summary>
/// <param name="Hash">The SHA-256 of what was refused, to whom, under which guide, and on which facts.</param>
/// <param name="DecisionId">The decision.</param>
public sealed record StoredRefusal(string Hash, string DecisionId)
{
    internal static string HashOf(DecisionHead head, string guideVersion, string trace) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', head.Kind, head.Period, head.DecidedBy, guideVersion, trace))));
}
