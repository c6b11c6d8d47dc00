namespace PartnerConnect.Silo.Demo;

/// <summary>What one story makes of a partner: its size, its facts, how it reports and what it asks for.</summary>
internal sealed record Storyline
{
    /// <summary>The threshold in which the yearly rates count.</summary>
    public RevenueYardstick Yardstick { get; init; } = RevenueYardstick.Elite;

    /// <summary>How fast it sells in each quarter of FY24: yearly thresholds a year.</summary>
    public IReadOnlyList<decimal> Fy24Rates { get; init; } = [];

    /// <summary>The same for FY25; the last rate holds afterwards.</summary>
    public IReadOnlyList<decimal> Fy25Rates { get; init; } = [];

    public int SalesCertified { get; init; }

    public int TechnicalCertified { get; init; }

    public bool SignsAgreement { get; init; } = true;

    public bool CompletesOrientation { get; init; } = true;

    public bool IsBrandAligned { get; init; } = true;

    /// <summary>The day it signs, if it was not there from the start; it neither sells nor reports before.</summary>
    public DateOnly? JoinsOn { get; init; }

    public ReportingHabit Habit { get; init; } = ReportingHabit.Reliable;

    /// <summary>Of a hundred weeks, how many have no sales, whatever the type of partner.</summary>
    public int QuietPercent { get; init; }

    public IReadOnlyList<TrackWish> Wishes { get; init; } = [];

    public bool OverspendsNfr { get; init; }
}

/// <summary>Which of a region's thresholds a story is measured in.</summary>
internal enum RevenueYardstick
{
    Elite,
    Principal,
}

/// <summary>How dependably a partner hands in its weekly POS.</summary>
internal enum ReportingHabit
{
    Reliable,
    OftenLate,
    Forgetful,
    LapsesForAQuarter,
}

/// <summary>A track a partner will ask for, so many days after 1 April, or some day in that year's window.</summary>
internal sealed record TrackWish(int Year, string Track, int? DaysAfterOpening = null);
