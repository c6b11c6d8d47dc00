using System.Text;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Spooling;
using PartnerConnect.Gateway.Tests.Pos;
using PartnerConnect.Gateway.Tests.Xlsx;
using PartnerConnect.Gateway.Xlsx;

namespace PartnerConnect.Gateway.Tests.Fuzzing;

/// <summary>Whatever a file holds, it is read or refused in words.</summary>
public sealed class FileFuzzTests
{
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(
        PosFiles.Header + PosFiles.Sale("F-1") + "\"a \"\"quoted\"\"\r\nfield\",é,,\"x\"\n" + PosFiles.ZeroSales("F-2"));

    private static readonly byte[] Workbook = XlsxFiles.OfCsv(PosFiles.Header + PosFiles.Sale("F-1") + PosFiles.Sale("F-1", line: 2));

    private static readonly WorkbookLimits Limits = new(16 * 1024 * 1024);

    private readonly SpoolSpace space = new(Path.GetTempPath(), 64 * 1024 * 1024);

    [Fact]
    public void A_csv_file_is_read_or_refused() => FuzzRun.Try(random =>
        Read(Blows.Strike(Csv, random), random.Next(2) == 0));

    [Fact]
    public void A_packed_workbook_is_read_or_refused() => FuzzRun.Try(random => Read(Blows.Strike(Workbook, random), true));

    [Fact]
    public void A_workbook_whose_parts_are_spoiled_is_read_or_refused() => FuzzRun.Try(random =>
    {
        var rows = XlsxFiles.Report("F-1") + "<row r=\"7\"><c r=\"B7\" s=\"1\"><f>A1</f><v>45391</v></c><c t=\"s\"><v>0</v></c></row>";
        var (strings, styles) = ("<si><t>one</t></si>", "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
        Read(
            random.Next(3) switch
            {
                0 => XlsxFiles.Sheet(Blows.Strike(rows, random), strings, styles),
                1 => XlsxFiles.Sheet(rows, Blows.Strike(strings, random), Blows.Strike(styles, random)),
                _ => XlsxFiles.Sheets((Blows.Strike("Sales", random), "", rows), ("Notes", Blows.Strike("hidden", random), rows)),
            },
            true);
    });

    private void Read(byte[] file, bool isSaidToBeWorkbook)
    {
        try
        {
            using var records = Now(TableFile.OpenAsync(new MemoryStream(file), isSaidToBeWorkbook, space, Limits, CancellationToken.None));
            while (Now(records.ReadAsync(CancellationToken.None).AsTask()) is { } record)
            {
                Assert.InRange(record.Fields.Length, 0, FileRecord.MostFields);
                Assert.All(record.Fields, field => Assert.InRange(field.Length, 0, FileRecord.LongestField));
            }
        }
        catch (UnreadableFileException fault)
        {
            Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, space.UsedBytes);
    }

    // Memory is there already, so that nothing waits and all stays on this thread.
    private static T Now<T>(Task<T> task)
    {
        Assert.True(task.IsCompleted);
        return task.GetAwaiter().GetResult();
    }
}
