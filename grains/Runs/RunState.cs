using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Grains.Runs;

/// <summary>A run as it is stored.</summary>
public sealed record RunState
{
    /// <summary>What is carried out; nothing before the run is started.</summary>
    public RunOrder? Order { get; init; }

    /// <summary>Where the run stands.</summary>
    public RunStatus Status { get; init; } = RunStatus.Running;

    /// <summary>What each finished cohort came to, by its number.</summary>
    public ImmutableSortedDictionary<int, CohortResult> Done { get; init; } = ImmutableSortedDictionary<int, CohortResult>.Empty;

    /// <summary>How far each cohort is that has begun and is not finished, by its number.</summary>
    public ImmutableSortedDictionary<int, CohortStep> Begun { get; init; } = ImmutableSortedDictionary<int, CohortStep>.Empty;

    /// <summary>The finished cohorts whose failed partners are to be tried again.</summary>
    public ImmutableSortedSet<int> Again { get; init; } = [];

    /// <summary>Partners of the region when the run began; nothing before its first partner was asked.</summary>
    public int? PartnersInAll { get; init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was completed.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>What the rows say where they differ from the run.</summary>
    public string? Mismatch { get; init; }

    /// <summary>How far the partners' sell-out has been held against the ledger; nothing before the last cohort is done.</summary>
    public HeldSales? Held { get; init; }

    /// <summary>How far partners have been compared with the rows they left; nothing unless the totals differ.</summary>
    public ComparedRows? Compared { get; init; }

    /// <summary>How often it was tried again by itself.</summary>
    public int Retries { get; init; }

    /// <summary>When it is tried again by itself.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Who paused, resumed or cancelled it, oldest first.</summary>
    public ImmutableArray<RunAct> Acts { get; init; } = [];

    /// <summary>Whether a partner may have been asked.</summary>
    internal bool HasBegun => PartnersInAll is not null || !Done.IsEmpty;

    internal CohortResult Result => Done.Values.Concat(Begun.Values.Select(step => step.Result))
        .Aggregate(CohortResults.Nothing, (sum, each) => sum.And(each));

    /// <summary>The run taken up again: those who failed are asked once more, and everybody where the rows differ.</summary>
    internal RunState TakenUpAgain()
    {
        // Whom a cohort does not list it finds by asking all of its partners, whom that does not change.
        var unlisted = Done.Where(each => each.Value.UnlistedFailures > 0).Select(each => each.Key);
        var done = Compared is null ? Done.RemoveRange(unlisted) : Done.Clear();
        return this with
        {
            Status = RunStatus.Running,
            Held = null,
            Compared = null,
            Done = done,
            Again = [.. done.Where(each => !each.Value.Failures.IsEmpty).Select(each => each.Key)],
            RetryAt = null,
        };
    }
}

/// <summary>How far the region's sell-out is held: lines, ledger and partners against each other.</summary>
/// <param name="LastPartner">The last partner that was held; nothing before the first.</param>
/// <param name="IsDone">Whether all were.</param>
/// <param name="Weeks">How many weeks were held.</param>
/// <param name="Differences">The weeks in which they differ, as many as anybody reads.</param>
public sealed record HeldSales(string? LastPartner, bool IsDone, int Weeks, ImmutableArray<string> Differences);

/// <summary>How far partners are compared with the rows they left.</summary>
/// <param name="Cohort">The cohort that is compared next.</param>
/// <param name="LastPartner">The last of its partners that was compared; nothing before the first.</param>
/// <param name="IsDone">Whether all were.</param>
/// <param name="Partners">How many differ.</param>
/// <param name="Differences">The first of them.</param>
public sealed record ComparedRows(int Cohort, string? LastPartner, bool IsDone, int Partners, ImmutableArray<PartnerDifference> Differences);
