using System.Text;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Spooling;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>A workbook (.xlsx) as the records of its one sheet with data, read as they are asked for.</summary>
/// <remarks>
/// Our own, since MiniExcel was tried for and can be made to hang: a row that says it is the 300 millionth is preceded by as many
/// empty ones, and a sheet that says it is 16,384 columns wide is that wide in memory. See ADR 0050.
/// </remarks>
internal sealed class Workbook : IFileRecords
{
    private readonly SpoolFile file;
    private readonly List<IDisposable> open = [];
    private SheetReader? sheet;

    private Workbook(SpoolFile file)
    {
        this.file = file;
        open.Add(file);
    }

    /// <summary>Takes a workbook in and finds the sheet.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read, or not without doing harm.</exception>
    public static async Task<Workbook> OpenAsync(
        Stream stream, SpoolSpace space, WorkbookLimits limits, CancellationToken cancellation)
    {
        var workbook = new Workbook(space.Create());
        try
        {
            await workbook.file.AppendAsync(stream, cancellation);
            workbook.Find(space, limits, cancellation);
            return workbook;
        }
        catch
        {
            workbook.Dispose();
            throw;
        }
    }

    public ValueTask<FileRecord?> ReadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(sheet?.Read());
    }

    public void Dispose()
    {
        foreach (var each in Enumerable.Reverse(open))
            each.Dispose();
        open.Clear();
    }

    private void Find(SpoolSpace space, WorkbookLimits limits, CancellationToken cancellation)
    {
        var parts = Keep(new WorkbookParts(file, limits));
        var name = parts.References("", cancellation).Values.FirstOrDefault(part => part.Kind == "officeDocument").Name
            ?? "xl/workbook.xml";
        var contents = SheetList.Read(parts, name, cancellation);
        var filled = contents.Sheets.Where(each => HasValue(parts, each.Part, cancellation)).ToList();
        if (filled.Count > 1)
        {
            throw new UnreadableFileException(
                $"The workbook has {filled.Count} sheets with data, among them '{filled[0].Name}' and '{filled[1].Name}'; a report "
                + "is one sheet. Delete or hide the others, or save the sheet as CSV.");
        }

        if (filled.Count == 0)
            return;
        var strings = Keep(ReadStrings(parts, contents.StringsPart, space, cancellation));
        using var styles = contents.StylesPart is { } part ? parts.Read(part, cancellation) : null;
        var rows = Keep(parts.Read(filled[0].Part, cancellation)!);
        sheet = new SheetReader(rows, strings, DateStyles.Read(styles), contents.IsFrom1904);
    }

    private static SharedStrings ReadStrings(
        WorkbookParts parts, string? part, SpoolSpace space, CancellationToken cancellation)
    {
        using var reader = part is null ? null : parts.Read(part, cancellation);
        return SharedStrings.Read(reader, space);
    }

    private static bool HasValue(WorkbookParts parts, string part, CancellationToken cancellation)
    {
        using var reader = parts.Read(part, cancellation);
        var (text, isValue) = (new StringBuilder(), false);
        while (text.Length == 0 && reader?.Step() == true)
        {
            if (reader.Begins("v") || reader.Begins("t"))
                isValue = reader.IsOpening;
            else if (reader.Ends("v") || reader.Ends("t") || reader.Ends("sheetData"))
                isValue = false;
            else if (isValue)
                reader.AppendText(text);
        }

        return text.Length > 0;
    }

    private T Keep<T>(T part)
        where T : IDisposable
    {
        open.Add(part);
        return part;
    }
}
