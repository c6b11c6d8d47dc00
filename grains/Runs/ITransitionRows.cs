using System.Collections.Immutable;
using PartnerConnect.Grains.Partners;

namespace PartnerConnect.Grains.Runs;

/// <summary>Reads the rows that a run's partners left, one by one. The silo chooses the database.</summary>
public interface ITransitionRows
{
    /// <summary>The rows of these partners, by partner.</summary>
    Task<ImmutableDictionary<string, TransitionRow>> Of(string runId, IReadOnlyCollection<string> partnerIds);

    /// <summary>Partners with a row of the run who are not of its region, in the order of their ids, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<string>> Strangers(string runId, string region, int limit);
}
