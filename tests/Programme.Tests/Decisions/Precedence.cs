using System.Reflection;

namespace PartnerConnect.Programme.Tests.Decisions;

/// <summary>Reads the order of precedence from where it is written: the order in which refusals are declared.</summary>
internal static class Precedence
{
    /// <summary>The refusals as they are declared; <see cref="Enum.GetValues{TEnum}"/> sorts by number.</summary>
    public static IReadOnlyList<FieldInfo> Of(Type refusals) =>
        [.. refusals.GetFields().Where(field => field.IsLiteral).OrderBy(field => field.MetadataToken)];

    /// <summary>Every set of refusals but the empty one, each in order of precedence, as table rows.</summary>
    public static IEnumerable<TheoryDataRow<TRefusal[]>> EverySet<TRefusal>()
        where TRefusal : struct, Enum
    {
        var all = Of(typeof(TRefusal)).Select(field => (TRefusal)field.GetValue(null)!).ToList();
        return Enumerable.Range(1, (1 << all.Count) - 1).Select(set => new TheoryDataRow<TRefusal[]>(
            [.. all.Where((_, index) => (set & (1 << index)) != 0)]));
    }
}
