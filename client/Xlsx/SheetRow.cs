using PartnerConnect.Gateway.Csv;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>Gathers the cells of one row; a sheet leaves out those that are empty.</summary>
internal sealed class SheetRow
{
    private readonly TextPool pool = new();
    private readonly List<string> fields = [];
    private UInt128 numbers;
    private RecordFault? fault;

    public bool IsEmpty => fields.Count == 0 && fault is null;

    public void Clear()
    {
        fields.Clear();
        numbers = 0;
        fault = null;
    }

    /// <param name="column">The place of the cell, from 0.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="isNumber">Whether that is a number, and no text that looks like one.</param>
    public void Add(int column, string text, bool isNumber)
    {
        if (text.Length == 0)
            return;
        if (column >= FileRecord.MostFields)
        {
            fault ??= RecordFault.TooMany;
            return;
        }

        if (text.Length > FileRecord.LongestField)
            fault ??= RecordFault.TooLong(column);
        while (fields.Count < column)
            fields.Add("");
        fields.Add(text.Length > FileRecord.LongestField ? "" : pool.Get(text));
        numbers |= isNumber ? UInt128.One << column : 0;
    }

    /// <param name="line">The number of the row.</param>
    /// <param name="width">How many fields it has at least, for the empty ones at its end are not there.</param>
    public FileRecord Build(int line, int width)
    {
        while (fields.Count < width)
            fields.Add("");
        return new FileRecord(line, [.. fields], fault, numbers);
    }
}
