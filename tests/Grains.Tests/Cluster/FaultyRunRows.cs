using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Runs;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>Rows of runs that run into the faults a test plants.</summary>
internal sealed class FaultyRunRows(IRunRows rows, Faults faults) : IRunRows
{
    public Task Put(string runId, RunProgress progress) =>
        faults.RunAsync($"put {progress.Status} {runId}", () => rows.Put(runId, progress));

    public Task<ImmutableArray<RunListing>> Runs(string? region, string? status, int limit) => rows.Runs(region, status, limit);
}
