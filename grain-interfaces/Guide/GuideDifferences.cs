using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>What differs between two versions.</summary>
/// <param name="From">The version before, whose policies say what is substantial; nothing for the first version.</param>
/// <param name="To">The version after.</param>
/// <param name="Items">The differences, by field.</param>
[GenerateSerializer, Alias("guide-differences"), Immutable]
public sealed record GuideDifferences(
    [property: Id(0)] string? From, [property: Id(1)] string To, [property: Id(2)] ImmutableArray<GuideFieldDifference> Items);

/// <summary>One field in which two versions differ.</summary>
/// <param name="Field">The field, its rows named: <c>regions[dach].annualMinimum.Elite</c>.</param>
/// <param name="Class">What kind of change it is, such as <c>Thresholds</c> (A31).</param>
/// <param name="Substantial">Whether partners must be told ahead (R3).</param>
/// <param name="Region">The one region that it concerns; nothing where it concerns all.</param>
/// <param name="Before">The text before; nothing for what is new.</param>
/// <param name="After">The text after; nothing for what is gone.</param>
/// <param name="Binds">From when it binds: <c>FirstDay</c>, <c>TracksFrom</c> or <c>Both</c>, days that the notices tell region by
/// region (A35).</param>
[GenerateSerializer, Alias("guide-field-difference"), Immutable]
public sealed record GuideFieldDifference(
    [property: Id(0)] string Field,
    [property: Id(1)] string Class,
    [property: Id(2)] bool Substantial,
    [property: Id(3)] string? Region,
    [property: Id(4)] string? Before,
    [property: Id(5)] string? After,
    [property: Id(6)] string Binds);
