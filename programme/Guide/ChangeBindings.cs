using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>From when a changed field binds.</summary>
public enum GuideBinding
{
    /// <summary>From the version's first day: plans, POS weeks, orders, benefits.</summary>
    FirstDay = 1,

    /// <summary>From the day on which tracks go by the version: choices, windows, quarters (<see cref="GuideEditions.TracksFrom"/>).</summary>
    TracksFrom = 2,

    /// <summary>Each for its own: rules of both kinds read the field.</summary>
    Both = 3,
}

/// <summary>Says of each field of a guide from when its change binds.</summary>
/// <remarks>
/// A version is never mixed with another: a decision goes by one of them as a whole, so that it can be repeated from the
/// version's name. What is frozen for a year is therefore all that its tracks and quarters are decided by. Source: A35.
/// </remarks>
public static class ChangeBindings
{
    // What a field's name, its rows left out, begins with; what no row speaks of binds from the first day.
    private static readonly ImmutableArray<(string Begins, GuideBinding Binding)> Table =
    [
        ("regions.annualMinimum.", GuideBinding.TracksFrom),
        ("milestones.", GuideBinding.TracksFrom),
        ("trackSelection.", GuideBinding.TracksFrom),
        ("policies.noChoice.", GuideBinding.TracksFrom),
        ("policies.trackWindowCounting", GuideBinding.TracksFrom),
        ("policies.transition.", GuideBinding.TracksFrom),
        ("policies.streak.", GuideBinding.TracksFrom),
        ("policies.milestone.", GuideBinding.TracksFrom),
        ("policies.eligibilityBasis", GuideBinding.TracksFrom),
        ("policies.entryRequirements", GuideBinding.TracksFrom),
        ("policies.launchRevenueBasis", GuideBinding.TracksFrom),
        ("policies.placementOverride", GuideBinding.TracksFrom),
        ("policies.multiRegion.", GuideBinding.TracksFrom),
        ("policies.trackChoice.", GuideBinding.TracksFrom),
        ("policies.newcomerTrack", GuideBinding.TracksFrom),
        ("policies.midYearUpgrade", GuideBinding.TracksFrom),
        ("policies.voluntaryLowerTrackMidYear", GuideBinding.TracksFrom),
        ("certification.people.", GuideBinding.Both),
        ("requirements.", GuideBinding.Both),
        ("pos.", GuideBinding.Both),
        ("proposals.", GuideBinding.Both),
        ("policies.downgrade", GuideBinding.Both),
        ("policies.posDowngrade.", GuideBinding.Both),
    ];

    /// <summary>What the names of fields begin with that do not bind from the first day alone.</summary>
    public static IEnumerable<string> Names => Table.Select(row => row.Begins);

    /// <summary>From when a change of the field binds.</summary>
    public static GuideBinding Of(string field)
    {
        var name = ChangeClasses.WithoutRows(field);
        foreach (var (begins, binding) in Table)
        {
            if (name.StartsWith(begins, StringComparison.Ordinal))
                return binding;
        }

        return GuideBinding.FirstDay;
    }
}
