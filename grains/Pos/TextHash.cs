using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PartnerConnect.Grains.Pos;

/// <summary>SHA-256 over texts, each with its length in UTF-8, so that no two lists of texts run together.</summary>
internal sealed class TextHash : IDisposable
{
    // What is hashed octet by octet costs more than the hash.
    private const int Together = 16 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> waiting = new(Together);

    public void Append(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var octets = waiting.GetSpan(sizeof(int) + length);
        BinaryPrimitives.WriteInt32LittleEndian(octets, length);
        Encoding.UTF8.GetBytes(text, octets[sizeof(int)..]);
        waiting.Advance(sizeof(int) + length);
        if (waiting.WrittenCount >= Together)
            Hash();
    }

    /// <summary>The hash in hexadecimal digits.</summary>
    public string End()
    {
        Hash();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private void Hash()
    {
        hash.AppendData(waiting.WrittenSpan);
        waiting.ResetWrittenCount();
    }
}
