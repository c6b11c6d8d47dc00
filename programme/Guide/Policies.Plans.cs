using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

public sealed partial record Policies
{
    /// <summary>When the joint business plan of a partner that joins in mid-year is due.</summary>
    [Ambiguity(14)]
    public required NewcomerPlanRule NewcomerBusinessPlan { get; init; }

    /// <summary>What a partner without its joint business plan goes without.</summary>
    [Ambiguity(15)]
    public required MissingPlanPolicy MissingBusinessPlan { get; init; }

    /// <summary>How far a joint business plan must have come for its deadline and for MDF.</summary>
    [Ambiguity(16)]
    public required BusinessPlanPolicy BusinessPlanStage { get; init; }

    /// <summary>Who approves the marketing plan of a partner that has no channel account manager.</summary>
    [Ambiguity(17)]
    public required PlanApprover MarketingPlanApproverWithoutManager { get; init; }

    /// <summary>What follows when a quarterly business review is missed or its documents are late.</summary>
    [Ambiguity(18)]
    public required MissedReviewRule MissedReview { get; init; }

    /// <summary>Whether a place in the partner locator needs full brand alignment besides the matrix's grant.</summary>
    [Ambiguity(27)]
    public required bool LocatorNeedsBrandAlignment { get; init; }

    /// <summary>
    /// How a partner that issues no invoices of its own, such as a broker, meets the POS requirement.
    /// </summary>
    [Ambiguity(32)]
    public required BrokerPosRule BrokerPos { get; init; }

    /// <summary>What a partner receives with a specialisation (R74).</summary>
    [Ambiguity(34)]
    public required SpecialisationMark SpecialisationMark { get; init; }

    /// <summary>Which year the advisory board's two meetings are counted in (R67).</summary>
    [Ambiguity(36)]
    public required BoardYear BoardYear { get; init; }

    /// <summary>When brand alignment is full (R41).</summary>
    [Ambiguity(42)]
    public required BrandAlignmentPolicy BrandAlignment { get; init; }
}

/// <summary>When a joint business plan is due after onboarding in mid-year (R34, A14).</summary>
public enum NewcomerPlanRule
{
    /// <summary>On the later of the ordinary due day and so many days after onboarding.</summary>
    LaterOf = 1,

    /// <summary>On the day on which onboarding is complete.</summary>
    AtOnboarding = 2,

    /// <summary>No due day in the first year.</summary>
    NoLimit = 3,
}

/// <summary>How a sanction that the guide calls possible comes about.</summary>
public enum SanctionMode
{
    /// <summary>By itself.</summary>
    Automatic = 1,

    /// <summary>When a person decides so.</summary>
    Discretionary = 2,
}

/// <summary>What a partner without its joint business plan goes without (R35, A15).</summary>
/// <param name="Blocked">The benefits it loses until the plan is there.</param>
/// <param name="Mode">How the loss comes about.</param>
public sealed record MissingPlanPolicy(ImmutableArray<Benefit> Blocked, SanctionMode Mode);

/// <summary>How far a joint business plan has come.</summary>
public enum BusinessPlanStage
{
    /// <summary>The partner has submitted it.</summary>
    Submitted = 1,

    /// <summary>The channel account manager has approved it.</summary>
    CamApproved = 2,
}

/// <summary>How far a joint business plan must have come (A16).</summary>
/// <param name="Deadline">To be in time.</param>
/// <param name="Mdf">To open MDF.</param>
public sealed record BusinessPlanPolicy(BusinessPlanStage Deadline, BusinessPlanStage Mdf);

/// <summary>Who approves a plan when there is no channel account manager (A17).</summary>
public enum PlanApprover
{
    /// <summary>The programme desk.</summary>
    ProgrammeDesk = 1,

    /// <summary>Nobody: submission is enough.</summary>
    Nobody = 2,
}

/// <summary>What follows from a missed business review (A18).</summary>
public enum MissedReviewRule
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>It shows in the standing.</summary>
    Flag = 2,

    /// <summary>No MDF until it is held.</summary>
    BlockMdf = 3,
}

/// <summary>How a partner without invoices of its own meets the POS requirement (A32).</summary>
public enum BrokerPosRule
{
    /// <summary>It declares weeks without sales.</summary>
    ZeroSalesDeclaration = 1,

    /// <summary>It is exempt.</summary>
    Exempt = 2,
}

/// <summary>What a partner receives with a specialisation (A34).</summary>
public enum SpecialisationMark
{
    /// <summary>A code.</summary>
    Code = 1,

    /// <summary>A badge.</summary>
    Badge = 2,

    /// <summary>A code and a badge.</summary>
    CodeAndBadge = 3,
}

/// <summary>The year in which board meetings are counted (A36).</summary>
public enum BoardYear
{
    /// <summary>The fiscal year.</summary>
    Fiscal = 1,

    /// <summary>The calendar year.</summary>
    Calendar = 2,
}

/// <summary>When brand alignment is full (A42).</summary>
public enum BrandAlignmentRule
{
    /// <summary>When every item is in order.</summary>
    AllItems = 1,

    /// <summary>When enough of the items are.</summary>
    Score = 2,
}

/// <summary>When brand alignment is full (A42).</summary>
/// <param name="Rule">All items or a score.</param>
/// <param name="LeastScoreBasisPoints">The least share of items in order, 0 to 10,000; only the score asks for
/// it.</param>
public sealed record BrandAlignmentPolicy(BrandAlignmentRule Rule, int LeastScoreBasisPoints);
