using System.Collections.Immutable;
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

    /// <summary>Which categories of the catalogue are services (A19).</summary>
    public StandardDiscountTerms Categories { get; init; } = new([]);

    /// <summary>Those of the end customers' <see cref="EndCustomerNames.Plain"/> names that are names of partners (L08).</summary>
    public ImmutableHashSet<string> PartnerNames { get; init; } = [];

    /// <summary>The approved registrations by id; a deal that is not among them is unknown (L10).</summary>
    public ImmutableDictionary<string, RegisteredDeal> Deals { get; init; } =
        ImmutableDictionary<string, RegisteredDeal>.Empty;

    /// <summary>The day on which the partner bought a unit not for resale, by the unit's serial number (L12).</summary>
    public ImmutableDictionary<string, DateOnly> NotForResale { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

    /// <summary>Months in which such a unit may not be resold, <see cref="NfrTerms.ResaleLockMonths"/>.</summary>
    public int ResaleLockMonths { get; init; }

    /// <summary>The earliest day on which other weeks of the partner sold a part to an end customer (L11).</summary>
    public ImmutableDictionary<SoldBefore, DateOnly> Sold { get; init; } = ImmutableDictionary<SoldBefore, DateOnly>.Empty;
}
