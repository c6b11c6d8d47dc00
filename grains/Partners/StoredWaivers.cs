using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Partners;

/// <summary>What people have waived of one POS week.</summary>
public sealed record WeekWaivers
{
    /// <summary>The week as a whole; nothing where it was never waived.</summary>
    public StoredWaiver? Week { get; init; }

    /// <summary>Refused lines of the report that counts, by their line in the file.</summary>
    public ImmutableSortedDictionary<int, StoredWaiver> Lines { get; init; } = ImmutableSortedDictionary<int, StoredWaiver>.Empty;
}

/// <summary>A waiver that a person has given.</summary>
public sealed record StoredWaiver(string By, string Reason, DateOnly On, DateTimeOffset At, string DecisionId, int Version)
{
    /// <summary>What the line was refused for; nothing where the week as a whole is waived.</summary>
    public WaivedReject? Reject { get; init; }

    /// <summary>Who has revoked it, and why; nothing while it stands.</summary>
    public StoredRevocation? Revoked { get; init; }
}

/// <summary>What a waived line was refused for, by which it is known again in a newer version.</summary>
public sealed record WaivedReject(string Code, string Field, string Value);

/// <summary>The end of a waiver by a person.</summary>
public sealed record StoredRevocation(string By, string Reason, DateOnly On, DateTimeOffset At, string DecisionId);

/// <summary>A waiver as it was given, or as it was revoked.</summary>
public sealed record WaivedAct(PosWeek Week, int? Line, StoredWaiver Waiver);

/// <summary>Keeps waivers in a partner's state and finds them there.</summary>
public static class StoredWaivers
{
    /// <summary>The weeks that are waived as a whole.</summary>
    public static ImmutableHashSet<PosWeek> WaivedWeeks(this PartnerState state) =>
        [.. state.Waivers.Where(each => each.Value.Week is { Revoked: null }).Select(each => each.Key)];

    /// <summary>How many refused lines of a week are waived.</summary>
    public static int LinesWaived(this PartnerState state, PosWeek week) =>
        state.Waivers.TryGetValue(week, out var waivers) ? waivers.Lines.Values.Count(each => each.Revoked is null) : 0;

    /// <summary>The waiver that stands, or nothing.</summary>
    public static StoredWaiver? FindWaiver(this PartnerState state, PosWeek week, int? line) =>
        state.LastWaiver(week, line) is { Revoked: null } standing ? standing : null;

    /// <summary>The last waiver that was given, whether it stands or was revoked, or nothing.</summary>
    public static StoredWaiver? LastWaiver(this PartnerState state, PosWeek week, int? line) =>
        !state.Waivers.TryGetValue(week, out var waivers) ? null
        : line is { } number ? waivers.Lines.GetValueOrDefault(number)
        : waivers.Week;

    /// <summary>The state with a waiver given or revoked.</summary>
    public static PartnerState Waiving(this PartnerState state, PosWeek week, int? line, StoredWaiver waiver)
    {
        var waivers = state.Waivers.GetValueOrDefault(week) ?? new WeekWaivers();
        return state with
        {
            Waivers = state.Waivers.SetItem(
                week, line is { } number ? waivers with { Lines = waivers.Lines.SetItem(number, waiver) } : waivers with { Week = waiver }),
        };
    }

    /// <summary>
    /// The state after a week's report has changed: a waived line keeps its waiver as long as the same line is refused for the
    /// same reason; what is refused no longer, or otherwise, has none.
    /// </summary>
    public static PartnerState KeepingWaivers(
        this PartnerState state, PosWeek week, int version, IEnumerable<PosRejectView> rejects)
    {
        if (!state.Waivers.TryGetValue(week, out var waivers) || waivers.Lines.IsEmpty)
            return state;
        var refused = rejects.ToDictionary(each => each.Line, Known);
        var kept = waivers.Lines
            .Where(each => each.Value.Reject == refused.GetValueOrDefault(each.Key))
            .Select(each => each.Value.Version == version ? each : KeyValuePair.Create(each.Key, each.Value with { Version = version }))
            .ToImmutableSortedDictionary();
        return kept.SequenceEqual(waivers.Lines) ? state
            : kept.IsEmpty && waivers.Week is null ? state with { Waivers = state.Waivers.Remove(week) }
            : state with { Waivers = state.Waivers.SetItem(week, waivers with { Lines = kept }) };
    }

    /// <summary>What a line is refused for.</summary>
    public static WaivedReject Known(PosRejectView reject)
    {
        ArgumentNullException.ThrowIfNull(reject);
        return new(reject.Code, reject.Field, reject.Value);
    }
}
