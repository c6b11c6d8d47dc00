using System.Collections.Immutable;
using Orleans.Concurrency;
using PartnerConnect.GrainInterfaces.Rebates;

namespace PartnerConnect.Grains.Rebates;

/// <summary>Reads statements; a silo runs as many of it as it needs.</summary>
[GrainType("leap-desk"), StatelessWorker]
internal sealed class LeapDeskGrain(ILeapRows rows) : Grain, ILeapDesk
{
    private const int LargestPage = 200;

    public Task<LeapStatementView?> Find(string statementId) => rows.Find(statementId);

    public Task<ImmutableArray<LeapStatementView>> List(LeapStatementQuery query, int limit) =>
        rows.List(query, Math.Clamp(limit, 1, LargestPage));
}
