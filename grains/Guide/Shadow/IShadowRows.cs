using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Grains.Guide.Shadow;

/// <summary>What shadow runs read and leave. The silo chooses the database.</summary>
public interface IShadowRows
{
    /// <summary>
    /// The stored states of partners, as JSON, in the order of their ids; reading them wakes no partner.
    /// </summary>
    /// <param name="afterPartner">Only partners after this id; the empty text for the first page.</param>
    /// <param name="limit">How many at most.</param>
    Task<IReadOnlyList<StoredPartner>> States(string afterPartner, int limit);

    /// <summary>The stored state of one partner, or nothing.</summary>
    Task<StoredPartner?> State(string partnerId);

    /// <summary>Takes away what an earlier run left.</summary>
    Task Clear(string runId);

    /// <summary>Writes what was found, in one transaction; again changes nothing.</summary>
    Task Put(string runId, IReadOnlyList<ShadowPartner> partners);

    /// <summary>What was found, in the order of partners.</summary>
    Task<ImmutableArray<ShadowPartner>> Partners(string runId, string? outcome, string? region, string? after, int limit);
}

/// <summary>A partner's state as it is stored.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Json">The state.</param>
public sealed record StoredPartner(string PartnerId, string Json);
