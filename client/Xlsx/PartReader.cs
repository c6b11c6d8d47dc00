using System.Text;
using System.Xml;
using PartnerConnect.Gateway.Csv;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>Reads one part of a workbook from front to back; elements are known by their local names.</summary>
internal sealed class PartReader(Stream part) : IDisposable
{
    private const int Deepest = 64;

    private readonly XmlReader xml = Open(part);
    private readonly char[] piece = new char[4096];

    /// <summary>Whether the reader stands at the beginning of an element that holds something.</summary>
    public bool IsOpening => xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;

    /// <summary>Goes on to the next node.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Step() => Guarded(() =>
    {
        if (!xml.Read())
            return false;
        return xml.Depth <= Deepest ? true : throw new XmlException("It is nested too deeply.");
    });

    public bool Begins(string element) => xml.NodeType == XmlNodeType.Element && xml.LocalName == element;

    public bool Ends(string element) => xml.NodeType == XmlNodeType.EndElement && xml.LocalName == element;

    /// <summary>An attribute of the present element, by its local name; nothing where it is not there.</summary>
    public string? Attribute(string name)
    {
        string? found = null;
        for (var more = xml.MoveToFirstAttribute(); more && found is null; more = xml.MoveToNextAttribute())
            found = xml.LocalName == name && xml.Prefix != "xmlns" ? xml.Value : null;
        xml.MoveToElement();
        return found;
    }

    /// <summary>Appends the text at which the reader stands, one character more than a field may have at most.</summary>
    public void AppendText(StringBuilder text)
    {
        if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
            return;
        Guarded(() =>
        {
            while (text.Length <= FileRecord.LongestField && xml.ReadValueChunk(piece, 0, piece.Length) is > 0 and var read)
                text.Append(piece, 0, Math.Min(read, FileRecord.LongestField + 1 - text.Length));
            return true;
        });
    }

    public void Dispose() => xml.Dispose();

    private static XmlReader Open(Stream part) => Guarded(() =>
    {
        var text = new StreamReader(part, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        if (text.Peek() == '\uFEFF')
            text.Read();
        return XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new FewNames(),
            CloseInput = true,
        });
    });

    // What the readers beneath say of a broken part, in words for the sender.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException fault)
        {
            throw WorkbookLimits.Broken($"a part of it is no sound XML (line {fault.LineNumber})");
        }
        catch (Exception fault) when (fault is InvalidDataException or DecoderFallbackException or EndOfStreamException)
        {
            throw WorkbookLimits.Broken("a part of it is damaged");
        }
    }
}
