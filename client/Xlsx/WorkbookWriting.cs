using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>Writes a workbook of one sheet. A text is a text and never a formula, and a number keeps every digit.</summary>
internal static class WorkbookWriting
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    // The day that a ZIP file can say first: the same rows make the same file.
    private static readonly DateTimeOffset NoMoment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file.</summary>
    /// <param name="sheet">The sheet's name, of at most 31 characters.</param>
    /// <param name="rows">Its rows; a cell is a text, a number, or nothing.</param>
    public static byte[] Of(string sheet, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", xml =>
            {
                const string Types = Packages + "/content-types";
                xml.WriteStartElement("Types", Types);
                Element(xml, Types, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
                Element(xml, Types, "Default", ("Extension", "xml"), ("ContentType", $"{TableFile.WorkbookType}.main+xml"));
                Element(xml, Types, "Override", ("PartName", "/xl/worksheets/sheet1.xml"), ("ContentType", TableFile.WorkbookType.Replace(".sheet", ".worksheet+xml", StringComparison.Ordinal)));
            });
            Part(zip, "_rels/.rels", xml => Relation(xml, "officeDocument", "xl/workbook.xml"));
            Part(zip, "xl/_rels/workbook.xml.rels", xml => Relation(xml, "worksheet", "worksheets/sheet1.xml"));
            Part(zip, "xl/workbook.xml", xml =>
            {
                xml.WriteStartElement("workbook", Main);
                xml.WriteStartElement("sheets", Main);
                xml.WriteStartElement("sheet", Main);
                xml.WriteAttributeString("name", sheet);
                xml.WriteAttributeString("sheetId", "1");
                xml.WriteAttributeString("r", "id", Relations, "r1");
            });
            Part(zip, "xl/worksheets/sheet1.xml", xml => Sheet(xml, rows));
        }

        return file.ToArray();
    }

    private static void Sheet(XmlWriter xml, IEnumerable<IReadOnlyList<object?>> rows)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        foreach (var (index, row) in rows.Index())
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", (index + 1).ToString(CultureInfo.InvariantCulture));
            for (var column = 0; column < row.Count; column++)
                Cell(xml, $"{(char)('A' + column)}{(index + 1).ToString(CultureInfo.InvariantCulture)}", row[column]);
            xml.WriteEndElement();
        }
    }

    private static void Cell(XmlWriter xml, string place, object? value)
    {
        if (value is null)
            return;
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        if (value is string text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteElementString("t", Main, text);
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("v", Main, Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }

    private static void Relation(XmlWriter xml, string type, string target)
    {
        xml.WriteStartElement("Relationships", $"{Packages}/relationships");
        Element(xml, $"{Packages}/relationships", "Relationship", ("Id", "r1"), ("Type", $"{Relations}/{type}"), ("Target", target));
    }

    private static void Element(XmlWriter xml, string space, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoMoment;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }
}
