using System.Collections.Immutable;

namespace PartnerConnect.Programme.Pos;

/// <summary>Why single lines of a week's report are not corrected, in the order of precedence.</summary>
/// <remarks>
/// The number is what is sent and is never reused. The same list, in the same order, is the chain of checks in
/// <see cref="PosAmendments.Decide"/>, docs/pos-refusals.md and the table of tests. What holds for every version of a week,
/// F03 and F04, is asked after them by <see cref="PosAdmission"/>.
/// </remarks>
public enum PosAmendmentRefusal
{
    /// <summary>The week has no report whose lines could be corrected.</summary>
    NothingReported = 1,

    /// <summary>Another version counts than the one whose lines are corrected.</summary>
    StaleVersion = 2,

    /// <summary>The version has no such line.</summary>
    UnknownLine = 3,
}

/// <summary>What is known when lines of a week's report are corrected.</summary>
public sealed record PosAmendmentFacts
{
    /// <summary>The version that counts, 1 or more; 0 where the week has none.</summary>
    public required int CurrentVersion { get; init; }

    /// <summary>The hash of that version's content; nothing where the week has none.</summary>
    public required string? CurrentContentHash { get; init; }

    /// <summary>The version whose lines are corrected, as the caller says.</summary>
    public required int NamedVersion { get; init; }

    /// <summary>The hash of the content that the corrections make of that version; nothing where the week never had it.</summary>
    public required string? AmendedContentHash { get; init; }

    /// <summary>The lines that are corrected or withdrawn, by their places in that version.</summary>
    public required ImmutableArray<int> NamedLines { get; init; }

    /// <summary>The lines of that version, the refused ones among them.</summary>
    public required ImmutableHashSet<int> Lines { get; init; }
}

/// <summary>Whether lines of a week's report may be corrected.</summary>
public abstract record PosAmendmentDecision
{
    private PosAmendmentDecision()
    {
    }

    /// <summary>The very same corrections of the same version count already (F05): nothing changes.</summary>
    /// <param name="Version">The version that they made, which counts.</param>
    public sealed record AlreadyAccepted(int Version) : PosAmendmentDecision;

    /// <summary>Nothing is corrected.</summary>
    /// <param name="Reason">The first reason that holds.</param>
    /// <param name="Field">What is wrong: <c>week</c>, <c>version</c> or <c>line</c>.</param>
    /// <param name="Message">What is wrong and what to do about it.</param>
    public sealed record Refused(PosAmendmentRefusal Reason, string Field, string Message) : PosAmendmentDecision;

    /// <summary>The lines may be checked.</summary>
    public sealed record Admissible : PosAmendmentDecision;
}

/// <summary>Decides whether single lines of a week's report may be corrected.</summary>
/// <remarks>Source: programme rules section 4 (version n+1 replaces n inside the correction window).</remarks>
public static class PosAmendments
{
    /// <summary>Takes, recognises or refuses corrections of lines.</summary>
    /// <returns>The decision; where several refusals apply, the first of <see cref="PosAmendmentRefusal"/>.</returns>
    public static PosAmendmentDecision Decide(PosAmendmentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        // First of all: a repeat after a lost answer gets that answer, though it names a version that counts no longer.
        if (facts.CurrentVersion > 0 && facts.AmendedContentHash == facts.CurrentContentHash)
            return new PosAmendmentDecision.AlreadyAccepted(facts.CurrentVersion);

        if (facts.CurrentVersion == 0)
            return Refuse(
                PosAmendmentRefusal.NothingReported, "week", "The week has no report whose lines could be corrected; send one.");

        if (facts.NamedVersion != facts.CurrentVersion)
            return Refuse(
                PosAmendmentRefusal.StaleVersion, "version",
                $"Version {facts.CurrentVersion} counts and not version {facts.NamedVersion}; read it, and correct its lines.");

        foreach (var line in facts.NamedLines)
        {
            if (!facts.Lines.Contains(line))
                return Refuse(
                    PosAmendmentRefusal.UnknownLine, "line",
                    $"Version {facts.CurrentVersion} has no line {line}; a line is added by a new report of the whole week.");
        }

        return new PosAmendmentDecision.Admissible();
    }

    private static PosAmendmentDecision.Refused Refuse(PosAmendmentRefusal reason, string field, string message) =>
        new(reason, field, message);
}
