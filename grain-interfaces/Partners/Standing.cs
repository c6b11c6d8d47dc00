using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Partners;

/// <summary>All that is true of a partner at one moment.</summary>
[GenerateSerializer, Alias("standing-value"), Immutable]
public sealed record Standing
{
    /// <summary>The partner.</summary>
    [Id(0)] public required string PartnerId { get; init; }

    /// <summary>Its name.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>Its region's id.</summary>
    [Id(2)] public required string Region { get; init; }

    /// <summary>The moment the standing is told for.</summary>
    [Id(3)] public required DateTimeOffset AsOf { get; init; }

    /// <summary>The day that is in the region.</summary>
    [Id(4)] public required DateOnly Day { get; init; }

    /// <summary>The guide version in force.</summary>
    [Id(5)] public required string GuideVersion { get; init; }

    /// <summary>Whether its figures are demonstration values.</summary>
    [Id(6)] public required bool DemonstrationValues { get; init; }

    /// <summary>The track held, or nothing where the partner does not take part (R28) or launch is still to come.</summary>
    [Id(7)] public required string? Track { get; init; }

    /// <summary>The first day of the track held.</summary>
    [Id(8)] public DateOnly? TrackSince { get; init; }

    /// <summary>Why the track is held: <c>LaunchAssignment</c>, <c>Newcomer</c>, <c>Choice</c>, <c>Default</c>, <c>Downgrade</c>,
    /// <c>Override</c> by a person, or <c>Upgrade</c> in mid-year.</summary>
    [Id(9)] public string? TrackBasis { get; init; }

    /// <summary>The fiscal year of the day.</summary>
    [Id(10)] public required FiscalYear FiscalYear { get; init; }

    /// <summary>The revenue of the fiscal year so far, as thresholds are held against it: net, unless the guide measures otherwise
    /// (R30, A19).</summary>
    [Id(11)] public required Money NetRevenue { get; init; }

    /// <summary>Every quarter that has sales, a result, or lies in the fiscal year, oldest first.</summary>
    [Id(12)] public required ImmutableArray<QuarterStanding> Quarters { get; init; }

    /// <summary>Settled quarters in a row that missed their milestone (R26).</summary>
    [Id(13)] public required int MissedStreak { get; init; }

    /// <summary>The POS weeks of the current quarter.</summary>
    [Id(14)] public required PosStanding Pos { get; init; }

    /// <summary>Room for not-for-resale units in the current quarter (R72).</summary>
    [Id(15)] public required NfrStanding Nfr { get; init; }

    /// <summary>The days whose revenue <see cref="Eligibility"/> is measured on: first and last, both included.</summary>
    [Id(16)] public required MeasuredDays EligibilityMeasuredOn { get; init; }

    /// <summary>Eligibility for every track, lowest first (R14).</summary>
    [Id(17)] public required ImmutableArray<EligibilityStanding> Eligibility { get; init; }

    /// <summary>The benefits of the track held, with the manner in which they are granted.</summary>
    [Id(18)] public required ImmutableArray<BenefitStanding> Benefits { get; init; }

    /// <summary>The requirements of the track held and whether each is met.</summary>
    [Id(19)] public required ImmutableArray<RequirementStanding> Requirements { get; init; }

    /// <summary>What falls due next, soonest first; days are inclusive.</summary>
    [Id(20)] public required ImmutableArray<DeadlineStanding> Deadlines { get; init; }

    /// <summary>What is proposed, agreed and not yet in effect, or only told: downgrades, suspensions and upgrades.</summary>
    [Id(21)] public required ImmutableArray<ProposalView> Proposals { get; init; }

    /// <summary>The rule for which rebates and MDF are suspended in the lowest track (R27), or nothing.</summary>
    [Id(22)] public string? IncentivesSuspendedBy { get; init; }

    /// <summary>Whether the partner takes part at all: its agreement is signed (R28).</summary>
    [Id(23)] public bool TakesPart { get; init; } = true;

    /// <summary>The documents that bind the partner, the strongest first: where two differ, the earlier one prevails (R76, A48).</summary>
    [Id(24)] public required ImmutableArray<string> Documents { get; init; }

    /// <summary>POS compliance of the quarter before, week by week, as long as it is not settled; nothing once it is.</summary>
    [Id(25)] public PosStanding? PosUnsettled { get; init; }

    /// <summary>The LEAP rebate of the quarter that runs, as it accrues; nothing where the partner is in no track.</summary>
    [Id(27)] public LeapQuarterView? Leap { get; init; }
}

/// <summary>A span of days, both ends included.</summary>
[GenerateSerializer, Alias("measured-days"), Immutable]
public sealed record MeasuredDays([property: Id(0)] DateOnly FirstDay, [property: Id(1)] DateOnly LastDay);

/// <summary>One quarter of a partner.</summary>
[GenerateSerializer, Alias("quarter-standing"), Immutable]
public sealed record QuarterStanding
{
    /// <summary>The quarter.</summary>
    [Id(0)] public required FiscalQuarter Quarter { get; init; }

    /// <summary>The revenue of invoices dated in the quarter, as milestones are held against it and the ledger counts it now: net,
    /// unless the guide measures otherwise (R30, A19).</summary>
    [Id(1)] public required Money NetRevenue { get; init; }

    /// <summary>The milestone of the quarter alone; nothing where the partner had no track.</summary>
    [Id(2)] public Money? Milestone { get; init; }

    /// <summary>Whether the milestone is met for the quarter's rebate (R49): live until settled, then as it settled.</summary>
    [Id(3)] public bool? Met { get; init; }

    /// <summary>Whether the quarter is settled.</summary>
    [Id(4)] public required bool Settled { get; init; }

    /// <summary>The net revenue on which it settled; later corrections do not change it.</summary>
    [Id(5)] public Money? SettledNetRevenue { get; init; }

    /// <summary>The milestones of the fiscal year up to the quarter's end.</summary>
    [Id(6)] public Money? MilestoneToDate { get; init; }

    /// <summary>Whether the quarter counts as missed towards a downgrade (R26, A10).</summary>
    [Id(7)] public bool? CountsAsMissed { get; init; }

    /// <summary>The track at the quarter's end, or the present one while it runs.</summary>
    [Id(8)] public string? Track { get; init; }

    /// <summary>Whether the quarter's POS data complied; nothing until it is judged.</summary>
    [Id(9)] public bool? PosComplied { get; init; }

    /// <summary>The sales that the quarter's LEAP rebate is reckoned on: what was invoiced, unless the guide measures otherwise (R60,
    /// A19); nothing where it was told before this was.</summary>
    [Id(11)] public Money? LeapBase { get; init; }

    /// <summary>The benefit that the quarter does not earn because it settled with its milestone missed (R49, A23), or
    /// nothing.</summary>
    [Id(10)] public string? Withheld { get; init; }

    /// <summary>The POS weeks because of which the quarter did not comply when it settled, oldest first; none where it complied, or
    /// settled before they were kept.</summary>
    [Id(12)] public ImmutableArray<PosWeek> PosBreakingWeeks { get; init; } = [];
}

/// <summary>The POS weeks of the current quarter.</summary>
[GenerateSerializer, Alias("pos-standing"), Immutable]
public sealed record PosStanding
{
    /// <summary>The quarter.</summary>
    [Id(0)] public required FiscalQuarter Quarter { get; init; }

    /// <summary>Weeks expected in the quarter, 0 to 14.</summary>
    [Id(1)] public required int WeeksExpected { get; init; }

    /// <summary>Weeks that comply so far.</summary>
    [Id(2)] public required int WeeksCompliant { get; init; }

    /// <summary>Whether the quarter still complies or can (R25).</summary>
    [Id(3)] public required bool Complies { get; init; }

    /// <summary>The weeks, oldest first.</summary>
    [Id(4)] public required ImmutableArray<PosWeekStanding> Weeks { get; init; }

    /// <summary>Weeks that fall short one after the other up to now, also over the quarter's beginning.</summary>
    [Id(5)] public int LapsesInARow { get; init; }

    /// <summary>Whether these are enough for a reminder.</summary>
    [Id(6)] public bool ReminderDue { get; init; }

    /// <summary>Whether they are enough for the account manager's warning.</summary>
    [Id(7)] public bool WarningDue { get; init; }

    /// <summary>Whether LEAP is on hold for them.</summary>
    [Id(8)] public bool LeapHeld { get; init; }

    /// <summary>Whether the quarter can no longer comply (R25, R58).</summary>
    [Id(9)] public bool QuarterLost { get; init; }

    /// <summary>The weeks that break the quarter, oldest first; none while it complies.</summary>
    [Id(10)] public ImmutableArray<PosWeek> BreakingWeeks { get; init; } = [];

    /// <summary>Weeks that are waived and would fall short or are still to come; they are not among the expected ones.</summary>
    [Id(11)] public int WeeksWaived { get; init; }

    /// <summary>What has fallen due because of lapses: reminder, warning, LEAP on hold, the quarter lost.</summary>
    [Id(12)] public ImmutableArray<PosConsequenceTold> Due { get; init; } = [];
}

/// <summary>One POS week of a partner.</summary>
[GenerateSerializer, Alias("pos-week-standing"), Immutable]
public sealed record PosWeekStanding
{
    /// <summary>The week.</summary>
    [Id(0)] public required PosWeek Week { get; init; }

    /// <summary>How it is judged: <c>Compliant</c>, <c>Late</c>, <c>Missing</c>, <c>NotDueYet</c> and so on.</summary>
    [Id(1)] public required string Verdict { get; init; }

    /// <summary>The version that counts, 0 for none.</summary>
    [Id(2)] public required int Version { get; init; }

    /// <summary>Lines accepted.</summary>
    [Id(3)] public required int LinesAccepted { get; init; }

    /// <summary>Lines rejected.</summary>
    [Id(4)] public required int LinesRejected { get; init; }

    /// <summary>Whether it was declared a week without sales.</summary>
    [Id(5)] public required bool ZeroSales { get; init; }

    /// <summary>The last day on which the report is in time without grace.</summary>
    [Id(6)] public required DateOnly DueDay { get; init; }

    /// <summary>The net revenue the week's report counts for.</summary>
    [Id(7)] public required Money NetRevenue { get; init; }

    /// <summary>Where its report stands: <c>Expected</c>, <c>Missing</c>, <c>Received</c>, <c>Late</c>, <c>Accepted</c>,
    /// <c>Rejected</c>, <c>Zero</c> or <c>Waived</c>; nothing where it was told before this was.</summary>
    [Id(8)] public string? Status { get; init; }

    /// <summary>The last day of grace; a first report after it is late. Nothing where it was told before this was.</summary>
    [Id(9)] public DateOnly? LastDayInTime { get; init; }

    /// <summary>When the version that counts was received; nothing where none was, or it was counted before this was kept.</summary>
    [Id(10)] public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Whether the first report came after the last day of grace.</summary>
    [Id(11)] public bool Late { get; init; }

    /// <summary>Whether the declaration of a week without sales is the attestation of a partner without invoices (A32).</summary>
    [Id(12)] public bool Attested { get; init; }

    /// <summary>Rejected lines that are waived: they do not count against the week.</summary>
    [Id(13)] public int LinesWaived { get; init; }

    /// <summary>The waiver of the week as a whole, while it stands; it says nothing of a week that complies by itself.</summary>
    [Id(14)] public PosWaiverView? Waiver { get; init; }
}

/// <summary>Room for not-for-resale units.</summary>
[GenerateSerializer, Alias("nfr-standing"), Immutable]
public sealed record NfrStanding(
    [property: Id(0)] FiscalQuarter Quarter, [property: Id(1)] Money Cap, [property: Id(2)] Money Spent, [property: Id(3)] Money Left);

/// <summary>Eligibility for one track.</summary>
[GenerateSerializer, Alias("eligibility-standing"), Immutable]
public sealed record EligibilityStanding(
    [property: Id(0)] string Track, [property: Id(1)] bool Eligible, [property: Id(2)] ImmutableArray<UnmetStanding> Unmet);

/// <summary>A requirement that is not met.</summary>
[GenerateSerializer, Alias("unmet-standing"), Immutable]
public sealed record UnmetStanding(
    [property: Id(0)] string Requirement, [property: Id(1)] string Rule, [property: Id(2)] string Have, [property: Id(3)] string Need);

/// <summary>A benefit of the track held.</summary>
/// <param name="Benefit">Its name.</param>
/// <param name="Grant">In which manner the track has it.</param>
/// <param name="Evidence">What the cell of the matrix rests on.</param>
/// <param name="BlockedBy">The rule for which the partner goes without it for now (R24 to R26 by R27, R35, R46), or nothing.</param>
/// <param name="MayBeLostBy">The rule by which a person may withdraw it (R35, A15), or nothing.</param>
[GenerateSerializer, Alias("benefit-standing"), Immutable]
public sealed record BenefitStanding(
    [property: Id(0)] string Benefit,
    [property: Id(1)] string Grant,
    [property: Id(2)] string Evidence,
    [property: Id(3)] string? BlockedBy = null,
    [property: Id(4)] string? MayBeLostBy = null);

/// <summary>A requirement of the track held.</summary>
/// <param name="Requirement">Its name.</param>
/// <param name="Level">How strongly the track asks for it.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="Met">Whether it is met; nothing where it is not measured as a fact of the partner.</param>
/// <param name="Have">What the partner has.</param>
/// <param name="Need">What the track needs.</param>
[GenerateSerializer, Alias("requirement-standing"), Immutable]
public sealed record RequirementStanding(
    [property: Id(0)] string Requirement,
    [property: Id(1)] string Level,
    [property: Id(2)] string? Rule,
    [property: Id(3)] bool? Met,
    [property: Id(4)] string? Have,
    [property: Id(5)] string? Need);

/// <summary>Something that falls due.</summary>
/// <param name="What">What falls due.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="LastDay">The last day, itself included, in the region.</param>
/// <param name="EndsAt">The instant at which that day ends.</param>
[GenerateSerializer, Alias("deadline-standing"), Immutable]
public sealed record DeadlineStanding(
    [property: Id(0)] string What, [property: Id(1)] string Rule, [property: Id(2)] DateOnly LastDay, [property: Id(3)] DateTimeOffset EndsAt);
