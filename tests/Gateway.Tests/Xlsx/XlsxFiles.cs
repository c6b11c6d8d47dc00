using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using PartnerConnect.Gateway.Tests.Pos;

namespace PartnerConnect.Gateway.Tests.Xlsx;

/// <summary>Writes workbooks: honest ones with a library that others use, and by hand those that no library would write.</summary>
internal static class XlsxFiles
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook as a library writes it; the first row is the header.</summary>
    public static byte[] Written(IEnumerable<Dictionary<string, object?>> rows)
    {
        using var stream = new MemoryStream();
        MiniExcel.SaveAs(stream, rows, configuration: new OpenXmlConfiguration { AutoFilter = false });
        return stream.ToArray();
    }

    /// <summary>The lines of a CSV file as a workbook of texts.</summary>
    public static byte[] OfCsv(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        return Written(lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, object? (pair) => pair.Second)));
    }

    /// <summary>A workbook whose sheet holds the rows, written by hand.</summary>
    public static byte[] Sheet(string rows, string? strings = null, string? styles = null, bool isFrom1904 = false) => Packed(
    [
        .. Frame(("Sales", "", "sheet1"), isFrom1904),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>"),
    ]);

    /// <summary>A workbook of several sheets, each with its state and its rows.</summary>
    public static byte[] Sheets(params (string Name, string State, string Rows)[] sheets)
    {
        var places = sheets.Select((sheet, place) => (sheet.Name, sheet.State, Part: $"sheet{place + 1}")).ToArray();
        return Packed(
        [
            .. Frame(places),
            .. sheets.Zip(places, (sheet, place) => (
                $"xl/worksheets/{place.Part}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheet.Rows}</sheetData></worksheet>")),
        ]);
    }

    public static byte[] Packed(params IEnumerable<(string Name, string Text)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A row of texts.</summary>
    public static string Row(int number, params IEnumerable<string> texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select(text => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>";

    /// <summary>A row of a report's header, and of a sale.</summary>
    public static string Report(string partnerId) =>
        Row(1, PosFiles.Header.Trim().Split(',')) + Row(2, PosFiles.Sale(partnerId).Trim().Split(','));

    private static (string, string)[] Frame((string Name, string State, string Part) sheet, bool isFrom1904) => Frame([sheet], isFrom1904);

    private static (string, string)[] Frame((string Name, string State, string Part)[] sheets, bool isFrom1904 = false) =>
    [
        ("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"/>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"w\" Type=\"{Office}/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr date1904=\"{(isFrom1904 ? 1 : 0)}\"/><sheets>"
            + string.Concat(sheets.Select((sheet, place) =>
                $"<sheet name=\"{sheet.Name}\" sheetId=\"{place + 1}\" r:id=\"r{place}\"{(sheet.State.Length > 0 ? $" state=\"{sheet.State}\"" : "")}/>"))
            + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">"
            + string.Concat(sheets.Select((sheet, place) =>
                $"<Relationship Id=\"r{place}\" Type=\"{Office}/worksheet\" Target=\"worksheets/{sheet.Part}.xml\"/>"))
            + $"<Relationship Id=\"s\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/>"
            + $"<Relationship Id=\"t\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"),
    ];
}
