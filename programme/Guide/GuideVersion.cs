using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Guide;

/// <summary>One edition of the programme guide with every figure and policy: all that a vendor could change.</summary>
/// <remarks>Immutable once published. Source: R1, R6, R7.</remarks>
public sealed record GuideVersion
{
    /// <summary>The edition's name, such as <c>2023-10</c>; unique among the versions.</summary>
    public required string Version { get; init; }

    /// <summary>What the vendor calls the programme.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the figures are demonstration values and not a vendor's own.</summary>
    public bool DemonstrationValues { get; init; }

    /// <summary>The first day on which this edition applies, save in regions that name another.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>The day on which the programme began; earlier sales are history.</summary>
    public required DateOnly ProgrammeLaunch { get; init; }

    /// <summary>Where fiscal years and quarters lie.</summary>
    public required FiscalCalendar Calendar { get; init; }

    /// <summary>The tracks from the lowest to the highest; a partner is in exactly one (R7).</summary>
    public required ImmutableArray<TrackTerms> Tracks { get; init; }

    /// <summary>The regions with their currency, time zone and thresholds.</summary>
    public required ImmutableArray<RegionTerms> Regions { get; init; }

    /// <summary>The matrix of requirements, Q1 to Q10.</summary>
    public required ImmutableArray<RequirementRow> Requirements { get; init; }

    /// <summary>The matrix of benefits, B1 to B14.</summary>
    public required ImmutableArray<BenefitRow> Benefits { get; init; }

    /// <summary>When tracks are chosen and assigned.</summary>
    public required TrackSelectionTerms TrackSelection { get; init; }

    /// <summary>How the year's minimum is spread over its quarters.</summary>
    public required MilestoneTerms Milestones { get; init; }

    /// <summary>How point-of-sale data is due and judged.</summary>
    public required PosTerms Pos { get; init; }

    /// <summary>How many certified people each track asks for.</summary>
    public required CertificationTerms Certification { get; init; }

    /// <summary>Discount and cap of not-for-resale units.</summary>
    public required NfrTerms Nfr { get; init; }

    /// <summary>The LEAP growth rebate.</summary>
    public required LeapTerms Leap { get; init; }

    /// <summary>What every partner gets off the MSRP.</summary>
    public required StandardDiscountTerms StandardDiscounts { get; init; }

    /// <summary>Deal registration.</summary>
    public required DealTerms Deals { get; init; }

    /// <summary>Market development funds.</summary>
    public required MdfTerms Mdf { get; init; }

    /// <summary>The joint business plan.</summary>
    public required BusinessPlanTerms BusinessPlan { get; init; }

    /// <summary>The quarterly marketing plan.</summary>
    public required MarketingPlanTerms MarketingPlan { get; init; }

    /// <summary>The quarterly business review.</summary>
    public required ReviewTerms Reviews { get; init; }

    /// <summary>The partner advisory board.</summary>
    public required BoardTerms Board { get; init; }

    /// <summary>What a partner can specialise in.</summary>
    public required ImmutableArray<SpecialisationTerms> Specialisations { get; init; }

    /// <summary>How long a proposal waits; texts from before it was set are read with the first edition's days.</summary>
    public ProposalTerms Proposals { get; init; } = ProposalTerms.FirstEdition;

    /// <summary>How partners are told of a substantial change, and when they are warned.</summary>
    public required NoticeTerms Notices { get; init; }

    /// <summary>The mailboxes that partners are pointed to.</summary>
    public required ContactTerms Contacts { get; init; }

    /// <summary>How each ambiguity of the guide is settled, A1 to A50.</summary>
    public required Policies Policies { get; init; }

    /// <summary>The lowest track.</summary>
    public TrackTerms LowestTrack => Tracks[0];

    /// <summary>The track with this name.</summary>
    /// <exception cref="ArgumentException">The guide has no such track.</exception>
    public TrackTerms Track(string name) => FindTrack(name)
        ?? throw new ArgumentException($"Guide {Version} has no track '{name}'.", nameof(name));

    /// <summary>The track with this name, whatever its case, or nothing.</summary>
    public TrackTerms? FindTrack(string? name) =>
        Tracks.FirstOrDefault(track => string.Equals(track.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>How high a track stands: 0 for the lowest.</summary>
    /// <exception cref="ArgumentException">The guide has no such track.</exception>
    public int Rank(string track) => Tracks.IndexOf(Track(track));

    /// <summary>The region with this id.</summary>
    /// <exception cref="ArgumentException">The guide has no such region.</exception>
    public RegionTerms Region(string id) => FindRegion(id)
        ?? throw new ArgumentException($"Guide {Version} has no region '{id}'.", nameof(id));

    /// <summary>The region with this id, or nothing.</summary>
    public RegionTerms? FindRegion(string? id) => Regions.FirstOrDefault(region => region.Id == id);

    /// <summary>The first day on which this edition applies in a region: the region's own, or the edition's.</summary>
    public DateOnly InForceIn(string region) => FindRegion(region)?.InForceFrom ?? InForceFrom;

    /// <summary>How strongly a track asks for a requirement.</summary>
    /// <exception cref="ArgumentException">The guide has no such track or does not speak of the requirement.</exception>
    public RequirementCell Requirement(Requirement requirement, string track) =>
        (Requirements.FirstOrDefault(row => row.Requirement == requirement)
            ?? throw new ArgumentException($"Guide {Version} has no row {requirement}.", nameof(requirement)))
        .Cells[Track(track).Name];

    /// <summary>Whether a track has a benefit, and in which manner.</summary>
    /// <exception cref="ArgumentException">The guide has no such track or does not speak of the benefit.</exception>
    public BenefitCell Benefit(Benefit benefit, string track) =>
        (Benefits.FirstOrDefault(row => row.Benefit == benefit)
            ?? throw new ArgumentException($"Guide {Version} has no row {benefit}.", nameof(benefit)))
        .Cells[Track(track).Name];
}
