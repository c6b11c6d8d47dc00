using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Pos;

/// <summary>The rows by which lines of closed weeks are corrected. The silo chooses the database.</summary>
public interface IPosCorrectionRows
{
    /// <summary>The line that counts of an invoice, with its corrections; nothing where none counts.</summary>
    Task<PosCorrectable?> FindLine(string partnerId, PosLineKey key);

    /// <summary>A correction by its id, or nothing.</summary>
    Task<PosCorrectionRow?> Find(string partnerId, string correctionId);

    /// <summary>
    /// Writes a correction, what its week then comes to, and that it was handed in, in one transaction. The week changes with
    /// the correction's sequence.
    /// </summary>
    /// <exception cref="StaleLedgerException">Another activation has written meanwhile, or the line counts no longer.</exception>
    Task Append(string partnerId, PosCorrectionRow correction);
}

/// <summary>A line that counts and may be corrected.</summary>
/// <param name="Week">The week whose report holds it.</param>
/// <param name="Version">The version of that report.</param>
/// <param name="Line">The line; its quarter is not told.</param>
/// <param name="Corrections">Its corrections, the first one first.</param>
public sealed record PosCorrectable(PosWeek Week, int Version, PosLine Line, ImmutableArray<PosCorrectionRow> Corrections)
{
    /// <summary>What it counts for, its corrections among it.</summary>
    public PosLineValue Value => Corrections.IsEmpty
        ? PosLineValue.Of(Line)
        : new(
            Corrections[^1].View.Quantity, Corrections[^1].View.UnitNetPrice, Corrections[^1].View.PreSalesIncentiveTotal,
            Corrections.Aggregate(Line.Net, (sum, correction) => sum + correction.View.AddedNet),
            Corrections.Aggregate(Line.Gross, (sum, correction) => sum + correction.View.AddedGross));
}

/// <summary>A correction, as a row.</summary>
/// <param name="View">The correction.</param>
/// <param name="ContentHash">SHA-256 of what was asked for.</param>
public sealed record PosCorrectionRow(PosCorrectionView View, string ContentHash);
