using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Pos;

/// <summary>Why a line of a closed week is not corrected, in the order of precedence.</summary>
/// <remarks>
/// The number is what is sent and is never reused. The same list, in the same order, is the chain of checks in
/// <see cref="PosCorrections.Decide"/>, docs/pos-refusals.md and the table of tests.
/// </remarks>
public enum PosCorrectionRefusal
{
    /// <summary>The id belongs to another correction.</summary>
    IdTaken = 1,

    /// <summary>No line that counts has this invoice number and line.</summary>
    LineUnknown = 2,

    /// <summary>The line's week may still be reported anew or amended.</summary>
    WeekOpen = 3,

    /// <summary>The quantity is 0 or too large, or its sign contradicts the line's transaction type.</summary>
    QuantityWrong = 4,

    /// <summary>The price is negative, too fine, too high against the MSRP, or makes the line worth too much.</summary>
    PriceWrong = 5,

    /// <summary>The incentives are negative, too fine, or more than the line is worth.</summary>
    IncentiveWrong = 6,

    /// <summary>The line counts for this already.</summary>
    NothingChanges = 7,
}

/// <summary>What a line of a closed week is to count for; what is not said stays.</summary>
public sealed record PosCorrectionRequest
{
    /// <summary>Whether the line is to count for nothing; the rest is then not looked at.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The units.</summary>
    public int? Quantity { get; init; }

    /// <summary>What one unit was sold for, without VAT.</summary>
    public decimal? UnitNetPrice { get; init; }

    /// <summary>The pre-sales incentives of the whole line.</summary>
    public decimal? PreSalesIncentiveTotal { get; init; }
}

/// <summary>The line that is corrected, as it stands.</summary>
/// <param name="Week">The week that reports it.</param>
/// <param name="Type">Sold, returned, credited or adjusted.</param>
/// <param name="Value">What it counts for, earlier corrections among it.</param>
public sealed record PosCorrectedLine(PosWeek Week, PosTransactionType Type, PosLineValue Value);

/// <summary>What is known when a line is corrected.</summary>
public sealed record PosCorrectionFacts
{
    /// <summary>What it is to count for.</summary>
    public required PosCorrectionRequest Request { get; init; }

    /// <summary>The line that counts, or nothing where there is none.</summary>
    public required PosCorrectedLine? Line { get; init; }

    /// <summary>Whether a correction of other content has the id.</summary>
    public bool IdTaken { get; init; }

    /// <summary>The day in the region's time zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The first day from which the partner's weeks are judged.</summary>
    public required DateOnly JudgedFrom { get; init; }

    /// <summary>Whether the quarter of the week's Sunday is settled for the partner.</summary>
    public required bool QuarterSettled { get; init; }

    /// <summary>The catalogue's MSRP of the product; 0 where it has none, which bounds nothing.</summary>
    public decimal CatalogueMsrp { get; init; }
}

/// <summary>Whether a line is corrected.</summary>
public abstract record PosCorrectionDecision
{
    private PosCorrectionDecision()
    {
    }

    /// <summary>Nothing changes.</summary>
    /// <param name="Reason">The first reason that holds.</param>
    /// <param name="Field">What is wrong.</param>
    /// <param name="Message">What is wrong and what to do about it.</param>
    public sealed record Refused(PosCorrectionRefusal Reason, string Field, string Message) : PosCorrectionDecision;

    /// <summary>The line counts for something else from now on; the line itself stays as it was reported.</summary>
    /// <param name="Value">What it counts for.</param>
    /// <param name="Quantity">The units that are added, or taken where negative.</param>
    /// <param name="Net">The net value that is added, or taken where negative.</param>
    /// <param name="Gross">The gross value that is added, or taken where negative.</param>
    public sealed record Taken(PosLineValue Value, int Quantity, Money Net, Money Gross) : PosCorrectionDecision;
}
