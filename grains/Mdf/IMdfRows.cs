using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Mdf;

namespace PartnerConnect.Grains.Mdf;

/// <summary>The rows of requests for funds, and the files that prove claims. The silo chooses the database.</summary>
public interface IMdfRows
{
    /// <summary>Requests in the order of their ids (ordinal), at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<MdfRequestView>> List(MdfQuery query, int limit);

    /// <summary>Keeps a file of a partner; one that is there stays.</summary>
    Task Keep(string partnerId, MdfProof proof, byte[] content);

    /// <summary>The content of a partner's file, or nothing.</summary>
    Task<byte[]?> Content(string partnerId, string hash);
}
