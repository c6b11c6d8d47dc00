using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.ColumnMaps;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.ColumnMaps;

/// <summary>Reads a column map and says of each field what is wrong with it.</summary>
internal sealed class ColumnMapCheck
{
    public const int LongestName = 200;

    private const int MostNames = 100;

    private static readonly string[] Types = [.. Enum.GetNames<PosTransactionType>(), PosColumns.ZeroSales];

    // A report for one partner's week says both by where it is sent.
    private static readonly string[] KnownFromAddress = [PosColumns.ReportingPartnerId, PosColumns.ReportWeek];

    private readonly List<(string Field, string Message)> faults = [];
    private readonly Dictionary<string, string> sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> headers = new(StringComparer.OrdinalIgnoreCase);

    private ColumnMapCheck()
    {
    }

    /// <summary>The map, or what is wrong with it.</summary>
    public static (PosColumnMap? Map, IReadOnlyList<(string Field, string Message)> Faults) Read(ColumnMapBody body, string partnerId)
    {
        var check = new ColumnMapCheck();
        var map = new PosColumnMap
        {
            Columns = check.Columns(body.Columns),
            Fixed = check.Fixed(body.Fixed ?? ImmutableDictionary<string, string>.Empty, partnerId),
            Ignored = check.Ignored(body.Ignore ?? []),
            DecimalComma = body.DecimalComma,
            DateFormat = check.DateFormat(body.DateFormat),
            TransactionTypes = check.TransactionTypes(body.TransactionTypes ?? ImmutableDictionary<string, string>.Empty),
        };
        check.Missing();
        return check.faults.Count == 0 ? (map, []) : (null, check.faults);
    }

    // JSON may hold null in a list or a table, which no declaration forbids there: it is read like an empty text.
    private ImmutableArray<NamedPair> Columns(IReadOnlyDictionary<string, string> columns)
    {
        Count("columns", columns.Count);
        return Sorted(columns.Select(pair =>
        {
            var field = $"columns.{Shown(pair.Key)}";
            var header = Header(field, pair.Key);
            return new NamedPair(header, Column(field, pair.Value));
        }));
    }

    private ImmutableArray<NamedPair> Fixed(IReadOnlyDictionary<string, string> values, string partnerId)
    {
        Count("fixed", values.Count);
        return Sorted(values.Select(pair =>
        {
            var field = $"fixed.{Shown(pair.Key)}";
            var column = Column(field, pair.Key);
            var value = (pair.Value ?? "").Trim();
            if (!IsName(value))
                Blame(field, $"A value has 1 to {LongestName} characters, and no control characters.");
            else if (column == PosColumns.ReportingPartnerId && value != partnerId)
                Blame(field, "The partner is another than the one whose map this is; leave it out.");
            return new NamedPair(column, value);
        }));
    }

    private ImmutableArray<string> Ignored(IReadOnlyList<string> ignored)
    {
        Count("ignore", ignored.Count);
        return [.. ignored.Select((header, place) => Header($"ignore[{place}]", header)).Order(StringComparer.Ordinal)];
    }

    private string? DateFormat(string? format)
    {
        if (format is not null && !DayFormats.All.Contains(format))
            Blame("dateFormat", $"There is no such format. The formats are {string.Join(", ", DayFormats.All)}.");
        return format is DayFormats.Canonical ? null : format;
    }

    private ImmutableArray<NamedPair> TransactionTypes(IReadOnlyDictionary<string, string> words)
    {
        Count("transactionTypes", words.Count);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return Sorted(words.Select(pair =>
        {
            var field = $"transactionTypes.{Shown(pair.Key)}";
            var word = pair.Key.Trim();
            if (!IsName(word))
                Blame(field, $"A word has 1 to {LongestName} characters, and no control characters.");
            else if (!seen.Add(word))
                Blame(field, "The word stands here twice; its case does not tell it apart.");
            var type = Types.FirstOrDefault(known => known.Equals(pair.Value?.Trim(), StringComparison.OrdinalIgnoreCase));
            if (type is null)
                Blame(field, $"There is no such type. The types are {string.Join(", ", Types)}.");
            return new NamedPair(word, type ?? "");
        }));
    }

    private void Missing()
    {
        foreach (var column in PosColumns.Mandatory.Except(sources.Keys).Except(KnownFromAddress))
            Blame($"columns.{column}", $"{column} is mandatory and has no source: map a header to it, or give it a fixed value.");
    }

    private string Header(string field, string? text)
    {
        var header = (text ?? "").Trim();
        if (!IsName(header))
            Blame(field, $"A header has 1 to {LongestName} characters, and no control characters.");
        else if (!headers.Add(header))
            Blame(field, "The header stands in the map twice; its case does not tell it apart.");
        return header;
    }

    private string Column(string field, string? text)
    {
        if (ReportColumns.Find(text ?? "") is not { } column)
        {
            Blame(field, $"'{Shown(text ?? "")}' is no column of a POS report. The columns are {string.Join(", ", PosColumns.All)}.");
            return "";
        }

        if (!sources.TryAdd(column, field))
            Blame(field, $"{column} has a source already, {sources[column]}; a column has one.");
        return column;
    }

    private void Count(string field, int count)
    {
        if (count > MostNames)
            Blame(field, $"At most {MostNames} of them are taken.");
    }

    // A field is blamed once, with what is wrong first.
    private void Blame(string field, string message)
    {
        if (faults.All(fault => fault.Field != field))
            faults.Add((field, message));
    }

    private static bool IsName(string text) => text.Length is >= 1 and <= LongestName && !text.Any(char.IsControl);

    private static string Shown(string text) =>
        new([.. text.Where(character => !char.IsControl(character)).Take(LongestName)]);

    private static ImmutableArray<NamedPair> Sorted(IEnumerable<NamedPair> pairs) =>
        [.. pairs.ToList().OrderBy(pair => pair.Name, StringComparer.Ordinal)];
}
