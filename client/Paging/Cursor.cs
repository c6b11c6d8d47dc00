using System.Buffers.Text;
using System.Text;

namespace PartnerConnect.Gateway.Paging;

/// <summary>Where a page ended, in a form that callers hand back and do not read.</summary>
internal static class Cursor
{
    private const int LongestId = 100;

    public static string Write(string id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id));

    /// <summary>The id in the cursor, or nothing where this is no cursor of ours.</summary>
    public static string? Read(string cursor)
    {
        Span<byte> bytes = stackalloc byte[LongestId];
        return cursor.Length <= Base64Url.GetEncodedLength(LongestId)
            && Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && Ascii.IsValid(bytes[..length])
            && !bytes[..length].ContainsAnyExceptInRange((byte)0x21, (byte)0x7e)
            && length > 0
            ? Encoding.ASCII.GetString(bytes[..length])
            : null;
    }
}
