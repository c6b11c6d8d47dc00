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

    /// <summary>When a person may override a track placement.</summary>
    [Ambiguity(22)]
    public required PlacementOverride PlacementOverride { get; init; }

    /// <summary>In which sense the guide's one word for discount and rebate is read, place by place.</summary>
    [Ambiguity(23)]
    public required DiscountOrRebatePolicy DiscountOrRebate { get; init; }

    /// <summary>Whether a place in the partner locator needs full brand alignment besides the matrix's grant.</summary>
    [Ambiguity(27)]
    public required bool LocatorNeedsBrandAlignment { get; init; }

    /// <summary>Which kinds of change are substantial and need notice (R3); the others need none (R5).</summary>
    [Ambiguity(31)]
    public required ImmutableArray<ChangeClass> SubstantialChanges { get; init; }

    /// <summary>How a partner that issues no invoices of its own, such as a broker, meets the POS requirement.</summary>
    [Ambiguity(32)]
    public required BrokerPosRule BrokerPos { get; init; }

    /// <summary>What a partner receives with a specialisation (R74).</summary>
    [Ambiguity(34)]
    public required SpecialisationMark SpecialisationMark { get; init; }

    /// <summary>How a partner that sells in several regions is measured, and whether thresholds may move in mid-year.</summary>
    [Ambiguity(35)]
    public required MultiRegionPolicy MultiRegion { get; init; }

    /// <summary>Which year the advisory board's two meetings are counted in (R67).</summary>
    [Ambiguity(36)]
    public required BoardYear BoardYear { get; init; }

    /// <summary>From when a choice made in the window counts, and by which track a quarter is judged.</summary>
    [Ambiguity(38)]
    public required TrackChoicePolicy TrackChoice { get; init; }

    /// <summary>The track of a partner that joins in mid-year, until it chooses one.</summary>
    [Ambiguity(39)]
    public required NewcomerTrack NewcomerTrack { get; init; }

    /// <summary>Whether a higher track can be had in mid-year, outside every window (R17).</summary>
    [Ambiguity(40)]
    public required MidYearUpgrade MidYearUpgrade { get; init; }

    /// <summary>Whether a partner may step down of its own will in mid-year, after the transition.</summary>
    [Ambiguity(41)]
    public required bool VoluntaryLowerTrackMidYear { get; init; }

    /// <summary>When brand alignment is full (R41).</summary>
    [Ambiguity(42)]
    public required BrandAlignmentPolicy BrandAlignment { get; init; }

    /// <summary>Which document prevails where they differ, the strongest first; each is named once.</summary>
    [Ambiguity(48)]
    public required ImmutableArray<GoverningDocument> DocumentOrder { get; init; }
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

/// <summary>When a person may override a track placement (R22, A22).</summary>
public enum PlacementOverride
{
    /// <summary>Never.</summary>
    Never = 1,

    /// <summary>Only in the transition after launch.</summary>
    TransitionOnly = 2,

    /// <summary>At any time.</summary>
    Always = 3,
}

/// <summary>The two senses of the guide's word.</summary>
public enum PriceReduction
{
    /// <summary>Before the sale, off the price.</summary>
    Discount = 1,

    /// <summary>After the sale, paid back.</summary>
    Rebate = 2,
}

/// <summary>In which sense the guide's one word for discount and rebate is read (A23).</summary>
/// <param name="StandardBenefit">In the first row of the benefit matrix (R52).</param>
/// <param name="Footnote">In the footnote of the requirement matrix.</param>
/// <param name="Milestones">In the paragraph on milestones (R49).</param>
public sealed record DiscountOrRebatePolicy(PriceReduction StandardBenefit, PriceReduction Footnote, PriceReduction Milestones);

/// <summary>What kind of change a new guide version makes (A31).</summary>
public enum ChangeClass
{
    /// <summary>A minimum of annual revenue.</summary>
    Thresholds = 1,

    /// <summary>A rate, a cap or a step of an incentive.</summary>
    Rates = 2,

    /// <summary>A cell of the requirement matrix, or what a requirement asks.</summary>
    Requirements = 3,

    /// <summary>A cell of the benefit matrix.</summary>
    Benefits = 4,

    /// <summary>A window, a due day or a period.</summary>
    Deadlines = 5,

    /// <summary>How an ambiguity is settled.</summary>
    Policies = 6,

    /// <summary>A price.</summary>
    PriceList = 7,

    /// <summary>A product's features.</summary>
    Features = 8,
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

/// <summary>How revenue in several regions is held against thresholds (A35).</summary>
public enum MultiRegionRule
{
    /// <summary>The threshold, the currency and the sales of the partner's own region count.</summary>
    Primary = 1,

    /// <summary>All sales count against the threshold of its own region.</summary>
    Sum = 2,

    /// <summary>Each region's sales are held against that region's threshold.</summary>
    Each = 3,
}

/// <summary>How a partner in several regions is measured (A35).</summary>
/// <param name="Rule">Which sales are held against which threshold.</param>
/// <param name="ThresholdsFrozenAtYearStart">Whether the thresholds of a fiscal year stay as they were on its first day.</param>
public sealed record MultiRegionPolicy(MultiRegionRule Rule, bool ThresholdsFrozenAtYearStart);

/// <summary>The year in which board meetings are counted (A36).</summary>
public enum BoardYear
{
    /// <summary>The fiscal year.</summary>
    Fiscal = 1,

    /// <summary>The calendar year.</summary>
    Calendar = 2,
}

/// <summary>From when a track chosen in the window counts (A38).</summary>
public enum ChoiceEffect
{
    /// <summary>The earlier track holds provisionally until the day of the choice.</summary>
    Provisional = 1,

    /// <summary>The choice counts from the first day of the fiscal year.</summary>
    Retroactive = 2,
}

/// <summary>By which track a quarter's milestone and rebate are judged (A38).</summary>
public enum QuarterTrack
{
    /// <summary>The one held on its last day.</summary>
    AtQuarterEnd = 1,

    /// <summary>The one held on its first day.</summary>
    AtQuarterStart = 2,
}

/// <summary>From when a choice counts, and for which quarter (A38).</summary>
/// <param name="Effect">From when it counts.</param>
/// <param name="QuarterTrack">By which track a quarter is judged.</param>
public sealed record TrackChoicePolicy(ChoiceEffect Effect, QuarterTrack QuarterTrack);

/// <summary>The first track of a partner that joins in mid-year (A39).</summary>
public enum NewcomerTrack
{
    /// <summary>The lowest, at once.</summary>
    LowestTrackAtOnce = 1,

    /// <summary>The highest it is eligible for, at once.</summary>
    BestFitAtOnce = 2,
}

/// <summary>Whether a higher track can be had in mid-year (A40).</summary>
public enum MidYearUpgrade
{
    /// <summary>No.</summary>
    Off = 1,

    /// <summary>As an exception that a person approves by name.</summary>
    WithApprover = 2,
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
/// <param name="LeastScoreBasisPoints">The least share of items in order, 0 to 10,000; only the score asks for it.</param>
public sealed record BrandAlignmentPolicy(BrandAlignmentRule Rule, int LeastScoreBasisPoints);

/// <summary>A document that binds a partner (R76, A48).</summary>
public enum GoverningDocument
{
    /// <summary>The signed partner agreement.</summary>
    Agreement = 1,

    /// <summary>A policy on the portal.</summary>
    Policy = 2,

    /// <summary>The programme guide.</summary>
    Guide = 3,
}
