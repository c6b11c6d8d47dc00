using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Pos;

/// <summary>Why a waiver is refused; the order of the list is the order of precedence.</summary>
public enum PosWaiverRefusal
{
    /// <summary>No reason is given.</summary>
    ReasonMissing = 1,

    /// <summary>The reason is longer than <see cref="PosWaiver.LongestReason"/>.</summary>
    ReasonTooLong = 2,

    /// <summary>The week's Sunday has not passed.</summary>
    WeekNotOver = 3,

    /// <summary>The quarter of the week's Sunday is settled.</summary>
    QuarterSettled = 4,

    /// <summary>It is waived already, by somebody else or for another reason.</summary>
    AlreadyWaived = 5,

    /// <summary>Nothing is owed for the week: it lies before the partner was judged, or the partner is exempt (A32).</summary>
    NothingOwed = 6,

    /// <summary>The week complies, so there is nothing to waive.</summary>
    WeekComplies = 7,

    /// <summary>The report that counts has no such line, or does not refuse it.</summary>
    LineNotRejected = 8,

    /// <summary>As many lines of the week are waived as may be; the week can be waived as a whole.</summary>
    TooManyLines = 9,
}

/// <summary>What a waiver is decided on: that of a week, or of one refused line of its report.</summary>
public sealed record PosWaiverFacts
{
    /// <summary>The day of the waiver in the region's time zone.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The week.</summary>
    public required PosWeek Week { get; init; }

    /// <summary>The line of the report, from 1; nothing where the week as a whole is waived.</summary>
    public int? Line { get; init; }

    /// <summary>The version of the week's report that counts; 0 where there is none.</summary>
    public required int Version { get; init; }

    /// <summary>How the week is judged on the day without a waiver of the whole week.</summary>
    public required PosWeekOutcome Outcome { get; init; }

    /// <summary>Why that version refuses the line, such as <c>L02</c>; nothing where it does not.</summary>
    public string? Code { get; init; }

    /// <summary>How many lines of the week are waived already, 0 or more.</summary>
    public int LinesWaived { get; init; }

    /// <summary>Whether the quarter of the week's Sunday is settled for the partner.</summary>
    public required bool QuarterSettled { get; init; }

    /// <summary>Who has waived it already; nothing where nobody has, or it was revoked.</summary>
    public string? WaivedBy { get; init; }

    /// <summary>The name of the person who waives it.</summary>
    public required string By { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string Reason { get; init; }
}

/// <summary>What becomes of a waiver.</summary>
/// <param name="Refusal">Why it is refused; nothing where it is given.</param>
/// <param name="Rule">The number of the rule it is about.</param>
public sealed record PosWaiverOutcome(PosWaiverRefusal? Refusal, string Rule);

/// <summary>Lets a person with a name and a reason excuse a week that falls short, or one refused line.</summary>
/// <remarks>
/// A waived week neither complies nor falls short. A waived line stays out of revenue and does not count against the share of
/// valid lines. Both count from the moment in which they are given. Source: R24, R25, R36, R37, A46.
/// </remarks>
public static class PosWaiver
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 2000;

    /// <summary>How many lines of one week may be waived one by one.</summary>
    public const int MostLines = 100;

    /// <summary>The rule that a waiver of a week excuses from.</summary>
    public const string WeekRule = "R36";

    /// <summary>The rule that a waiver of a line excuses from.</summary>
    public const string LineRule = "R37";

    /// <summary>Gives or refuses the waiver; where several refusals apply, the first in <see cref="PosWaiverRefusal"/>.</summary>
    public static Conclusion<PosWaiverOutcome> Decide(PosWaiverFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var rule = facts.Line is null ? WeekRule : LineRule;
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts, rule, guide))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new PosWaiverOutcome(refusal, rule), steps.ToImmutable());
        }

        steps.Add(new(
            rule, null, facts.Line is { } line ? Invariant($"Line {line} of {facts.Week} waived by a person") : $"Week {facts.Week} waived by a person",
            $"{facts.By}: {facts.Reason}", "a named person and a reason", true));
        return new(new PosWaiverOutcome(null, rule), steps.ToImmutable());
    }

    private static IEnumerable<(PosWaiverRefusal Refusal, RuleStep Step)> Questions(PosWaiverFacts facts, string rule, GuideVersion guide)
    {
        foreach (var reason in ReasonIsGiven(facts.Reason, rule))
            yield return (reason.IsMissing ? PosWaiverRefusal.ReasonMissing : PosWaiverRefusal.ReasonTooLong, reason.Step);
        yield return (PosWaiverRefusal.WeekNotOver, new(
            rule, null, "The week is over", Day(facts.Day), $"after {Day(facts.Week.LastDay)}", facts.Day > facts.Week.LastDay));
        yield return (PosWaiverRefusal.QuarterSettled, QuarterIsOpen(facts.Week, facts.QuarterSettled, rule, guide));
        yield return (PosWaiverRefusal.AlreadyWaived, new(
            rule, null, "Not waived already", facts.WaivedBy is { } by ? $"waived by {by}" : "not waived", "not waived", facts.WaivedBy is null));
        if (facts.Line is null)
        {
            yield return (PosWaiverRefusal.NothingOwed, new(
                rule, null, "A report is owed", $"{facts.Outcome}", "a week that is judged", facts.Outcome != PosWeekOutcome.NotJudged));
            yield return (PosWaiverRefusal.WeekComplies, new(
                rule, null, "The week as it is judged", $"{facts.Outcome}", "not compliant", facts.Outcome != PosWeekOutcome.Compliant));
            yield break;
        }

        yield return (PosWaiverRefusal.LineNotRejected, new(
            rule, null, "The line is refused", facts.Code ?? "not refused",
            Invariant($"refused in version {facts.Version}"), facts.Code is not null));
        yield return (PosWaiverRefusal.TooManyLines, new(
            rule, null, "Lines of the week waived so far", Invariant($"{facts.LinesWaived}"), Invariant($"fewer than {MostLines}"),
            facts.LinesWaived < MostLines));
    }

    /// <summary>What a waiver and its revocation ask of a reason.</summary>
    internal static IEnumerable<(bool IsMissing, RuleStep Step)> ReasonIsGiven(string reason, string rule)
    {
        var isGiven = !string.IsNullOrWhiteSpace(reason);
        yield return (true, new(rule, null, "A reason is given", isGiven ? "given" : "none", "a reason", isGiven));
        yield return (false, new(
            rule, null, "Length of the reason", Invariant($"{reason.Length} characters"), Invariant($"at most {LongestReason}"),
            reason.Length <= LongestReason));
    }

    /// <summary>What a waiver and its revocation ask of the week's quarter.</summary>
    internal static RuleStep QuarterIsOpen(PosWeek week, bool isSettled, string rule, GuideVersion guide) => new(
        rule, null, $"{guide.Calendar.QuarterOf(week)} is not settled", isSettled ? "settled" : "not settled", "not settled", !isSettled);

    private static string Day(DateOnly day) => Invariant($"{day:yyyy-MM-dd}");
}
