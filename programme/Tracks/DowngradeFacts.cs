using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tracks;

/// <summary>What a downgrade is decided on: when a quarter settles, and at any time where the guide lets a POS week lead to one.</summary>
/// <param name="Quarter">The quarter that settles, or the one in which the week that falls due is judged.</param>
/// <param name="Track">The track held.</param>
/// <param name="Streak">Missed quarters in a row, this one included (R26).</param>
/// <param name="PosWeeksExpected">POS weeks that were expected.</param>
/// <param name="PosWeeksCompliant">POS weeks that complied.</param>
/// <param name="PosComplied">Whether these weeks complied as a whole (R25).</param>
/// <param name="Eligibility">What eligibility for a destination is measured on: its day is the day of deciding, its revenue that
/// of <see cref="RevenueDays.ForDowngrade"/>.</param>
public sealed record DowngradeFacts(
    FiscalQuarter Quarter,
    string Track,
    int Streak,
    int PosWeeksExpected,
    int PosWeeksCompliant,
    bool PosComplied,
    EligibilityFacts Eligibility)
{
    /// <summary>The POS week that falls due; nothing where a quarter settles. A week asks nothing of milestones (R24).</summary>
    public PosWeek? WeekDue { get; init; }

    /// <summary>How many of the POS weeks that fall short can never come any more, which no quarter may have.</summary>
    public int PosWeeksMissing { get; init; }

    /// <summary>The first of the POS weeks, where they are not those of the quarter (A8).</summary>
    public PosWeek? FirstPosWeek { get; init; }

    /// <summary>The last of them.</summary>
    public PosWeek? LastPosWeek { get; init; }

    /// <summary>The fiscal year for which the track held is settled: by a choice, by a person, or by a downgrade; nothing where the
    /// partner was only assigned to it (R15).</summary>
    public FiscalYear? SettledFor { get; init; }
}

/// <summary>What the guide allows after a settled quarter or a POS week that fell due.</summary>
public enum DowngradeVerdict
{
    /// <summary>Nothing: the partner keeps its track.</summary>
    Keeps = 1,

    /// <summary>A downgrade.</summary>
    Downgrade = 2,

    /// <summary>The partner is in the lowest track: instead of a downgrade its incentives are suspended (R27).</summary>
    SuspendIncentives = 3,
}

/// <summary>What the guide allows after a settled quarter or a POS week that fell due, and how.</summary>
/// <param name="Verdict">What.</param>
/// <param name="To">The destination of a downgrade.</param>
/// <param name="Rule">The rule that allows it.</param>
/// <param name="EffectiveOn">The first day of the lower track, or of the suspension.</param>
/// <param name="Mode">Whether it is carried out, proposed or only told (A5).</param>
public sealed record DowngradeOutcome(
    DowngradeVerdict Verdict, string? To, string? Rule, DateOnly? EffectiveOn, DowngradeMode? Mode);
