using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Rebates;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Restatements;

/// <summary>What follows from a change of the POS ledger, link by link.</summary>
/// <param name="Quarters">The quarters, the earliest first.</param>
/// <param name="Tracks">The tracks that the partner may choose by now and could not before, or the reverse.</param>
public sealed record Restatement(ImmutableArray<QuarterRestated> Quarters, ImmutableArray<TrackRestated> Tracks);

/// <summary>What follows for a quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="IsSettled">
/// Whether it is settled: then its milestone, streak and statement stay as they are, and what is told here is the difference that
/// the next statement takes up.
/// </param>
/// <param name="MilestoneBefore">Its milestone by the figures before.</param>
/// <param name="MilestoneAfter">Its milestone by the figures now.</param>
/// <param name="LeapBefore">Its LEAP rebate by the figures before.</param>
/// <param name="LeapAfter">Its LEAP rebate by the figures now.</param>
/// <param name="MdfBefore">The funds that accrued by the figures before.</param>
/// <param name="MdfAfter">The funds that accrue by the figures now.</param>
public sealed record QuarterRestated(
    FiscalQuarter Quarter,
    bool IsSettled,
    MilestoneResult MilestoneBefore,
    MilestoneResult MilestoneAfter,
    LeapAccrual LeapBefore,
    LeapAccrual LeapAfter,
    Money MdfBefore,
    Money MdfAfter);

/// <summary>A track that came within reach, or is at risk.</summary>
/// <param name="Track">The track.</param>
/// <param name="EligibleBefore">Whether the partner could choose it.</param>
/// <param name="EligibleAfter">Whether it can now.</param>
/// <param name="NfrCap">The most that its not-for-resale units may cost in a quarter (R72).</param>
public sealed record TrackRestated(string Track, bool EligibleBefore, bool EligibleAfter, Money NfrCap);
