using System.Diagnostics;
using System.Text;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Spooling;
using PartnerConnect.Gateway.Xlsx;
using static PartnerConnect.Gateway.Tests.Xlsx.XlsxFiles;

namespace PartnerConnect.Gateway.Tests.Xlsx;

/// <summary>Workbooks that are small when they arrive and would be without end, or that are none.</summary>
public sealed class WorkbookHarmTests
{
    private const long MostGrowth = 64L * 1024 * 1024;

    private readonly SpoolSpace space = new(Path.GetTempPath(), SpoolSpace.DefaultBytes);

    [Theory]
    [InlineData("gap")]
    [InlineData("descending")]
    [InlineData("nested")]
    [InlineData("names")]
    [InlineData("attribute")]
    [InlineData("entities")]
    [InlineData("no-text")]
    [InlineData("utf-16")]
    [InlineData("not-xml")]
    [InlineData("truncated")]
    [InlineData("damaged")]
    [InlineData("locked")]
    [InlineData("macros")]
    [InlineData("no-workbook")]
    [InlineData("old")]
    [InlineData("no-zip")]
    public async Task What_is_no_sound_workbook_is_refused_in_words(string kind)
    {
        var fault = await RefusedAsync(Bad(kind), WorkbookLimits.OfReport);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, space.UsedBytes);
    }

    [Theory]
    [InlineData("said")]
    [InlineData("unsaid")]
    [InlineData("parts")]
    [InlineData("text")]
    public async Task What_unpacks_to_too_much_is_refused_before_it_does(string kind)
    {
        var watch = Stopwatch.StartNew();
        var file = Bomb(kind);
        var before = GC.GetTotalAllocatedBytes();
        var fault = await RefusedAsync(file, new WorkbookLimits(100L * 1024 * 1024));
        Assert.Equal(kind != "unsaid", fault.IsTooLarge);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, MostGrowth);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static byte[] Bad(string kind) => kind switch
    {
        "gap" => Sheet("<row r=\"300000000\"><c><v>1</v></c></row>"),
        "descending" => Sheet(Row(2, "a") + Row(1, "b")),
        "nested" => Sheet(string.Concat(Enumerable.Repeat("<x>", 100_000))),
        "names" => Sheet(string.Concat(Enumerable.Range(0, 20_000).Select(name => $"<n{name}/>"))),
        "attribute" => Sheet($"<row x=\"{new string('x', 2_000_000)}\"/>"),
        "entities" => Packed(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>")),
        "no-text" => Sheet("<row><c t=\"s\"><v>5</v></c></row>"),
        "utf-16" => Packed(("xl/workbook.xml", "\uFFFE\uFFFF")),
        "not-xml" => Packed(("xl/workbook.xml", "<workbook><sheets></workbook>")),
        "truncated" => Sheet(Row(1, "a"))[..^30],
        "damaged" => Damaged(),
        "locked" => Locked(),
        "macros" => Packed(("xl/workbook.xml", "<workbook/>"), ("xl/vbaProject.bin", "x")),
        "no-workbook" => Packed(("readme.txt", "hello")),
        "old" => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
        _ => [0x50, 0x4b, 0x03, 0x04, .. Encoding.ASCII.GetBytes("not a zip at all")],
    };

    private static byte[] Bomb(string kind)
    {
        var blanks = new string(' ', 1000) + "\n";
        switch (kind)
        {
            case "parts":
                return Packed(Enumerable.Range(0, WorkbookLimits.MostParts + 1).Select(part => ($"x{part}", "")));
            case "text":
                return Sheet($"<row><c t=\"str\"><v>{new string('x', 5_000_000)}</v></c></row>");
            default:
                var file = Packed(("xl/workbook.xml", "<workbook>" + string.Concat(Enumerable.Repeat("<x/>" + blanks, 150_000)) + "</workbook>"));
                return kind == "said" ? file : WithSize(file, 1000);
        }
    }

    // A table of contents may say whatever it likes of the size: then no more is unpacked than it says, and the rest is missing.
    private static byte[] WithSize(byte[] file, uint size)
    {
        var entry = file.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(file.AsSpan(entry + 24), size);
        return file;
    }

    private static byte[] Locked()
    {
        var file = Sheet(Row(1, "a"));
        file[file.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return file;
    }

    private static byte[] Damaged()
    {
        var file = Sheet(string.Concat(Enumerable.Range(1, 500).Select(row => Row(row, $"text {row * 7919}"))));
        var sheet = file.AsSpan().IndexOf("xl/worksheets/sheet1.xml"u8);
        file.AsSpan(sheet + 200, 400).Fill(0xff);
        return file;
    }

    private async Task<UnreadableFileException> RefusedAsync(byte[] file, WorkbookLimits limits) =>
        await Assert.ThrowsAsync<UnreadableFileException>(async () =>
        {
            using var records = await TableFile.OpenAsync(new MemoryStream(file), isSaidToBeWorkbook: true, space, limits, default);
            while (await records.ReadAsync(default) is not null)
            {
                // Whatever is read before the fault is not looked at.
            }
        });
}
