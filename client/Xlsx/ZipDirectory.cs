using System.Buffers.Binary;
using PartnerConnect.Gateway.Spooling;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>Looks at the table of contents of a packed file before anything builds on it.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int EntryLength = 46;
    private const ushort IsEncrypted = 1;

    private static ReadOnlySpan<byte> EndSignature => [0x50, 0x4b, 0x05, 0x06];

    private static ReadOnlySpan<byte> EntrySignature => [0x50, 0x4b, 0x01, 0x02];

    /// <summary>Refuses what has too many parts, unpacks to too much, or is locked.</summary>
    /// <exception cref="PartnerConnect.Gateway.Csv.UnreadableFileException">The file is refused.</exception>
    public static void Check(SpoolFile file, WorkbookLimits limits)
    {
        var place = PlaceOfEntries(file);
        var total = 0L;
        Span<byte> entry = stackalloc byte[EntryLength];
        for (var parts = 0; Fill(file, place, entry) && entry.StartsWith(EntrySignature); parts++)
        {
            if (parts == WorkbookLimits.MostParts)
                throw WorkbookLimits.TooLarge($"has more than {WorkbookLimits.MostParts} parts");
            if ((BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]) & IsEncrypted) != 0)
                throw WorkbookLimits.Broken("it is locked by a password");
            long packed = BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]);
            long unpacked = BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]);
            total += unpacked;
            if (total > limits.MostBytes)
                throw WorkbookLimits.TooLarge($"unpacks to more than {limits.MostBytes} bytes");
            if (unpacked > WorkbookLimits.MostBytesOfAnyRatio && unpacked > packed * WorkbookLimits.MostRatio)
                throw WorkbookLimits.TooLarge($"has a part that unpacks to more than {WorkbookLimits.MostRatio} times its size");
            place += EntryLength + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }
    }

    // The last mark of an end is the one that the reader goes by as well.
    private static long PlaceOfEntries(SpoolFile file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndLength + LongestComment)];
        var start = file.Length - tail.Length;
        var end = Fill(file, start, tail) ? tail.AsSpan().LastIndexOf(EndSignature) : -1;
        if (end < 0 || end + EndLength > tail.Length)
            throw WorkbookLimits.Broken("its end is missing, as after a transfer that broke off");
        var place = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (place == uint.MaxValue || BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10)) == ushort.MaxValue)
            throw WorkbookLimits.TooLarge("is larger than this call reads");
        return place;
    }

    private static bool Fill(SpoolFile file, long place, Span<byte> bytes)
    {
        var filled = 0;
        while (filled < bytes.Length && file.Read(place + filled, bytes[filled..]) is > 0 and var read)
            filled += read;
        return filled == bytes.Length;
    }
}
