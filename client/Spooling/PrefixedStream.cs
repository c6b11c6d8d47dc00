namespace PartnerConnect.Gateway.Spooling;

/// <summary>A stream whose first bytes were read already, to see what it is.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ReadingStream
{
    private ReadOnlyMemory<byte> left = prefix;

    /// <summary>Reads as many bytes as are there, up to <paramref name="count"/>, and puts them before the rest again.</summary>
    public static async Task<(ReadOnlyMemory<byte> First, Stream Whole)> PeekAsync(
        Stream stream, int count, CancellationToken cancellation)
    {
        var first = new byte[count];
        var read = await stream.ReadAtLeastAsync(first, count, throwOnEndOfStream: false, cancellation);
        var prefix = first.AsMemory(0, read);
        return (prefix, new PrefixedStream(prefix, stream));
    }

    public override int Read(Span<byte> buffer) => left.IsEmpty ? rest.Read(buffer) : Take(buffer);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        left.IsEmpty ? await rest.ReadAsync(buffer, cancellationToken) : Take(buffer.Span);

    private int Take(Span<byte> buffer)
    {
        var taken = Math.Min(buffer.Length, left.Length);
        left.Span[..taken].CopyTo(buffer);
        left = left[taken..];
        return taken;
    }
}
