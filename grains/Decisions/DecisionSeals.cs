using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PartnerConnect.GrainInterfaces.Decisions;

namespace PartnerConnect.Grains.Decisions;

/// <summary>Seals decisions: each with the seal of the one before it and with a key that the database does not hold.</summary>
/// <remarks>
/// Whoever can write to the database and has no key can neither change a decision, nor leave one out, nor add one, without
/// a check finding it: the last seal stands in the partner's state, and so does the number of decisions.
/// </remarks>
public sealed class DecisionSeals
{
    /// <summary>The least length of a key, in octets.</summary>
    public const int LeastKeyLength = 32;

    private readonly byte[] key;

    /// <summary>Seals with a key.</summary>
    /// <exception cref="ArgumentException">The key is shorter than <see cref="LeastKeyLength"/>.</exception>
    public DecisionSeals(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length < LeastKeyLength)
            throw new ArgumentException($"A key of decisions has at least {LeastKeyLength} octets.", nameof(key));
        this.key = [.. key];
    }

    /// <summary>The decision with its seal.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="before">The seal of the partner's decision before, or nothing for the first that is sealed.</param>
    public DecisionView Seal(DecisionView decision, string? before)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var linked = decision with { SealBefore = before };
        return linked with { Seal = Of(linked) };
    }

    /// <summary>Whether a decision bears the seal of its content.</summary>
    public bool Holds(DecisionView decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Seal is { } seal
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(seal), Encoding.ASCII.GetBytes(Of(decision)));
    }

    // HMAC-SHA-256 over every field with its length, so that no two decisions run together. Moments count to the
    // microsecond, which is what the databases keep.
    private string Of(DecisionView decision)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Append(hash, decision.SealBefore);
        Append(hash, decision.Id);
        Append(hash, decision.PartnerId);
        Append(hash, decision.Sequence);
        Append(hash, decision.Kind);
        Append(hash, decision.Period);
        Append(hash, decision.Region);
        Append(hash, decision.Outcome);
        Append(hash, decision.Rule);
        Append(hash, decision.GuideVersion);
        Append(hash, decision.AsOf.DayNumber);
        Append(hash, decision.DecidedAt.UtcTicks / TimeSpan.TicksPerMicrosecond);
        Append(hash, decision.DecidedBy);
        Append(hash, decision.Departs ? 1 : 0);
        Append(hash, decision.Trace);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string? text)
    {
        if (text is null)
        {
            Append(hash, -1);
            return;
        }

        var octets = Encoding.UTF8.GetBytes(text);
        Append(hash, octets.Length);
        hash.AppendData(octets);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> octets = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(octets, number);
        hash.AppendData(octets);
    }
}
