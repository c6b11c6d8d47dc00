using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Pos;

/// <summary>What a report is held against: whose it is, for which week, and the terms in force.</summary>
public sealed record PosContext
{
    /// <summary>The partner that submits the report.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The partner's name, which no end customer may bear (L08).</summary>
    public required string PartnerName { get; init; }

    /// <summary>The week that is reported.</summary>
    public required PosWeek Week { get; init; }

    /// <summary>The partner's region.</summary>
    public required RegionTerms Region { get; init; }

    /// <summary>How POS data is due and judged.</summary>
    public required PosTerms Terms { get; init; }

    /// <summary>Where fiscal quarters lie.</summary>
    public required FiscalCalendar Calendar { get; init; }

    /// <summary>The day of submission in the region's time zone.</summary>
    public required DateOnly Today { get; init; }
}
