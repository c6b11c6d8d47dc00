namespace PartnerConnect.Gateway.Csv;

/// <summary>Reads records one by one as a stream arrives (RFC 4180; a lone CR or LF ends a line as well).</summary>
/// <remarks>
/// Our own, because of one need that CsvHelper 34 was tried for and does not meet: a record beyond its limit makes
/// every further read fail, so that one overlong field loses the rest of the file, and without a limit the field is
/// held in memory.
/// </remarks>
internal sealed class CsvReader(Stream stream)
{
    private static readonly byte[] Mark = [0xef, 0xbb, 0xbf];

    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly CsvParser parser = new();
    private int start;
    private int end;
    private bool begun;

    /// <summary>The next record; nothing at the end of the file. Empty lines are passed over.</summary>
    /// <exception cref="NotUtf8Exception">The record holds bytes that are not UTF-8.</exception>
    public async ValueTask<CsvRecord?> ReadAsync(CancellationToken cancellation)
    {
        if (!begun)
            await PassMarkAsync(cancellation);

        while (true)
        {
            start += parser.Read(buffer.AsSpan(start, end - start), out var record);
            if (record is not null)
                return record;
            if (!await FillAsync(cancellation))
                return parser.ReadLast();
        }
    }

    private async ValueTask PassMarkAsync(CancellationToken cancellation)
    {
        begun = true;
        while (end < Mark.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellation);
            if (read == 0)
                break;
            end += read;
        }

        if (buffer.AsSpan(0, end).StartsWith(Mark))
            start = Mark.Length;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        start = 0;
        end = await stream.ReadAsync(buffer, cancellation);
        return end > 0;
    }
}
