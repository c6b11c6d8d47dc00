using System.Collections.Immutable;
using Orleans.Concurrency;
using PartnerConnect.GrainInterfaces.Mdf;

namespace PartnerConnect.Grains.Mdf;

/// <summary>Reads requests and keeps proofs; a silo runs as many of it as it needs.</summary>
[GrainType("mdf-desk"), StatelessWorker]
internal sealed class MdfDeskGrain(IMdfRows rows) : Grain, IMdfDesk
{
    private const int LargestPage = 200;

    public Task<ImmutableArray<MdfRequestView>> List(MdfQuery query, int limit) => rows.List(query, Math.Clamp(limit, 1, LargestPage));

    public Task Keep(string partnerId, MdfProof proof, byte[] content) => rows.Keep(partnerId, proof, content);

    public Task<byte[]?> Content(string partnerId, string hash) => rows.Content(partnerId, hash);
}
