using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Pos;

/// <summary>Why a waiver is not revoked; the order of the list is the order of precedence.</summary>
public enum PosRevocationRefusal
{
    /// <summary>No reason is given.</summary>
    ReasonMissing = 1,

    /// <summary>The reason is longer than <see cref="PosWaiver.LongestReason"/>.</summary>
    ReasonTooLong = 2,

    /// <summary>The quarter of the week's Sunday is settled.</summary>
    QuarterSettled = 3,

    /// <summary>It is not waived, or the waiver was revoked already.</summary>
    NotWaived = 4,
}

/// <summary>What the revocation of a waiver is decided on.</summary>
public sealed record PosRevocationFacts
{
    /// <summary>The day of the revocation in the region's time zone.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The week.</summary>
    public required PosWeek Week { get; init; }

    /// <summary>The line of the report, from 1; nothing where the week as a whole is waived.</summary>
    public int? Line { get; init; }

    /// <summary>Whether the quarter of the week's Sunday is settled for the partner.</summary>
    public required bool QuarterSettled { get; init; }

    /// <summary>Who has waived it; nothing where it is not waived.</summary>
    public string? WaivedBy { get; init; }

    /// <summary>Why it was waived; nothing where it is not.</summary>
    public string? WaivedBecause { get; init; }

    /// <summary>The name of the person who revokes the waiver.</summary>
    public required string By { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string Reason { get; init; }
}

/// <summary>What becomes of the revocation.</summary>
/// <param name="Refusal">Why it is refused; nothing where the waiver ends.</param>
/// <param name="Rule">The number of the rule it is about.</param>
public sealed record PosRevocationOutcome(PosRevocationRefusal? Refusal, string Rule);

/// <summary>Lets a person with a name and a reason end a waiver, until the quarter is settled.</summary>
/// <remarks>The week or line is from then on what it is by itself. Source: R24, R25, R36, R37, A46.</remarks>
public static class PosWaiverRevocation
{
    /// <summary>Ends the waiver or refuses to; where several refusals apply, the first in <see cref="PosRevocationRefusal"/>.</summary>
    public static Conclusion<PosRevocationOutcome> Decide(PosRevocationFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var rule = facts.Line is null ? PosWaiver.WeekRule : PosWaiver.LineRule;
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts, rule, guide))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new PosRevocationOutcome(refusal, rule), steps.ToImmutable());
        }

        steps.Add(new(
            rule, null,
            facts.Line is { } line ? Invariant($"Waiver of line {line} of {facts.Week} revoked by a person") : $"Waiver of week {facts.Week} revoked by a person",
            $"{facts.By}: {facts.Reason}", "a named person and a reason", true));
        return new(new PosRevocationOutcome(null, rule), steps.ToImmutable());
    }

    private static IEnumerable<(PosRevocationRefusal Refusal, RuleStep Step)> Questions(
        PosRevocationFacts facts, string rule, GuideVersion guide)
    {
        foreach (var reason in PosWaiver.ReasonIsGiven(facts.Reason, rule))
            yield return (reason.IsMissing ? PosRevocationRefusal.ReasonMissing : PosRevocationRefusal.ReasonTooLong, reason.Step);
        yield return (PosRevocationRefusal.QuarterSettled, PosWaiver.QuarterIsOpen(facts.Week, facts.QuarterSettled, rule, guide));
        yield return (PosRevocationRefusal.NotWaived, new(
            rule, null, "A waiver stands",
            facts.WaivedBy is { } by ? $"waived by {by}: {facts.WaivedBecause}" : "not waived", "waived", facts.WaivedBy is not null));
    }
}
