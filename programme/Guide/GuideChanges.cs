using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>One field in which two guide versions differ.</summary>
/// <param name="Field">The field, its rows named: <c>regions[dach].annualMinimum.Elite</c>.</param>
/// <param name="Class">What kind of change it is (A31).</param>
/// <param name="IsSubstantial">Whether partners who live under the rules before must be told ahead (R3).</param>
/// <param name="Region">The one region that it concerns; nothing where it concerns all.</param>
/// <param name="Before">The text before; nothing for what is new.</param>
/// <param name="After">The text after; nothing for what is gone.</param>
public sealed record GuideDifference(
    string Field, ChangeClass Class, bool IsSubstantial, string? Region, string? Before, string? After)
{
    /// <summary>From when it binds.</summary>
    public GuideBinding Binds => ChangeBindings.Of(Field);

    /// <summary>Whether the difference concerns a region.</summary>
    public bool Concerns(string region) => Region is null || Region == region;
}

/// <summary>Tells what differs between two guide versions, field by field, and which of it is substantial.</summary>
/// <remarks>
/// Which kinds of change are substantial is settled by the rules in force before the change, never by those it brings: else a
/// version could declare itself harmless. Source: R3, R5, A31.
/// </remarks>
public static class GuideChanges
{
    /// <summary>All differences, by field.</summary>
    /// <param name="before">The version before, whose policies say what is substantial.</param>
    /// <param name="next">The version after.</param>
    public static ImmutableArray<GuideDifference> Between(GuideVersion before, GuideVersion next) => Between(before, next, before);

    /// <summary>All differences between two texts of a draft, as partners see them who live under other rules.</summary>
    /// <param name="before">The text before.</param>
    /// <param name="next">The text after.</param>
    /// <param name="rules">The version whose policies say what is substantial, and whose regions have partners.</param>
    public static ImmutableArray<GuideDifference> Between(GuideVersion before, GuideVersion next, GuideVersion rules)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(rules);
        var (old, changed) = (GuideFields.Of(before), GuideFields.Of(next));
        return
        [
            .. old.Keys.Union(changed.Keys).Order(StringComparer.Ordinal)
                .Where(field => old.GetValueOrDefault(field) != changed.GetValueOrDefault(field))
                .Select(field => Difference(field, old.GetValueOrDefault(field), changed.GetValueOrDefault(field), rules)),
        ];
    }

    private static GuideDifference Difference(string field, string? before, string? after, GuideVersion rules)
    {
        var (kind, region) = (ChangeClasses.Of(field), ChangeClasses.RegionOf(field));

        // A region that the rules do not know has no partners yet whom a change could surprise.
        var hasPartners = region is null || rules.FindRegion(region) is not null;
        return new(field, kind, hasPartners && rules.Policies.SubstantialChanges.Contains(kind), region, before, after);
    }
}
