using System.Text;
using CsCheck;
using PartnerConnect.Gateway.Csv;

namespace PartnerConnect.Gateway.Tests.Csv;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "1:a|b 2:c|d")]
    [InlineData("a,b\r\nc,d", "1:a|b 2:c|d")]
    [InlineData("a,b\rc,d\r", "1:a|b 2:c|d")]
    [InlineData("\r\n\na\n", "3:a")]
    [InlineData("a,\n,", "1:a| 2:|")]
    [InlineData("\"a,b\",\"c\"\"d\"\n", "1:a,b|c\"d")]
    [InlineData("\"a\r\nb\"\nc\n", "1:a\r\nb 3:c")]
    [InlineData("\"\"\n", "1:")]
    [InlineData("a\"b,c\n", "1:a\"b|c")]
    [InlineData("\"a\"b,c\nd\n", "1!0 2:d")]
    [InlineData("a\n\"b,c\nd\n", "1:a 2!0")]
    [InlineData("\uFEFFa,b\n", "1:a|b")]
    [InlineData("a;b\nc,d;e\n", "1:a|b 2:c,d|e")]
    [InlineData("a\tb\tc\n\"x\ty\"\t,\t;\n", "1:a|b|c 2:x\ty|,|;")]
    [InlineData("\"a,b,c\";d\n1;2\n", "1:a,b,c|d 2:1|2")]
    [InlineData("a,b;c,d\n1,2\n", "1:a|b;c|d 2:1|2")]
    [InlineData("\uFEFFsep=;\r\na;b,c\r\n", "2:a|b,c")]
    [InlineData("SEP=\t\na\tb\n", "2:a|b")]
    [InlineData("sep=;", "")]
    [InlineData("sep=|\na,b\n", "1:sep=| 2:a|b")]
    [InlineData("\n\na;b\nc;d", "3:a|b 4:c|d")]
    [InlineData("", "")]
    public async Task Takes_records_apart_wherever_the_bytes_are_cut(string text, string expected)
    {
        Assert.Equal(expected, await ReadAsync(Encoding.UTF8.GetBytes(text), pieces: int.MaxValue));
        Assert.Equal(expected, await ReadAsync(Encoding.UTF8.GetBytes(text), pieces: 1));
    }

    [Fact]
    public async Task An_overlong_field_loses_its_own_line_alone()
    {
        var text = $"a,b\n1,{new string('x', 1_000_000)}\n2,{new string('é', CsvRecordBuilder.LongestField)}\n3,4\n";
        var read = await ReadAsync(Encoding.UTF8.GetBytes(text), pieces: 1000);
        Assert.StartsWith("1:a|b 2!1 3:2|éé", read, StringComparison.Ordinal);
        Assert.EndsWith("é 4:3|4", read, StringComparison.Ordinal);
        Assert.Equal("1!0", await ReadAsync(Encoding.UTF8.GetBytes(new string('é', CsvRecordBuilder.LongestField + 1)), 7));
    }

    [Theory]
    [InlineData("a\nb,\"x\ny\u00ff\"\n", 3)]
    [InlineData("\u00ff", 1)]
    [InlineData("a\nb\nc\u00e9", 3)]
    public async Task Bytes_that_are_not_utf_8_are_told_by_line(string latin, int line) => Assert.Equal(
        line, (await Assert.ThrowsAsync<NotUtf8Exception>(() => ReadAsync(Encoding.Latin1.GetBytes(latin), 1))).Line);

    [Fact]
    public void What_is_written_is_read_back() => Gen.String[Gen.Char["ab,\"\r\n é€"], 0, 12].Array[1, 6].Array[1, 8].Sample(rows =>
    {
        var text = string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"));
        var expected = rows.Select(row => string.Join('|', row));
        var read = Task.Run(() => RecordsAsync(Encoding.UTF8.GetBytes(text), 3)).GetAwaiter().GetResult();
        Assert.Equal(expected, read.Select(record => string.Join('|', record.Fields)));
    }, iter: 300);

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task<string> ReadAsync(byte[] bytes, int pieces) => string.Join(' ', (await RecordsAsync(bytes, pieces))
        .Select(record => record.Line + (record.Fault is { } fault ? $"!{fault.Field}" : ":" + string.Join('|', record.Fields))));

    private static async Task<List<FileRecord>> RecordsAsync(byte[] bytes, int pieces)
    {
        var reader = new CsvReader(new PiecewiseStream(bytes, pieces));
        var records = new List<FileRecord>();
        while (await reader.ReadAsync(CancellationToken.None) is { } record)
            records.Add(record);
        return records;
    }

    private sealed class PiecewiseStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
