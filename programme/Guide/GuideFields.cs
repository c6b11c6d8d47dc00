using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace PartnerConnect.Programme.Guide;

/// <summary>A guide version as fields with a text each, so that two versions can be held against each other.</summary>
/// <remarks>
/// The fields are found in the records and not listed here: a setting that a record gains is compared from that day on.
/// Rows are named and not numbered, so that one that moves in the file is the same row: <c>regions[dach].annualMinimum.Elite</c>.
/// </remarks>
internal static class GuideFields
{
    // Every other list of names means the same in any order.
    private static readonly ImmutableHashSet<string> Ordered = [nameof(Policies.DocumentOrder)];

    /// <summary>All fields but the version's name and its first days.</summary>
    public static ImmutableSortedDictionary<string, string> Of(GuideVersion guide)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var property in Settings(guide.GetType()))
        {
            if (property.Name is not (nameof(GuideVersion.Version) or nameof(GuideVersion.InForceFrom)))
                Add(Named(property.Name), property, property.GetValue(guide), fields);
        }

        fields["tracks"] = Listed(guide.Tracks.Select(track => track.Name));
        return fields.ToImmutable();
    }

    private static void Add(
        string path, PropertyInfo property, object? value, ImmutableSortedDictionary<string, string>.Builder fields)
    {
        switch (value)
        {
            case null:
                break;
            case string or bool or int or decimal or DateOnly or Enum or Currency:
                fields[path] = Text(value);
                break;
            case IDictionary table:
                foreach (DictionaryEntry entry in table)
                    Add($"{path}.{entry.Key}", property, entry.Value, fields);
                break;
            case IEnumerable list:
                AddList(path, property, [.. list.Cast<object>()], fields);
                break;
            default:
                foreach (var inner in Settings(value.GetType()))
                    Add($"{path}.{Named(inner.Name)}", inner, inner.GetValue(value), fields);
                break;
        }
    }

    private static void AddList(
        string path, PropertyInfo property, ImmutableArray<object> items, ImmutableSortedDictionary<string, string>.Builder fields)
    {
        // A region that is named or no longer named concerns that region alone, so each is a field of its own.
        if (property.Name == nameof(RequirementRow.Markets))
        {
            foreach (var region in items)
                fields[$"{path}[{region}]"] = "named";
        }
        else if (items.All(item => item is string or Enum or Currency or int))
        {
            var texts = items.Select(Text);
            var isOrdered = Ordered.Contains(property.Name) || items.Any(item => item is int);
            fields[path] = Listed(isOrdered ? texts : texts.Order(StringComparer.Ordinal));
        }
        else
        {
            for (var index = 0; index < items.Length; index++)
                AddRow($"{path}[{Key(items[index]) ?? Text(index)}]", items[index], fields);
        }
    }

    private static void AddRow(string path, object row, ImmutableSortedDictionary<string, string>.Builder fields)
    {
        foreach (var property in Settings(row.GetType()))
        {
            var isFirstDay = row is RegionTerms && property.Name == nameof(RegionTerms.InForceFrom);
            if (!isFirstDay && !Equals(Text(property.GetValue(row)), Key(row)))
                Add($"{path}.{Named(property.Name)}", property, property.GetValue(row), fields);
        }
    }

    private static string? Key(object row) => row switch
    {
        TrackTerms track => track.Name,
        RegionTerms region => region.Id,
        RequirementRow requirement => Text(requirement.Requirement),
        BenefitRow benefit => Text(benefit.Benefit),
        StandardDiscountRow discount => discount.Category,
        SpecialisationTerms specialisation => specialisation.Id,
        DistributorTerms distributor => distributor.Id,
        _ => null,
    };

    // What a record computes is no setting; what it can be made with is.
    private static IEnumerable<PropertyInfo> Settings(Type record) =>
        record.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanWrite);

    private static string Text(object? value) => value switch
    {
        bool answer => answer ? "true" : "false",
        decimal amount => amount.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };

    private static string Listed(IEnumerable<string> texts) => $"[{string.Join(", ", texts)}]";

    private static string Named(string property) => char.ToLowerInvariant(property[0]) + property[1..];
}
