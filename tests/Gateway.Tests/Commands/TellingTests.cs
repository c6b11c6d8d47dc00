using PartnerConnect.Gateway.Commands;
using PartnerConnect.Gateway.Csv;

namespace PartnerConnect.Gateway.Tests.Commands;

public sealed class TellingTests
{
    [Fact]
    public void Progress_is_told_with_its_rate_and_the_time_that_is_left() => Assert.Equal(
        "sent 256.0 of 1024.0 MB, 64.0 MB/s, 0:00:12 left",
        UploadProgress.Line(256L << 20, 1024L << 20, TimeSpan.FromSeconds(4)));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31 20", "'+31 20")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("a=1", "a=1")]
    [InlineData(null, "")]
    public void A_cell_that_begins_like_a_formula_is_text(string? cell, string expected) =>
        Assert.Equal(expected + "\r\n", CsvWriting.Line(CsvWriting.Text(cell)));

    [Fact]
    public void A_terminal_is_told_nothing_that_it_would_obey() =>
        Assert.Equal("a [31mb", Terminal.Harmless("a\u001b[31mb"));
}
