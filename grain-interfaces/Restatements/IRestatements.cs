using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Restatements;

/// <summary>Reads what was told anew; one activation is one reader and remembers nothing.</summary>
/// <remarks>The key is <see cref="GrainKeys.Restatements"/>.</remarks>
[GrainInterfaceType("restatements"), Alias("restatements")]
public interface IRestatements : IGrainWithStringKey
{
    /// <summary>A partner's restatements without their lines, newest first.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="before">The sequence of the last one seen, where given.</param>
    /// <param name="limit">How many at most, 1 to 200.</param>
    [Alias("list")]
    Task<ImmutableArray<RestatementView>> List(string partnerId, long? before, int limit);

    /// <summary>One restatement with its lines, or nothing where there is none.</summary>
    /// <param name="decisionId">The decision that recorded it.</param>
    [Alias("find")]
    Task<RestatementView?> Find(string decisionId);
}
