using System.Buffers.Binary;
using System.Text;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Spooling;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>The texts of a workbook, to which its cells refer by number; kept on disk, for there may be millions of them.</summary>
internal sealed class SharedStrings : IDisposable
{
    private const int PlaceLength = sizeof(long);
    private const int BufferLength = 64 * 1024;

    private readonly SpoolFile texts;
    private readonly SpoolFile places;
    private readonly (int Number, string Text)[] recent = new (int, string)[8192];
    private readonly byte[] buffer = new byte[3 * (FileRecord.LongestField + 1)];
    private int count;

    private SharedStrings(SpoolSpace space)
    {
        texts = space.Create();
        try
        {
            places = space.Create();
        }
        catch
        {
            texts.Dispose();
            throw;
        }

        Array.Fill(recent, (-1, ""));
    }

    /// <summary>Reads them all; a text that is longer than a field may be is kept one character longer than that.</summary>
    /// <param name="part">The part that holds them, or nothing where the workbook has none.</param>
    /// <param name="space">Where to keep them.</param>
    public static SharedStrings Read(PartReader? part, SpoolSpace space)
    {
        var strings = new SharedStrings(space);
        try
        {
            if (part is not null)
                strings.Take(part);
            return strings;
        }
        catch
        {
            strings.Dispose();
            throw;
        }
    }

    /// <summary>The text of a number, or nothing where there is none.</summary>
    public string? Find(int number)
    {
        if (number < 0 || number >= count)
            return null;
        ref var place = ref recent[number % recent.Length];
        if (place.Number != number)
            place = (number, Load(number));
        return place.Text;
    }

    public void Dispose()
    {
        texts.Dispose();
        places.Dispose();
    }

    private void Take(PartReader part)
    {
        var text = new StringBuilder();
        var (written, starts) = (new MemoryStream(), new MemoryStream());
        while (part.Step())
        {
            if (!part.Begins("si"))
                continue;
            text.Clear();
            if (part.IsOpening)
                RichText.Append(part, "si", text);
            Append(starts, PlaceBytes(texts.Length + written.Length));
            Append(written, Encoding.UTF8.GetBytes(RichText.Unescape(text.ToString())));
            count++;
            if (written.Length > BufferLength)
                Flush(written, starts);
        }

        Append(starts, PlaceBytes(texts.Length + written.Length));
        Flush(written, starts);
    }

    private void Flush(MemoryStream written, MemoryStream starts)
    {
        texts.Append(written.GetBuffer().AsSpan(0, (int)written.Length));
        places.Append(starts.GetBuffer().AsSpan(0, (int)starts.Length));
        written.SetLength(0);
        starts.SetLength(0);
    }

    private string Load(int number)
    {
        Span<byte> ends = stackalloc byte[2 * PlaceLength];
        places.Read((long)number * PlaceLength, ends);
        var from = BinaryPrimitives.ReadInt64LittleEndian(ends);
        var text = buffer.AsSpan(0, (int)(BinaryPrimitives.ReadInt64LittleEndian(ends[PlaceLength..]) - from));
        texts.Read(from, text);
        return Encoding.UTF8.GetString(text);
    }

    private static byte[] PlaceBytes(long place)
    {
        var bytes = new byte[PlaceLength];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, place);
        return bytes;
    }

    private static void Append(MemoryStream stream, byte[] bytes) => stream.Write(bytes);
}
