using System.Collections.Immutable;
using System.Text;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>How a line of a feed is kept on disk while the feed is put in order; read by the process that wrote it and by no other.</summary>
internal static class FeedRowFormat
{
    public static void Write(BinaryWriter writer, FeedRow row)
    {
        writer.Write(row.PartnerId);
        writer.Write7BitEncodedInt(row.Week.Year);
        writer.Write7BitEncodedInt(row.Week.Number);
        writer.Write(row.DeclaresZeroSales);
        writer.Write7BitEncodedInt(row.Line.Line);
        writer.Write7BitEncodedInt(row.Line.Fields.Length);
        foreach (var field in row.Line.Fields)
            writer.Write(field);
        writer.Write(row.Line.UnreadableReason is not null);
        if (row.Line.UnreadableReason is { } reason)
        {
            writer.Write(row.Line.UnreadableField ?? "");
            writer.Write(reason);
        }
    }

    /// <summary>Reads the line that stands first.</summary>
    /// <param name="bytes">The line and what comes after it.</param>
    /// <param name="texts">Where texts that come again are found.</param>
    /// <param name="size">How many bytes the line takes.</param>
    public static FeedRow Read(ReadOnlySpan<byte> bytes, TextPool texts, out int size)
    {
        var reader = new Reader(bytes, texts);
        var partnerId = reader.Text();
        var week = new PosWeek(reader.Number(), reader.Number());
        var declares = reader.Flag();
        var line = reader.Number();
        var fields = ImmutableArray.CreateBuilder<string>(reader.Number());
        for (var field = 0; field < fields.Capacity; field++)
            fields.Add(reader.Text());
        var kept = reader.Flag()
            ? new PosFileRow(line, fields.MoveToImmutable(), reader.Text(), reader.Text())
            : new PosFileRow(line, fields.MoveToImmutable());
        size = bytes.Length - reader.Left;
        return new FeedRow(partnerId, week, declares, kept);
    }

    /// <summary>Reads what a <see cref="BinaryWriter"/> has written, and makes no text that is known already.</summary>
    private ref struct Reader(ReadOnlySpan<byte> bytes, TextPool texts)
    {
        private const int LongestOnTheStack = 256;

        private ReadOnlySpan<byte> rest = bytes;

        public readonly int Left => rest.Length;

        public int Number()
        {
            for (var (number, shift) = (0, 0); ; shift += 7)
            {
                var octet = rest[0];
                rest = rest[1..];
                number |= (octet & 0x7F) << shift;
                if (octet < 0x80)
                    return number;
            }
        }

        public bool Flag()
        {
            var octet = rest[0];
            rest = rest[1..];
            return octet != 0;
        }

        public string Text()
        {
            var length = Number();
            var text = rest[..length];
            rest = rest[length..];
            if (length > LongestOnTheStack)
                return Encoding.UTF8.GetString(text);

            // No text has more characters than octets.
            Span<char> characters = stackalloc char[LongestOnTheStack];
            return texts.Get(characters[..Encoding.UTF8.GetChars(text, characters)]);
        }
    }
}
