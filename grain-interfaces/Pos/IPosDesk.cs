using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Pos;

/// <summary>Reads POS ledgers as they are written down; one activation is one reader and remembers nothing.</summary>
/// <remarks>The key is <see cref="GrainKeys.PosDesk"/>.</remarks>
[GrainInterfaceType("pos-desk"), Alias("pos-desk")]
public interface IPosDesk : IGrainWithStringKey
{
    /// <summary>The lines that count for a partner, by week and line.</summary>
    /// <param name="query">Whose, and which of them.</param>
    /// <param name="limit">How many at most, 1 to 1,000.</param>
    [Alias("lines")]
    Task<ImmutableArray<PosLineView>> Lines(PosLineQuery query, int limit);

    /// <summary>All that was handed in for a week, the first one first: versions, what was returned, and corrections of lines.</summary>
    [Alias("versions")]
    Task<ImmutableArray<PosVersionView>> Versions(string partnerId, PosWeek week);

    /// <summary>Corrections of lines of closed weeks, in the order in which they were made.</summary>
    /// <param name="query">Whose, and which of them.</param>
    /// <param name="limit">How many at most, 1 to 1,000.</param>
    [Alias("corrections")]
    Task<ImmutableArray<PosCorrectionView>> Corrections(PosCorrectionQuery query, int limit);

    /// <summary>
    /// Rejected lines of reports that count, by partner, week and line, with all that stood there: what somebody has to work on.
    /// </summary>
    /// <param name="query">Which of them.</param>
    /// <param name="limit">How many at most, 1 to 1,000.</param>
    [Alias("exceptions")]
    Task<ImmutableArray<PosExceptionLine>> Exceptions(PosExceptionQuery query, int limit);

    /// <summary>
    /// Holds the lines that count against what the ledger keeps of each week and what the partners count, of the next partners
    /// in the order of their ids. A partner whose numbers differ is asked, so that it catches up, and looked at again.
    /// </summary>
    /// <param name="afterPartner">The last partner that was held, or nothing for the first.</param>
    /// <param name="limit">How many partners at most, 1 to 500.</param>
    /// <param name="region">Only those of this region, where given; lines of a partner that nobody knows are found without one.</param>
    [Alias("reconcile")]
    Task<PosReconciliation> Reconcile(string? afterPartner, int limit, string? region);
}
