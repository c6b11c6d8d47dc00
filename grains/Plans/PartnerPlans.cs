using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Grains.Plans;

/// <summary>What a partner's grain remembers of plans and reviews.</summary>
public sealed record PartnerPlans
{
    /// <summary>Nothing handed in yet.</summary>
    public static PartnerPlans None { get; } = new();

    /// <summary>Joint business plans by fiscal year.</summary>
    public ImmutableSortedDictionary<FiscalYear, StoredBusinessPlan> Business { get; init; } =
        ImmutableSortedDictionary<FiscalYear, StoredBusinessPlan>.Empty;

    /// <summary>Marketing plans by quarter.</summary>
    public ImmutableSortedDictionary<FiscalQuarter, StoredMarketingPlan> Marketing { get; init; } =
        ImmutableSortedDictionary<FiscalQuarter, StoredMarketingPlan>.Empty;

    /// <summary>Business reviews by the quarter they look back on.</summary>
    public ImmutableSortedDictionary<FiscalQuarter, StoredReview> Reviews { get; init; } =
        ImmutableSortedDictionary<FiscalQuarter, StoredReview>.Empty;
}

/// <summary>A joint business plan, with the last day it had when it was handed in.</summary>
public sealed record StoredBusinessPlan(
    DateOnly SubmittedOn, DateOnly? ApprovedOn, DateOnly? LastDay, string? Objectives, PlanStep Submission, PlanStep? Approval)
{
    /// <summary>The plan as the programme knows it.</summary>
    public BusinessPlan Of(FiscalYear year) => new(year, SubmittedOn, ApprovedOn);
}

/// <summary>A marketing plan.</summary>
public sealed record StoredMarketingPlan(
    DateOnly SubmittedOn, DateOnly? ApprovedOn, string? Activities, string? Objectives, PlanStep Submission, PlanStep? Approval)
{
    /// <summary>The plan as the programme knows it.</summary>
    public MarketingPlan Of(FiscalQuarter quarter) =>
        new(quarter, SubmittedOn, ApprovedOn, Activities is not null, Objectives is not null);
}

/// <summary>A business review.</summary>
public sealed record StoredReview(DateOnly? HeldOn, DateOnly? DocumentsOn, PlanStep Record)
{
    /// <summary>The review as the programme knows it.</summary>
    public BusinessReview Of(FiscalQuarter quarter) => new(quarter, HeldOn, DocumentsOn);
}

/// <summary>Who took a step, when, why, and under which decision and rule.</summary>
public sealed record PlanStep(string By, DateTimeOffset At, string DecisionId, string? Reason = null, string? Rule = null);
