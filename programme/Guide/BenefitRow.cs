using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>The rows of the benefit matrix; the numbers are those of the guide index, B1 to B14.</summary>
public enum Benefit
{
    /// <summary>Standard product discount (R52).</summary>
    StandardDiscount = 1,

    /// <summary>The portal with training and marketing material (R55).</summary>
    Portal = 2,

    /// <summary>A place in the partner locator (R56).</summary>
    PartnerLocator = 3,

    /// <summary>Promotions and SPIFFs (R57).</summary>
    Promotions = 4,

    /// <summary>Deal registration (R61).</summary>
    DealRegistration = 5,

    /// <summary>Market development funds (R63).</summary>
    Mdf = 6,

    /// <summary>The LEAP growth rebate (R58).</summary>
    Leap = 7,

    /// <summary>Marketing support.</summary>
    MarketingSupport = 8,

    /// <summary>Sales collaboration (R66).</summary>
    SalesCollaboration = 9,

    /// <summary>Not-for-resale units (R71).</summary>
    Nfr = 10,

    /// <summary>Specialisations (R74).</summary>
    Specialisations = 11,

    /// <summary>A channel account manager (R73).</summary>
    AccountManagement = 12,

    /// <summary>The partner advisory board (R68).</summary>
    AdvisoryBoard = 13,

    /// <summary>The global deal desk (R65).</summary>
    GlobalDealDesk = 14,
}

/// <summary>In which manner a track has a benefit.</summary>
public enum BenefitGrant
{
    /// <summary>The track does not have it.</summary>
    NotGranted = 1,

    /// <summary>Every partner of the track has it.</summary>
    Granted = 2,

    /// <summary>On application.</summary>
    OnApplication = 3,

    /// <summary>Project by project.</summary>
    ProjectBased = 4,

    /// <summary>As self-service.</summary>
    SelfService = 5,

    /// <summary>By the remote helpdesk.</summary>
    RemoteHelpdesk = 6,

    /// <summary>By invitation.</summary>
    ByInvitation = 7,
}

/// <summary>How one track has one benefit.</summary>
/// <param name="Grant">In which manner.</param>
/// <param name="Evidence">What the cell rests on.</param>
/// <param name="Accrued">Whether funds accrue as well (R64).</param>
/// <param name="AutoInvite">Whether the invitation comes by itself (R68).</param>
/// <remarks>Source: A25 (the tracks whose funds accrue), A26 (the tracks that are invited by themselves).</remarks>
public sealed record BenefitCell(
    BenefitGrant Grant,
    Evidence Evidence,
    [property: Ambiguity(25)] bool Accrued = false,
    [property: Ambiguity(26)] bool AutoInvite = false);

/// <summary>One row of the benefit matrix.</summary>
/// <param name="Benefit">Which benefit.</param>
/// <param name="Cells">By track name; every track has one.</param>
public sealed record BenefitRow(Benefit Benefit, ImmutableDictionary<string, BenefitCell> Cells);
