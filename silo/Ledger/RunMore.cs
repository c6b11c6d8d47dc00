using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Silo.Ledger;

/// <summary>What a run tells beside its totals, as its row keeps it.</summary>
internal sealed record RunMore
{
    public int? PartnersInAll { get; init; }

    public int FailedPartners { get; init; }

    public int Retries { get; init; }

    public DateTimeOffset? RetryAt { get; init; }

    public ImmutableArray<RunAct> Acts { get; init; } = [];

    public ImmutableArray<PartnerDifference> Differences { get; init; } = [];

    public static RunMore Of(RunProgress progress) => new()
    {
        PartnersInAll = progress.PartnersInAll,
        FailedPartners = progress.FailedPartners,
        Retries = progress.Retries,
        RetryAt = progress.RetryAt,
        Acts = progress.Acts,
        Differences = progress.Differences,
    };

    public RunProgress With(RunProgress progress) => progress with
    {
        PartnersInAll = PartnersInAll,
        FailedPartners = FailedPartners,
        Retries = Retries,
        RetryAt = RetryAt,
        Acts = Acts,
        Differences = Differences,
    };
}
