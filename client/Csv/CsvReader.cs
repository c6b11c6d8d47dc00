namespace PartnerConnect.Gateway.Csv;

/// <summary>Reads records one by one as a stream arrives (RFC 4180; a lone CR or LF ends a line as well, and a semicolon or a tab
/// separates fields where the first line shows it).</summary>
/// <remarks>
/// Our own, because of one need that CsvHelper 34 was tried for and does not meet: a record beyond its limit makes
/// every further read fail, so that one overlong field loses the rest of the file, and without a limit the field is
/// held in memory.
/// </remarks>
internal sealed class CsvReader(Stream stream) : IFileRecords
{
    private static readonly byte[] Mark = [0xef, 0xbb, 0xbf];

    private static readonly byte[] LineEnds = "\r\n"u8.ToArray();

    private readonly byte[] buffer = new byte[64 * 1024];
    private CsvParser? parser;
    private int start;
    private int end;

    /// <exception cref="NotUtf8Exception">The record holds bytes that are not UTF-8.</exception>
    public async ValueTask<FileRecord?> ReadAsync(CancellationToken cancellation)
    {
        parser ??= await BeginAsync(cancellation);
        while (true)
        {
            start += parser.Read(buffer.AsSpan(start, end - start), out var record);
            if (record is not null)
                return record;
            if (!await FillAsync(cancellation))
                return parser.ReadLast();
        }
    }

    // The stream is the caller's.
    public void Dispose()
    {
    }

    // The first line is looked at as a whole, as far as the buffer holds it.
    private async ValueTask<CsvParser> BeginAsync(CancellationToken cancellation)
    {
        while (end < buffer.Length && FirstLine().IndexOfAny(LineEnds) < 0)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellation);
            if (read == 0)
                break;
            end += read;
        }

        if (buffer.AsSpan(0, end).StartsWith(Mark))
            start = Mark.Length;
        var length = FirstLine().IndexOfAny(LineEnds);
        var dialect = CsvDialect.Of(length < 0 ? FirstLine() : FirstLine()[..length]);

        // The end of a line that only declares is left to the parser, to which it is an empty line.
        if (dialect.IsDeclared && FirstLine().Length == end - start)
            start += length < 0 ? FirstLine().Length : length;
        return new CsvParser(dialect.Separator);
    }

    // Empty lines before it are passed over by the parser and are no first line.
    private ReadOnlySpan<byte> FirstLine() => buffer.AsSpan(start, end - start).TrimStart(LineEnds);

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        start = 0;
        end = await stream.ReadAsync(buffer, cancellation);
        return end > 0;
    }
}
