using System.Collections.Immutable;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.GrainInterfaces.ColumnMaps;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.ColumnMaps;

/// <summary>Turns the lines of one file into lines under our own columns.</summary>
/// <remarks>
/// A value that cannot be translated stays as it is, so that the programme refuses it with its own code. The one exception is an
/// amount that the programme would take for another than was meant.
/// </remarks>
internal sealed class ColumnTranslation
{
    private readonly ImmutableArray<string?> columnsOfFile;
    private readonly ImmutableArray<NamedPair> added;
    private readonly bool decimalComma;
    private readonly string? dateFormat;
    private readonly Dictionary<string, string> types;

    private ColumnTranslation(ImmutableArray<string?> columnsOfFile, ImmutableArray<NamedPair> added, PosColumnMap map)
    {
        this.columnsOfFile = columnsOfFile;
        this.added = added;
        decimalComma = map.DecimalComma;
        dateFormat = map.DateFormat;
        types = map.TransactionTypes.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        Columns = [.. columnsOfFile.OfType<string>(), .. added.Select(pair => pair.Name)];
    }

    /// <summary>The columns of the translated lines.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Reads a file's headers by a partner's map.</summary>
    /// <param name="names">The headers.</param>
    /// <param name="map">The map.</param>
    /// <param name="partnerId">Whose map it is, and so who reports where the file does not say.</param>
    /// <param name="week">The week that is reported where the file does not say; nothing where nobody does.</param>
    /// <returns>The translation, or the place of the first header that the map does not know.</returns>
    public static (ColumnTranslation? Translation, int UnknownAt) Of(
        IReadOnlyList<string> names, PosColumnMap map, string partnerId, PosWeek? week)
    {
        var byHeader = map.Columns.ToDictionary(pair => pair.Name, string? (pair) => pair.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var header in map.Ignored)
            byHeader[header] = null;

        var columns = ImmutableArray.CreateBuilder<string?>(names.Count);
        foreach (var name in names)
        {
            if (!byHeader.TryGetValue(name.Trim(), out var column) && (column = ReportColumns.Find(name)) is null)
                return (null, columns.Count);
            columns.Add(column);
        }

        var known = map.Fixed.Select(pair => pair.Name).Concat(columns).ToHashSet();
        var added = map.Fixed.Where(pair => !columns.Contains(pair.Name)).ToList();
        if (!known.Contains(PosColumns.ReportingPartnerId))
            added.Add(new NamedPair(PosColumns.ReportingPartnerId, partnerId));
        if (week is { } named && !known.Contains(PosColumns.ReportWeek))
            added.Add(new NamedPair(PosColumns.ReportWeek, named.ToString()));
        return (new ColumnTranslation(columns.ToImmutable(), [.. added], map), -1);
    }

    /// <summary>The line under our columns.</summary>
    public PosFileRow Translate(FileRecord record)
    {
        var fields = ImmutableArray.CreateBuilder<string>(Columns.Length);
        var (badField, reason) = Fault(record);
        for (var place = 0; place < columnsOfFile.Length; place++)
        {
            if (columnsOfFile[place] is not { } column)
                continue;
            var text = place < record.Fields.Length ? record.Fields[place] : "";
            var isNumber = place < FileRecord.MostFields && (record.Numbers >> place & 1) == 1;
            if (reason is null && !isNumber && decimalComma && IsAmount(column) && DecimalCommas.IsAmbiguous(text))
                (badField, reason) = (column, $"{column} is not written with a decimal comma, and its point may mean either");
            fields.Add(Translate(column, text, isNumber));
        }

        fields.AddRange(added.Select(pair => pair.Value));
        return new PosFileRow(record.Line, fields.DrainToImmutable(), badField, reason);
    }

    private (string? Field, string? Reason) Fault(FileRecord record)
    {
        if (record.Fault is { } fault)
            return (ColumnAt(fault.Field), fault.Reason);
        return record.Fields.Length == columnsOfFile.Length
            ? (null, null)
            : (ColumnAt(record.Fields.Length), $"The line has {record.Fields.Length} fields and the header {columnsOfFile.Length}");
    }

    private string ColumnAt(int place) => place < columnsOfFile.Length ? columnsOfFile[place] ?? "" : "";

    private string Translate(string column, string text, bool isNumber) => column switch
    {
        PosColumns.InvoiceDate or PosColumns.ShipDate => dateFormat is null ? text : DayFormats.Translate(text, dateFormat),
        PosColumns.TransactionType => types.GetValueOrDefault(text.Trim(), text),
        PosColumns.Quantity => decimalComma && !isNumber ? DecimalCommas.Whole(text) : text,
        _ => decimalComma && !isNumber && IsAmount(column) ? DecimalCommas.Amount(text) : text,
    };

    private static bool IsAmount(string column) =>
        column is PosColumns.UnitNetPrice or PosColumns.UnitMsrp or PosColumns.PreSalesIncentiveTotal;
}
