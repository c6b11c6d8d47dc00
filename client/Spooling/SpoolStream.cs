namespace PartnerConnect.Gateway.Spooling;

/// <summary>A spool file as a stream, from its beginning; the file stays open when the stream is closed.</summary>
internal sealed class SpoolStream(SpoolFile file) : ReadingStream
{
    public override bool CanSeek => true;

    public override long Length => file.Length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(Position, buffer);
        Position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var place = offset + origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => Position,
            _ => Length,
        };
        if (place < 0)
            throw new IOException("There is nothing before the beginning.");
        return Position = place;
    }
}
