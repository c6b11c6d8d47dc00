using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Grains.Runs;

/// <summary>The rows of runs, for lists. The silo chooses the database.</summary>
public interface IRunRows
{
    /// <summary>Writes a run's row, or replaces it.</summary>
    Task Put(string runId, RunProgress progress);

    /// <summary>Runs, latest cut-off first, then by id, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<RunListing>> Runs(string? region, string? status, int limit);
}
