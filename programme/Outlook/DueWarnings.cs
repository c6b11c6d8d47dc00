using System.Collections.Immutable;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Outlook;

/// <summary>Something that can go ill for a partner unless it does something in time.</summary>
/// <param name="Id">What it is, the same whenever it is told; unique among a partner's.</param>
/// <param name="What">What, in words for people.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="LastDay">The last day on which something can be done, itself included.</param>
/// <param name="KnownOn">The day on which it became known that it may come.</param>
public sealed record ComingEffect(string Id, string What, string Rule, DateOnly LastDay, DateOnly KnownOn);

/// <summary>A warning of something coming.</summary>
/// <param name="Id">The same whenever it is told, so that it can be sent once.</param>
/// <param name="What">What comes, in words for people.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="LastDay">The last day on which something can be done, itself included.</param>
/// <param name="DaysBefore">Which of the guide's warnings it is.</param>
/// <param name="DueOn">The day from which it is due.</param>
/// <param name="IsDue">Whether that day has come.</param>
public sealed record DueWarning(
    string Id, string What, string Rule, DateOnly LastDay, int DaysBefore, DateOnly DueOn, bool IsDue);

/// <summary>Says on which days warnings are due.</summary>
/// <remarks>How many days before the last day is the guide's to say, <see cref="NoticeTerms.WarningDays"/>.</remarks>
public static class DueWarnings
{
    /// <summary>The warnings of everything that is still to come, the soonest due first.</summary>
    /// <param name="effects">What comes.</param>
    /// <param name="today">The day, in the region; what has passed is not warned of.</param>
    /// <param name="guide">The guide in force.</param>
    public static ImmutableArray<DueWarning> For(IEnumerable<ComingEffect> effects, DateOnly today, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(effects);
        ArgumentNullException.ThrowIfNull(guide);
        return
        [
            .. effects.Where(effect => effect.LastDay >= today)
                .SelectMany(effect => Of(effect, today, guide.Notices.WarningDays))
                .OrderBy(warning => warning.DueOn).ThenBy(warning => warning.LastDay)
                .ThenBy(warning => warning.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<DueWarning> Of(ComingEffect effect, DateOnly today, ImmutableArray<int> warningDays)
    {
        // Of the warnings whose day has come when it becomes known, the last one is given at once for all of them.
        var late = warningDays.Where(days => effect.LastDay.AddDays(-days) <= effect.KnownOn).ToImmutableArray();
        foreach (var days in warningDays.Where(days => !late.Contains(days) || days == late[^1]))
        {
            var day = effect.LastDay.AddDays(-days);
            var dueOn = day < effect.KnownOn ? effect.KnownOn : day;
            yield return new DueWarning(
                Invariant($"{effect.Id}:{effect.LastDay:yyyy-MM-dd}:{days}"), effect.What, effect.Rule, effect.LastDay, days, dueOn,
                today >= dueOn);
        }
    }
}
