using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Spooling;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Lines of a feed in parts, each read by itself; what is in memory is one buffer for each part.</summary>
/// <remarks>All parts share one file, block after block, so that a feed costs one open file however many its parts are.</remarks>
internal sealed class FeedSpool : IDisposable
{
    private const int BlockLength = 16 * 1024;

    private readonly SpoolSpace space;
    private readonly Part[] all;
    private readonly MemoryStream encoded = new();
    private readonly BinaryWriter writer;
    private readonly TextPool texts = new();
    private SpoolFile? file;

    public FeedSpool(SpoolSpace space, int parts)
    {
        this.space = space;
        all = [.. Enumerable.Range(0, parts).Select(_ => new Part())];
        writer = new BinaryWriter(encoded);
    }

    /// <summary>How many parts there are.</summary>
    public int Parts => all.Length;

    public long BytesOf(int part) => all[part].Bytes;

    /// <summary>The partner to whom all lines of a part belong, or nothing where they belong to several.</summary>
    public string? OnlyPartnerOf(int part) => all[part].HasSeveralPartners ? null : all[part].FirstPartner;

    public void Add(int part, FeedRow row)
    {
        encoded.SetLength(0);
        FeedRowFormat.Write(writer, row);
        var bytes = encoded.GetBuffer().AsSpan(0, (int)encoded.Length);
        var to = all[part];
        if (to.Buffered + bytes.Length > BlockLength)
            Flush(to);
        if (bytes.Length > BlockLength)
            Append(to, bytes);
        else
            to.Buffer(bytes, BlockLength);
        to.Count(row.PartnerId, bytes.Length);
    }

    /// <summary>The lines of a part in the order in which they came, each with the bytes it takes.</summary>
    public IEnumerable<(FeedRow Row, int Size)> Read(int part)
    {
        foreach (var block in Blocks(all[part]))
        {
            for (var position = 0; position < block.Length;)
            {
                var row = FeedRowFormat.Read(block.AsSpan(position), texts, out var size);
                position += size;
                yield return (row, size);
            }
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        file?.Dispose();
    }

    private IEnumerable<byte[]> Blocks(Part part)
    {
        foreach (var (place, length) in part.Blocks)
        {
            var block = new byte[length];
            for (var read = 0; read < length;)
                read += file!.Read(place + read, block.AsSpan(read)) is > 0 and var more ? more : throw new EndOfStreamException();
            yield return block;
        }

        yield return part.Rest().ToArray();
    }

    private void Flush(Part part)
    {
        if (part.Buffered > 0)
            Append(part, part.Rest());
        part.Empty();
    }

    private void Append(Part part, ReadOnlySpan<byte> bytes) =>
        part.Blocks.Add(((file ??= space.Create()).Append(bytes), bytes.Length));

    private sealed class Part
    {
        private byte[] buffer = [];

        public List<(long Place, int Length)> Blocks { get; } = [];

        public int Buffered { get; private set; }

        public long Bytes { get; private set; }

        public string? FirstPartner { get; private set; }

        public bool HasSeveralPartners { get; private set; }

        public ReadOnlySpan<byte> Rest() => buffer.AsSpan(0, Buffered);

        public void Empty() => Buffered = 0;

        // Grown as it fills, so that a feed of a few lines takes a few of them.
        public void Buffer(ReadOnlySpan<byte> bytes, int most)
        {
            if (Buffered + bytes.Length > buffer.Length)
                Array.Resize(ref buffer, Math.Min(most, Math.Max(2 * buffer.Length, Buffered + bytes.Length)));
            bytes.CopyTo(buffer.AsSpan(Buffered));
            Buffered += bytes.Length;
        }

        public void Count(string partnerId, int bytes)
        {
            Bytes += bytes;
            HasSeveralPartners |= FirstPartner is not null && FirstPartner != partnerId;
            FirstPartner ??= partnerId;
        }
    }
}
