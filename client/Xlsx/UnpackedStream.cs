using PartnerConnect.Gateway.Spooling;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>What a part unpacks to, as far as the limits go, whatever its size was said to be.</summary>
/// <remarks>
/// A reader of XML keeps a tag whole. Between two opening brackets stand at most one tag and one text, so that no tag is longer
/// than the stretch allowed here.
/// </remarks>
internal sealed class UnpackedStream(Stream unpacked, UnpackedBudget budget, CancellationToken cancellation) : ReadingStream
{
    private const int LongestStretch = 1024 * 1024;

    private int stretch;

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = unpacked.Read(buffer);
        budget.Spend(read);
        var bytes = buffer[..read];
        var first = bytes.IndexOf((byte)'<');
        if (stretch + (first < 0 ? read : first) > LongestStretch)
            throw WorkbookLimits.TooLarge($"has a stretch of more than {LongestStretch} bytes within one cell");
        stretch = first < 0 ? stretch + read : read - bytes.LastIndexOf((byte)'<') - 1;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>What may still be unpacked of one workbook.</summary>
internal sealed class UnpackedBudget(WorkbookLimits limits)
{
    private long left = limits.MostBytes;

    public void Spend(int bytes)
    {
        left -= bytes;
        if (left < 0)
            throw WorkbookLimits.TooLarge($"unpacks to more than {limits.MostBytes} bytes");
    }
}
