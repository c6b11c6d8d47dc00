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
    /// <param name="region">Only partners whose summary names this region, or all of them.</param>
    Task<IReadOnlyList<StoredPartner>> States(string afterPartner, int limit, string? region = null);

    /// <summary>The stored state of one partner, or nothing.</summary>
    Task<StoredPartner?> State(string partnerId);

    /// <summary>
    /// Writes what a page found, in one transaction, in the place of all that an earlier try or run left after its beginning.
    /// </summary>
    /// <param name="runId">The run.</param>
    /// <param name="afterPartner">The last partner of the page before; the empty text for the first page.</param>
    /// <param name="partners">What was found for the partners of the page.</param>
    Task Put(string runId, string afterPartner, IReadOnlyList<FoundPartner> partners);

    /// <summary>What was found for one partner, or nothing.</summary>
    Task<FoundPartner?> Partner(string runId, string partnerId);

    /// <summary>What a partner's changes up to a revision changed, oldest first.</summary>
    Task<ImmutableArray<string>> Changes(string partnerId, long upToRevision);

    /// <summary>What was found, in the order of partners.</summary>
    Task<ImmutableArray<ShadowPartner>> Partners(string runId, string? outcome, string? region, string? after, int limit);
}

/// <summary>What was found for a partner, and in which state.</summary>
/// <param name="Partner">What was found.</param>
/// <param name="Revision">The revision of the partner's state; 0 where it could not be read.</param>
public sealed record FoundPartner(ShadowPartner Partner, long Revision);

/// <summary>A partner's state as it is stored.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Json">The state.</param>
public sealed record StoredPartner(string PartnerId, string Json);
