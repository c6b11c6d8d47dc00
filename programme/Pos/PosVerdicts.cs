using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Pos;

/// <summary>The report of a week that counts, as far as it is judged.</summary>
public sealed record PosWeekReport
{
    /// <summary>The week.</summary>
    public required PosWeek Week { get; init; }

    /// <summary>How many lines were valid, 0 or more.</summary>
    public required int LinesAccepted { get; init; }

    /// <summary>How many lines were refused, 0 or more.</summary>
    public required int LinesRejected { get; init; }

    /// <summary>How many of the refused lines a person has waived, from 0 to <see cref="LinesRejected"/>: they count for nothing,
    /// and do not count against the week either.</summary>
    public int LinesWaived { get; init; }

    /// <summary>Whether the week is declared to be without sales.</summary>
    public required bool ZeroSales { get; init; }

    /// <summary>Whether the first report of the week came after the last day of grace.</summary>
    public required bool Late { get; init; }

    /// <summary>
    /// The share of value with a named end customer, in hundredths of one percent: the whole, as long as a line without
    /// end customer is refused (L08).
    /// </summary>
    public int NamedCustomerBasisPoints { get; init; } = 10_000;
}

/// <summary>What is known about one week when it is judged.</summary>
public sealed record PosWeekFacts
{
    /// <summary>The week.</summary>
    public required PosWeek Week { get; init; }

    /// <summary>The report that counts; nothing where none came.</summary>
    public required PosWeekReport? Report { get; init; }

    /// <summary>The later of the programme's launch and the partner's joining day.</summary>
    public required DateOnly JudgedFrom { get; init; }

    /// <summary>The day of judging in the region's time zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Whether a person has waived the week.</summary>
    public bool IsWaived { get; init; }
}

/// <summary>How a week's reporting is judged, in the order of precedence.</summary>
/// <remarks>The numbers are stored and never reused. Source: programme rules section 4, A46.</remarks>
public enum PosWeekOutcome
{
    /// <summary>The week ended before the partner was judged: history.</summary>
    NotJudged = 1,

    /// <summary>A person has waived the week, and it does not comply by itself: it neither complies nor falls short.</summary>
    Waived = 8,

    /// <summary>No report came, and it is still in time.</summary>
    NotDueYet = 2,

    /// <summary>No report came, and the last day of grace has passed.</summary>
    Missing = 3,

    /// <summary>The report came after the last day of grace.</summary>
    Late = 4,

    /// <summary>Too small a share of the lines is valid.</summary>
    TooFewValidLines = 5,

    /// <summary>Too small a share of the value has a named end customer.</summary>
    CustomersNotNamed = 6,

    /// <summary>The report complies.</summary>
    Compliant = 7,
}

/// <summary>How one week is judged.</summary>
/// <param name="Week">The week.</param>
/// <param name="Outcome">The first outcome that holds.</param>
public readonly record struct PosWeekVerdict(PosWeek Week, PosWeekOutcome Outcome)
{
    /// <summary>Whether the week falls short: it was to be judged, is due, and does not comply.</summary>
    public bool IsShort => Outcome is PosWeekOutcome.Missing or PosWeekOutcome.Late
        or PosWeekOutcome.TooFewValidLines or PosWeekOutcome.CustomersNotNamed;
}

/// <summary>How a quarter's reporting is judged.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="WeeksExpected">How many weeks were to be reported: those whose Sunday lies in the quarter and not
/// before the partner was judged, and that are not waived, 0 to 14.</param>
/// <param name="WeeksCompliant">How many of them comply so far.</param>
/// <param name="Complies">Whether the quarter complies; while it is not final, whether it would if all that is not due
/// yet came as it should.</param>
/// <param name="Final">Whether the settle day has come, so that only a correction can change the verdict.</param>
/// <param name="WeeksShort">The weeks that fall short and why, the earliest first.</param>
public sealed record PosQuarterVerdict(
    FiscalQuarter Quarter,
    int WeeksExpected,
    int WeeksCompliant,
    bool Complies,
    bool Final,
    ImmutableArray<PosWeekVerdict> WeeksShort)
{
    /// <summary>The weeks that would fall short or are still to come, and are waived; the earliest first.</summary>
    public ImmutableArray<PosWeek> WeeksWaived { get; init; } = [];
}

/// <summary>How the latest weeks are judged, whatever quarter they lie in.</summary>
/// <param name="Weeks">The weeks judged, the earliest first: thirteen, or fewer where fewer are behind the partner.</param>
/// <param name="WeeksShort">Those that fall short.</param>
/// <param name="Complies">Whether no more fall short than a quarter may have.</param>
/// <remarks>Source: A8.</remarks>
public sealed record PosRollingVerdict(
    ImmutableArray<PosWeekVerdict> Weeks, ImmutableArray<PosWeekVerdict> WeeksShort, bool Complies);
