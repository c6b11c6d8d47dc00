using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Outlook;

namespace PartnerConnect.Grains.Partners.Outlook;

/// <summary>Tells the programme's ways and warnings in wire types.</summary>
internal static class OutlookTelling
{
    public static WaysTold Tell(this Ways ways, string what, string rule) => new()
    {
        What = what,
        Rule = rule,
        Holds = ways.Holds,
        Singles = Tell(ways.Singles),
        Pairs = Tell(ways.Pairs),
        All = Tell(ways.All),
        Blocked = ways.Blocked.Unmet(),
    };

    public static ComingWarning Tell(this DueWarning warning) => new(
        warning.Id, warning.What, warning.Rule, warning.LastDay, warning.DaysBefore, warning.DueOn, warning.IsDue);

    /// <summary>The rules that were not met.</summary>
    public static ImmutableArray<AskedRule> Unmet(this ImmutableArray<RuleStep> steps) =>
    [
        .. steps.Where(step => !step.Holds).Select(step => new AskedRule(step.Rule, step.Policy, step.Asked, step.Have, step.Need)),
    ];

    private static ImmutableArray<WayTold> Tell(ImmutableArray<Way> ways) =>
        [.. ways.Select(way => new WayTold([.. way.Changes.Select(Tell)], way.FirstLastDay, way.Sentence))];

    private static ChangeTold Tell(Change change) => new(
        change.Kind.ToString(), change.LastDay, change.Sentence, change.Amount, change.Count,
        [.. change.Weeks.Select(task => new WeekToDo(task.Week, task.Kind.ToString(), task.LastDay))]);
}
