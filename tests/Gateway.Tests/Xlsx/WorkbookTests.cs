using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Spooling;
using PartnerConnect.Gateway.Xlsx;
using static PartnerConnect.Gateway.Tests.Xlsx.XlsxFiles;

namespace PartnerConnect.Gateway.Tests.Xlsx;

public sealed class WorkbookTests
{
    private const string Dates =
        "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-413]d\\ mmmm\\ yyyy;@\"/><numFmt numFmtId=\"171\" formatCode=\"&quot;day &quot;0.00\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs>";

    private readonly SpoolSpace space = new(Path.GetTempPath(), SpoolSpace.DefaultBytes);

    [Fact]
    public async Task What_a_library_writes_is_read_back()
    {
        var file = Written(
        [
            new() { ["Invoice"] = "2024-100", ["Day"] = new DateTime(2024, 4, 9, 14, 30, 0), ["Price"] = 0.1m + 0.2m, ["Ean"] = 5099206092471, ["Note"] = "é < & \" _x000D_" },
            new() { ["Invoice"] = "=1+1", ["Day"] = null, ["Price"] = -1234.5, ["Ean"] = null, ["Note"] = null },
        ]);
        Assert.Equal(
            "1:Invoice|Day|Price|Ean|Note 2:2024-100|2024-04-09|0.3|5099206092471|é < & \" _x000D_ 3:=1+1||-1234.5||", await ReadAsync(file));
        Assert.Equal(0, space.UsedBytes);
    }

    [Theory]
    [InlineData("<c><v>0.30000000000000004</v></c>", "0.3")]
    [InlineData("<c><v>1E3</v></c>", "1000")]
    [InlineData("<c><v>1.5E-3</v></c>", "0.0015")]
    [InlineData("<c><v>50.00</v></c>", "50")]
    [InlineData("<c><v>5.0990000000000002E12</v></c>", "5099000000000")]
    [InlineData("<c><v>1E300</v></c>", "1E300")]
    [InlineData("<c s=\"1\"><v>45391</v></c>", "2024-04-09")]
    [InlineData("<c s=\"2\"><v>45391.75</v></c>", "2024-04-09")]
    [InlineData("<c s=\"3\"><v>45391</v></c>", "45391")]
    [InlineData("<c s=\"1\"><v>60</v></c>", "60")]
    [InlineData("<c s=\"99\"><v>7</v></c>", "7")]
    [InlineData("<c t=\"d\"><v>2024-04-09T00:00:00</v></c>", "2024-04-09")]
    [InlineData("<c t=\"str\"><f>A1&amp;\"x\"</f><v>cached</v></c>", "cached")]
    [InlineData("<c><f>SUM(A1:A9)</f><v>12</v></c>", "12")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c t=\"s\"><v>0</v></c>", "one two")]
    [InlineData("<c t=\"s\"><v>1</v></c>", "a\rb")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></is></c>", "rich")]
    [InlineData("<c t=\"inlineStr\"><is><t>_xD800_</t></is></c>", "\uFFFD")]
    public async Task A_cell_is_read_as_a_csv_file_would_have_written_it(string cell, string expected)
    {
        var strings = "<si><t>one</t><t xml:space=\"preserve\"> two</t></si><si><t>a_x000D_b</t></si>";
        Assert.Equal($"1:{expected}", await ReadAsync(Sheet($"<row r=\"1\">{cell}</row>", strings, Dates)));
    }

    [Fact]
    public async Task A_day_counts_from_1904_where_the_workbook_says_so() =>
        Assert.Equal("1:2024-04-09", await ReadAsync(Sheet("<row><c s=\"1\"><v>43929</v></c></row>", styles: Dates, isFrom1904: true)));

    [Fact]
    public async Task Rows_bear_the_numbers_of_the_sheet_and_empty_ones_are_passed_over()
    {
        var rows = Row(2, "a", "b") + "<row r=\"4\"><c r=\"A4\"/></row><row r=\"9\"><c r=\"B9\"><v>1</v></c></row><row><c><v>2</v></c></row>";
        Assert.Equal("2:a|b 9:|1 10:2|", await ReadAsync(Sheet(rows)));
    }

    [Fact]
    public async Task What_goes_beyond_a_record_loses_its_own_row_alone()
    {
        var rows = Row(1, "a", "b")
            + Row(2, "1", new string('x', FileRecord.LongestField + 1))
            + Row(3, Enumerable.Repeat("x", FileRecord.MostFields + 1))
            + "<row r=\"4\"><c r=\"A4\"><v>3</v></c><c r=\"XFD4\"/></row>"
            + Row(5, new string('x', FileRecord.LongestField));
        var read = await ReadAsync(Sheet(rows));
        Assert.StartsWith("1:a|b 2!1 3!100 4:3| 5:xxx", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_numbers_are_told_as_numbers()
    {
        var file = Sheet("<row><c s=\"1\"><v>45391</v></c><c><v>1.5</v></c><c t=\"str\"><v>1.5</v></c></row>", styles: Dates);
        using var workbook = await OpenAsync(file);
        Assert.Equal((UInt128)0b010, (await workbook.ReadAsync(default))!.Numbers);
    }

    [Fact]
    public async Task The_one_sheet_with_data_that_can_be_seen_is_read()
    {
        var filled = Row(1, "a");
        Assert.Equal("1:a", await ReadAsync(Sheets(("Empty", "", "<row r=\"1\"/>"), ("Sales", "", filled), ("Lists", "hidden", Row(1, "b")))));
        Assert.Equal("", await ReadAsync(Sheets(("Empty", "", ""))));
        var fault = await RefusedAsync(Sheets(("Sales", "", filled), ("Notes", "", Row(7, "b"))));
        Assert.Contains("'Sales' and 'Notes'", fault.Message, StringComparison.Ordinal);
    }

    private static string Told(FileRecord record) =>
        record.Line + (record.Fault is { } fault ? $"!{fault.Field}" : ":" + string.Join('|', record.Fields));

    private Task<Workbook> OpenAsync(byte[] file) => Workbook.OpenAsync(new MemoryStream(file), space, WorkbookLimits.OfReport, default);

    private Task<UnreadableFileException> RefusedAsync(byte[] file) => Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync(file));

    private async Task<string> ReadAsync(byte[] file)
    {
        using var workbook = await OpenAsync(file);
        var records = new List<string>();
        while (await workbook.ReadAsync(default) is { } record)
            records.Add(Told(record));
        return string.Join(' ', records);
    }
}
