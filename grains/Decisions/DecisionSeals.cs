using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PartnerConnect.GrainInterfaces.Decisions;

namespace PartnerConnect.Grains.Decisions;

/// <summary>Seals decisions: each with the seal of the one before it and with a key that the database does not hold.</summary>
/// <remarks>
/// Whoever can write to the database and has no key can neither change a decision, nor leave one out, nor add one, without
/// a check finding it: how many there are and the seal of the last stand in the partner's state, under a seal of their own.
/// What it does not show is that state and decisions were both put back to what they were at an earlier time.
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
        return decision.Seal is { } seal && AreSame(seal, Of(decision));
    }

    /// <summary>The seal of a partner's chain: of how many decisions there are, and with which it ends.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="decisions">How many, 0 or more.</param>
    /// <param name="lastSeal">The seal of the last of them.</param>
    public string OfChain(string partnerId, long decisions, string? lastSeal) => Seal("chain", octets =>
    {
        Append(octets, partnerId);
        Append(octets, decisions);
        Append(octets, lastSeal);
    });

    /// <summary>Whether a chain bears its seal; one of no decision needs none.</summary>
    public bool HoldsChain(string partnerId, long decisions, string? lastSeal, string? chainSeal) =>
        (decisions == 0 && lastSeal is null && chainSeal is null)
        || (chainSeal is not null && AreSame(chainSeal, OfChain(partnerId, decisions, lastSeal)));

    /// <summary>By what the key is known again, which says nothing of it.</summary>
    public string Fingerprint() => Seal("fingerprint");

    private static bool AreSame(string seal, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(seal), Encoding.UTF8.GetBytes(other));

    // HMAC-SHA-256 over every field with its length, so that no two decisions run together. Moments count to the
    // microsecond, which is what the databases keep.
    private string Of(DecisionView decision) => Seal("decision", octets =>
    {
        Append(octets, decision.SealBefore);
        Append(octets, decision.Id);
        Append(octets, decision.PartnerId);
        Append(octets, decision.Sequence);
        Append(octets, decision.Kind);
        Append(octets, decision.Period);
        Append(octets, decision.Region);
        Append(octets, decision.Outcome);
        Append(octets, decision.Rule);
        Append(octets, decision.GuideVersion);
        Append(octets, decision.AsOf.DayNumber);
        Append(octets, decision.DecidedAt.UtcTicks / TimeSpan.TicksPerMicrosecond);
        Append(octets, decision.DecidedBy);
        Append(octets, decision.Departs ? 1 : 0);
        Append(octets, decision.Trace);
    });

    // What is sealed for one purpose is of no use for another.
    private string Seal(string purpose, Action<ArrayBufferWriter<byte>>? append = null)
    {
        var octets = new ArrayBufferWriter<byte>();
        Append(octets, purpose);
        append?.Invoke(octets);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, octets.WrittenSpan));
    }

    private static void Append(ArrayBufferWriter<byte> octets, string? text)
    {
        if (text is null)
        {
            Append(octets, -1);
            return;
        }

        Append(octets, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, octets);
    }

    private static void Append(ArrayBufferWriter<byte> octets, long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(octets.GetSpan(sizeof(long)), number);
        octets.Advance(sizeof(long));
    }
}
