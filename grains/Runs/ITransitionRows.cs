using System.Collections.Immutable;
using PartnerConnect.Grains.Partners;

namespace PartnerConnect.Grains.Runs;

/// <summary>What a run was told of each of its partners, as rows. The silo chooses the database.</summary>
public interface ITransitionRows
{
    /// <summary>Writes what a run was told; a row that is there already stays as it is.</summary>
    Task Put(string runId, IReadOnlyCollection<PartnerTransition> partners);

    /// <summary>The rows of these partners, by partner.</summary>
    Task<ImmutableDictionary<string, TransitionRow>> Of(string runId, IReadOnlyCollection<string> partnerIds);

    /// <summary>Partners with a row of the run who are not of its region, in the order of their ids, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<string>> Strangers(string runId, string region, int limit);
}

/// <summary>What a run was told of a partner.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Outcome">The transition's outcome.</param>
/// <param name="NetRevenueMinorUnits">The net revenue it was decided by, in minor units of the region's currency.</param>
public readonly record struct PartnerTransition(string PartnerId, string Outcome, long NetRevenueMinorUnits);
