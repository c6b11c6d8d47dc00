using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Guide;

/// <summary>How each ambiguity of the guide is settled. Each setting names its A number.</summary>
/// <remarks>
/// A11 to A13, A25 and A26 are settled by cells of the matrices, A21 and A44 by the regions, A33, A43 and A46 by the
/// terms of certification, calendar and POS: where a reader looks for them. They carry the same attribute.
/// </remarks>
public sealed partial record Policies
{
    /// <summary>What happens to a partner that chooses nothing in the window.</summary>
    [Ambiguity(1)]
    public required NoChoicePolicy NoChoice { get; init; }

    /// <summary>Whether the day on which a window of 30 days opens counts as its first.</summary>
    [Ambiguity(2)]
    public required DayCounting TrackWindowCounting { get; init; }

    /// <summary>The same for the 45 days of the joint business plan.</summary>
    [Ambiguity(3)]
    public required DayCounting BusinessPlanCounting { get; init; }

    /// <summary>From when the 60 days of the transition run, and how they are counted.</summary>
    [Ambiguity(4)]
    public required TransitionPolicy Transition { get; init; }

    /// <summary>Whether a downgrade that the guide allows is carried out, proposed or only told.</summary>
    [Ambiguity(5)]
    public required DowngradePolicy Downgrade { get; init; }

    /// <summary>The track a downgrade leads to.</summary>
    [Ambiguity(6)]
    public required DowngradeDestination DowngradeDestination { get; init; }

    /// <summary>When a downgrade takes effect.</summary>
    [Ambiguity(7)]
    public required DowngradeTimingPolicy DowngradeTiming { get; init; }

    /// <summary>Which POS lapse allows a downgrade.</summary>
    [Ambiguity(8)]
    public required PosDowngradePolicy PosDowngrade { get; init; }

    /// <summary>How missed quarters are counted as consecutive.</summary>
    [Ambiguity(9)]
    public required StreakPolicy Streak { get; init; }

    /// <summary>Whether a milestone is measured on the quarter alone or on the year so far.</summary>
    [Ambiguity(10)]
    public required MilestonePolicy Milestone { get; init; }

    /// <summary>What eligibility for the next fiscal year is measured on.</summary>
    [Ambiguity(20)]
    public required EligibilityBasis EligibilityBasis { get; init; }

    /// <summary>
    /// Which requirements gate the choice of a track; the others are commitments that the choice takes on.
    /// </summary>
    [Ambiguity(49)]
    public required ImmutableArray<Requirement> EntryRequirements { get; init; }

    /// <summary>What launch assignment measures revenue over.</summary>
    [Ambiguity(50)]
    public required LaunchRevenueBasis LaunchRevenueBasis { get; init; }
}

/// <summary>Marks the setting that settles an ambiguity of the guide.</summary>
/// <param name="number">The number after the A, 1 to 50.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class AmbiguityAttribute(int number) : Attribute
{
    /// <summary>The number after the A.</summary>
    public int Number { get; } = number;
}

/// <summary>What happens to a partner that chooses nothing in the window (R13, A1).</summary>
public enum NoChoiceRule
{
    /// <summary>It goes to the lowest track.</summary>
    LowestTrack = 1,

    /// <summary>It goes to the highest track it is eligible for, its present one at most.</summary>
    BestFit = 2,

    /// <summary>It keeps its track while eligible, and goes to the lowest one otherwise.</summary>
    KeepCurrentIfEligible = 3,
}

/// <summary>The rule for partners that choose nothing, which may differ by fiscal year.</summary>
/// <param name="Default">The rule of a year that is not named.</param>
/// <param name="ByFiscalYear">The rule of named years.</param>
public sealed record NoChoicePolicy(NoChoiceRule Default, ImmutableDictionary<FiscalYear, NoChoiceRule> ByFiscalYear)
{
    /// <summary>The rule of a fiscal year.</summary>
    public NoChoiceRule For(FiscalYear year) => ByFiscalYear.GetValueOrDefault(year, Default);
}

/// <summary>How a number of days is counted.</summary>
public enum DayCounting
{
    /// <summary>The first day counts: 30 days from 1 April end with 30 April.</summary>
    Inclusive = 1,

    /// <summary>The first day does not count: 30 days from 1 April end with 1 May.</summary>
    Exclusive = 2,
}

/// <summary>From when the days of the transition run.</summary>
public enum TransitionStart
{
    /// <summary>From the programme's launch.</summary>
    Launch = 1,

    /// <summary>From the day on which the partner was told its assignment.</summary>
    Notified = 2,

    /// <summary>From the later of the two.</summary>
    Later = 3,
}

/// <summary>How the transition's days run.</summary>
/// <param name="From">From when.</param>
/// <param name="Counting">How they are counted.</param>
public sealed record TransitionPolicy(TransitionStart From, DayCounting Counting);

/// <summary>What becomes of a downgrade that the guide allows.</summary>
public enum DowngradeMode
{
    /// <summary>It is carried out.</summary>
    Automatic = 1,

    /// <summary>It is proposed, and a person decides.</summary>
    ProposeAndApprove = 2,

    /// <summary>It is recorded and told, and nothing changes.</summary>
    NotifyOnly = 3,
}

/// <summary>What becomes of a downgrade, which may differ by region.</summary>
/// <param name="Default">The mode of a region that is not named.</param>
/// <param name="ByRegion">The mode of named regions.</param>
public sealed record DowngradePolicy(DowngradeMode Default, ImmutableDictionary<string, DowngradeMode> ByRegion)
{
    /// <summary>The mode of a region.</summary>
    public DowngradeMode For(string region) => ByRegion.GetValueOrDefault(region, Default);
}

/// <summary>The track a downgrade leads to.</summary>
public enum DowngradeDestination
{
    /// <summary>The next lower one.</summary>
    OneStep = 1,

    /// <summary>The highest lower one the partner is eligible for.</summary>
    HighestStillEligible = 2,

    /// <summary>The lowest.</summary>
    Lowest = 3,
}

/// <summary>When a downgrade takes effect.</summary>
public enum DowngradeTiming
{
    /// <summary>At once.</summary>
    Immediate = 1,

    /// <summary>On the first day of the next quarter.</summary>
    NextQuarter = 2,

    /// <summary>On the first day of the next fiscal year.</summary>
    NextFiscalYear = 3,
}

/// <summary>When a downgrade takes effect, by its reason.</summary>
/// <param name="Milestones">After missed milestones.</param>
/// <param name="Pos">After a POS lapse.</param>
public sealed record DowngradeTimingPolicy(DowngradeTiming Milestones, DowngradeTiming Pos);

/// <summary>Which POS lapse allows a downgrade.</summary>
public enum PosDowngradeTrigger
{
    /// <summary>Any week that does not comply (R24).</summary>
    AnyLapse = 1,

    /// <summary>A whole quarter that does not comply (R25).</summary>
    FullQuarter = 2,
}

/// <summary>What a quarter of POS weeks is.</summary>
public enum PosDowngradeWindow
{
    /// <summary>The weeks of the fiscal quarter.</summary>
    Fiscal = 1,

    /// <summary>The last thirteen weeks.</summary>
    Rolling13Weeks = 2,
}

/// <summary>When a quarter of POS weeks has failed.</summary>
public enum PosDowngradeRule
{
    /// <summary>When every week of it failed.</summary>
    AllWeeks = 1,

    /// <summary>When fewer weeks than demanded complied.</summary>
    BelowThreshold = 2,
}

/// <summary>Which POS lapse allows a downgrade.</summary>
/// <param name="Trigger">Any lapse or a whole quarter.</param>
/// <param name="Window">What a quarter is.</param>
/// <param name="Rule">When it has failed.</param>
public sealed record PosDowngradePolicy(PosDowngradeTrigger Trigger, PosDowngradeWindow Window, PosDowngradeRule Rule);

/// <summary>How missed quarters are counted as consecutive.</summary>
/// <param name="SpansFiscalYears">Whether Q4 and the next Q1 are consecutive.</param>
/// <param name="ResetsOnTrackChange">Whether a change of track starts the count anew.</param>
public sealed record StreakPolicy(bool SpansFiscalYears, bool ResetsOnTrackChange);

/// <summary>On what a milestone is measured.</summary>
public enum MilestoneMeasure
{
    /// <summary>On the quarter alone.</summary>
    PerQuarter = 1,

    /// <summary>On the fiscal year so far, so that a good quarter makes up for a poor one.</summary>
    CumulativeYtd = 2,
}

/// <summary>On what a milestone is measured, by what it is for.</summary>
/// <param name="Downgrade">For the streak that leads to a downgrade.</param>
/// <param name="Rebate">For the quarter's rebate.</param>
public sealed record MilestonePolicy(MilestoneMeasure Downgrade, MilestoneMeasure Rebate);

/// <summary>What eligibility for the next fiscal year is measured on.</summary>
public enum EligibilityBasis
{
    /// <summary>The fiscal year before.</summary>
    PriorFY = 1,

    /// <summary>The twelve months before.</summary>
    TTM = 2,

    /// <summary>What the partner commits to: revenue does not gate the choice.</summary>
    Committed = 3,
}

/// <summary>What launch assignment measures revenue over.</summary>
public enum LaunchRevenueBasis
{
    /// <summary>The fiscal year before launch.</summary>
    PriorFY = 1,

    /// <summary>The twelve months before launch.</summary>
    TrailingTwelveMonths = 2,
}
