using System.Text;
using System.Text.Unicode;

namespace PartnerConnect.Gateway.Csv;

/// <summary>Gathers the fields of one record; a field beyond the limit is counted and not kept.</summary>
internal sealed class CsvRecordBuilder
{
    /// <summary>The most characters of a field.</summary>
    public const int LongestField = FileRecord.LongestField;

    private const int MostFields = FileRecord.MostFields;

    // A character takes at most three bytes of UTF-8; those that take four are two characters.
    private const int MostBytes = 3 * LongestField;

    private readonly byte[] bytes = new byte[MostBytes];
    private readonly char[] characters = new char[MostBytes];
    private readonly TextPool pool = new();
    private readonly List<string> fields = [];
    private int length;
    private bool isTooLong;
    private int startLine;
    private int fieldLine;
    private RecordFault? fault;

    public void Begin(int line)
    {
        startLine = fieldLine = line;
        fault = null;
        fields.Clear();
    }

    public void Append(ReadOnlySpan<byte> more)
    {
        if (isTooLong || more.Length > MostBytes - length)
        {
            isTooLong = true;
            return;
        }

        more.CopyTo(bytes.AsSpan(length));
        length += more.Length;
    }

    /// <summary>Says what is wrong with the present field; a record tells its first fault.</summary>
    public void Blame(string reason) => fault ??= new RecordFault(fields.Count, reason);

    /// <param name="line">The line on which the field ends.</param>
    public void EndField(int line)
    {
        var text = Text();
        if (isTooLong)
            Blame(RecordFault.TooLong(fields.Count).Reason);
        if (fields.Count < MostFields)
            fields.Add(text);
        else
            fault = RecordFault.TooMany;
        length = 0;
        isTooLong = false;
        fieldLine = line;
    }

    public FileRecord Build() => new(startLine, [.. fields], fault);

    private string Text()
    {
        var kept = bytes.AsSpan(0, isTooLong ? 0 : length);
        if (Utf8.ToUtf16(kept, characters, out var read, out var written, replaceInvalidSequences: false)
            != System.Buffers.OperationStatus.Done)
            throw new NotUtf8Exception(fieldLine + LineEnds(kept[..read]));
        if (written <= LongestField)
            return pool.Get(characters.AsSpan(0, written));
        isTooLong = true;
        return "";
    }

    private static int LineEnds(ReadOnlySpan<byte> text) =>
        Encoding.Latin1.GetString(text).ReplaceLineEndings("\n").Count(character => character == '\n');
}
