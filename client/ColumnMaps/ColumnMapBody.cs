using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.ColumnMaps;

namespace PartnerConnect.Gateway.ColumnMaps;

/// <summary>A column map as callers write and read it.</summary>
/// <param name="Columns">Our column by the partner's header, such as <c>"Factuurnummer": "InvoiceNumber"</c>.</param>
/// <param name="Fixed">The value of every line by our column, such as <c>"Currency": "EUR"</c>.</param>
/// <param name="Ignore">Headers of the partner's that stand for nothing here.</param>
/// <param name="DecimalComma">Whether amounts are written 1.234,56.</param>
/// <param name="DateFormat">How days are written; see <see cref="DayFormats"/>.</param>
/// <param name="TransactionTypes">Ours by the partner's word, such as <c>"Retour": "Return"</c>.</param>
internal sealed record ColumnMapBody(
    IReadOnlyDictionary<string, string> Columns,
    IReadOnlyDictionary<string, string>? Fixed = null,
    IReadOnlyList<string>? Ignore = null,
    bool DecimalComma = false,
    string? DateFormat = null,
    IReadOnlyDictionary<string, string>? TransactionTypes = null)
{
    public static ColumnMapBody Of(PosColumnMap map) => new(
        Members(map.Columns), Members(map.Fixed), map.Ignored, map.DecimalComma, map.DateFormat ?? DayFormats.Canonical,
        Members(map.TransactionTypes));

    private static Dictionary<string, string> Members(ImmutableArray<NamedPair> pairs) =>
        pairs.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
}
