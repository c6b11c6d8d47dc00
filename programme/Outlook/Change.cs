using System.Collections.Immutable;

namespace PartnerConnect.Programme.Outlook;

/// <summary>What may be otherwise than it is, so that a rule says otherwise.</summary>
/// <remarks>The numbers are told and never reused.</remarks>
public enum ChangeKind
{
    /// <summary>The agreement signed (R28).</summary>
    Agreement = 1,

    /// <summary>More net revenue (R29, R49).</summary>
    NetRevenue = 2,

    /// <summary>Orientation completed (R32).</summary>
    Orientation = 3,

    /// <summary>More people with a sales certificate (R51).</summary>
    SalesCertified = 4,

    /// <summary>More people with a technical certificate (R51).</summary>
    TechnicalCertified = 5,

    /// <summary>POS weeks sent or corrected, or in a past quarter: more weeks that complied (R24, R25, R36).</summary>
    PosWeeks = 6,

    /// <summary>Brand alignment full (R38, R42).</summary>
    BrandAlignment = 7,

    /// <summary>The POS data of a past quarter compliant as a whole (R25, R36).</summary>
    PosQuarter = 8,

    /// <summary>A choice on another day (R11, R17, R19).</summary>
    ChoiceDay = 9,

    /// <summary>A choice where none was made (R13).</summary>
    Choice = 10,

    /// <summary>Fewer missed milestones in a row (R26).</summary>
    MissedMilestones = 11,

    /// <summary>Fewer units in the order (R71, R72).</summary>
    UnitsOrdered = 12,

    /// <summary>Fewer units of the product ordered earlier in the quarter (R71).</summary>
    UnitsBefore = 13,

    /// <summary>Less spent on not-for-resale units earlier in the quarter (R72).</summary>
    SpentBefore = 14,
}

/// <summary>One change of the facts, as small as it can be while the rule still says yes.</summary>
/// <param name="Kind">What changes.</param>
/// <param name="LastDay">The last day on which it counts, itself included.</param>
/// <param name="Sentence">The change in words for people, without a full stop.</param>
public sealed record Change(ChangeKind Kind, DateOnly LastDay, string Sentence)
{
    /// <summary>How much money, more than 0, where the change is one of money.</summary>
    public Money? Amount { get; init; }

    /// <summary>How many people, weeks, days, quarters or units, 1 or more, where the change can be counted.</summary>
    public int? Count { get; init; }

    /// <summary>The POS weeks to send or correct, the earliest first.</summary>
    public ImmutableArray<PosWeekTask> Weeks { get; init; } = [];
}

/// <summary>Changes that together make a rule say yes; none of them can be left out or be smaller.</summary>
/// <param name="Changes">The changes, one or more, each of another kind.</param>
public sealed record Way(ImmutableArray<Change> Changes)
{
    /// <summary>The day by which the first of them must be made.</summary>
    public DateOnly FirstLastDay => Changes.Min(change => change.LastDay);

    /// <summary>The way in words for people, without a full stop.</summary>
    public string Sentence => string.Join(" and ", Changes.Select(change => change.Sentence));
}
