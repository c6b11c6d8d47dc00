using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Mdf;

/// <summary>Reads requests of many partners, and keeps the files that prove claims; one activation remembers nothing.</summary>
/// <remarks>The key is <see cref="GrainKeys.MdfDesk"/>. Pages hold at most 200 rows.</remarks>
[GrainInterfaceType("mdf-desk"), Alias("mdf-desk")]
public interface IMdfDesk : IGrainWithStringKey
{
    /// <summary>Requests in the order of their ids.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="limit">How many at most, 1 to 200.</param>
    [Alias("list")]
    Task<ImmutableArray<MdfRequestView>> List(MdfQuery query, int limit);

    /// <summary>Keeps a file of a partner; the same content again is the same file.</summary>
    [Alias("keep")]
    Task Keep(string partnerId, MdfProof proof, byte[] content);

    /// <summary>The content of a partner's file, or nothing.</summary>
    [Alias("content")]
    Task<byte[]?> Content(string partnerId, string hash);
}

/// <summary>Which requests a list holds.</summary>
/// <param name="Region">The region's id, where only its are wanted.</param>
/// <param name="Status">A name of <c>MdfStatus</c>, where only such are wanted.</param>
/// <param name="Claimed">Whether only those are wanted that have a claim which waits for a decision or a payment.</param>
/// <param name="After">The id of the last request of the page before.</param>
[GenerateSerializer, Alias("mdf-query"), Immutable]
public sealed record MdfQuery(
    [property: Id(0)] string? Region = null,
    [property: Id(1)] string? Status = null,
    [property: Id(2)] bool Claimed = false,
    [property: Id(3)] string? After = null);
