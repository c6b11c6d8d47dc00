using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Partners;

/// <summary>Tells waivers to callers and to the rows beside the state.</summary>
internal static class PosWaiverRows
{
    /// <summary>What a change has given, revoked or ended; a line that is refused no longer has a waiver that does not stand.</summary>
    public static ImmutableArray<PosWaiverView> Changed(
        string partnerId, ImmutableSortedDictionary<PosWeek, WeekWaivers> before, ImmutableSortedDictionary<PosWeek, WeekWaivers> after)
    {
        if (ReferenceEquals(before, after))
            return [];
        var changed = ImmutableArray.CreateBuilder<PosWaiverView>();
        foreach (var week in before.Keys.Union(after.Keys).Order())
        {
            var (former, now) = (All(before.GetValueOrDefault(week)), All(after.GetValueOrDefault(week)));
            changed.AddRange(now.Where(each => former.GetValueOrDefault(each.Key) != each.Value)
                .Select(each => each.Value.Tell(partnerId, week, Line(each.Key))));
            changed.AddRange(former.Where(each => !now.ContainsKey(each.Key))
                .Select(each => each.Value.Tell(partnerId, week, Line(each.Key)) with { Stands = false }));
        }

        return changed.ToImmutable();
    }

    /// <summary>Every waiver of a week, that of the week as a whole first.</summary>
    public static ImmutableArray<PosWaiverView> Of(PartnerState state, PosWeek week) =>
        [.. All(state.Waivers.GetValueOrDefault(week)).Select(each => each.Value.Tell(state.Profile!.PartnerId, week, Line(each.Key)))];

    /// <summary>A waiver in wire types.</summary>
    public static PosWaiverView Tell(this StoredWaiver waiver, string partnerId, PosWeek week, int? line) => new()
    {
        PartnerId = partnerId,
        Week = week,
        Line = line,
        Version = waiver.Version,
        Code = waiver.Reject?.Code,
        WaivedBy = waiver.By,
        Reason = waiver.Reason,
        WaivedAt = waiver.At,
        DecisionId = waiver.DecisionId,
        Stands = waiver.Revoked is null,
        RevokedBy = waiver.Revoked?.By,
        RevokedReason = waiver.Revoked?.Reason,
        RevokedAt = waiver.Revoked?.At,
    };

    // Lines are counted from 1, so that 0 is the week.
    private static ImmutableSortedDictionary<int, StoredWaiver> All(WeekWaivers? waivers) =>
        waivers is null ? ImmutableSortedDictionary<int, StoredWaiver>.Empty
        : waivers.Week is { } week ? waivers.Lines.SetItem(0, week)
        : waivers.Lines;

    private static int? Line(int key) => key == 0 ? null : key;
}
