using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Restatements;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Pos;

/// <summary>Reads the rows of POS ledgers. The silo chooses the database.</summary>
public interface IPosReading
{
    /// <summary>The lines that count, by week and line.</summary>
    Task<ImmutableArray<PosLineView>> Lines(PosLineQuery query, int limit);

    /// <summary>All that was handed in for a week, the first one first.</summary>
    Task<ImmutableArray<PosVersionView>> Versions(string partnerId, PosWeek week);

    /// <summary>Corrections of lines of closed weeks, in the order in which they were made.</summary>
    Task<ImmutableArray<PosCorrectionView>> Corrections(PosCorrectionQuery query, int limit);

    /// <summary>Rejected lines of reports that count, by partner, week and line, with all that stood there.</summary>
    Task<ImmutableArray<PosExceptionLine>> Exceptions(PosExceptionQuery query, int limit);

    /// <summary>
    /// The lines of one invoice line that two versions of a week's report have otherwise: another quantity or net value, or only one
    /// of them has it. By invoice and line.
    /// </summary>
    /// <param name="partnerId">Whose week it is.</param>
    /// <param name="week">The week.</param>
    /// <param name="before">The earlier version; 0 for none.</param>
    /// <param name="after">The later version.</param>
    Task<ImmutableArray<RestatedLine>> Differences(string partnerId, PosWeek week, int before, int after);

    /// <summary>The lines of a week that corrections changed, before and after them, by invoice and line.</summary>
    /// <param name="partnerId">Whose week it is.</param>
    /// <param name="week">The week.</param>
    /// <param name="before">The ledger's entry up to which corrections had been counted.</param>
    /// <param name="after">The entry up to which they are.</param>
    Task<ImmutableArray<RestatedLine>> Corrected(string partnerId, PosWeek week, long before, long after);

    /// <summary>The weeks of partners after an id, both as their lines and as the ledger tell them.</summary>
    /// <param name="afterPartner">The id; the empty text for the first.</param>
    /// <param name="upToPartner">The last id, itself included; nothing for all that follow.</param>
    Task<IReadOnlyList<PosWeekSums>> Sums(string afterPartner, string? upToPartner);
}

/// <summary>What a week's report comes to, told twice.</summary>
/// <param name="PartnerId">Whose week it is.</param>
/// <param name="Week">The week.</param>
/// <param name="Lines">The sum of its lines that count.</param>
/// <param name="Ledger">What the ledger keeps of the week; nothing where it has no version that counts.</param>
/// <param name="Currency">The currency of the lines; nothing where there are none.</param>
public sealed record PosWeekSums(string PartnerId, PosWeek Week, long Lines, long? Ledger, Currency? Currency);
