using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Plans;

/// <summary>The plans and reviews of a partner.</summary>
[GenerateSerializer, Alias("plans-view"), Immutable]
public sealed record PlansView
{
    /// <summary>The partner.</summary>
    [Id(0)] public required string PartnerId { get; init; }

    /// <summary>The day the view is told for, in the region.</summary>
    [Id(1)] public required DateOnly Day { get; init; }

    /// <summary>The joint business plans, oldest first; that of the running fiscal year is always among them.</summary>
    [Id(2)] public required ImmutableArray<BusinessPlanView> BusinessPlans { get; init; }

    /// <summary>The marketing plans, oldest first; that of the running quarter is always among them.</summary>
    [Id(3)] public required ImmutableArray<MarketingPlanView> MarketingPlans { get; init; }

    /// <summary>The business reviews, oldest first; that of the quarter before the running one is always among them.</summary>
    [Id(4)] public required ImmutableArray<ReviewView> Reviews { get; init; }
}

/// <summary>A joint business plan, or the want of one.</summary>
[GenerateSerializer, Alias("business-plan-view"), Immutable]
public sealed record BusinessPlanView
{
    /// <summary>The fiscal year.</summary>
    [Id(0)] public required FiscalYear FiscalYear { get; init; }

    /// <summary>How far it has come: <c>NotSubmitted</c>, <c>Submitted</c> or <c>CamApproved</c>.</summary>
    [Id(1)] public required string Stage { get; init; }

    /// <summary>Whether the running year's is owed: a name of <c>BusinessPlanDuty</c>; nothing for other years.</summary>
    [Id(2)] public string? Duty { get; init; }

    /// <summary>The last day on which it is in time, itself included, where one is set (R34).</summary>
    [Id(3)] public DateOnly? LastDay { get; init; }

    /// <summary>Whether it met that day; nothing where none is set or it may still be met.</summary>
    [Id(4)] public bool? InTime { get; init; }

    /// <summary>What it aims at.</summary>
    [Id(5)] public string? Objectives { get; init; }

    /// <summary>The day on which it was first submitted.</summary>
    [Id(6)] public DateOnly? SubmittedOn { get; init; }

    /// <summary>The latest version, and who handed it in.</summary>
    [Id(7)] public PlanStepView? Submission { get; init; }

    /// <summary>The day on which it was approved.</summary>
    [Id(8)] public DateOnly? ApprovedOn { get; init; }

    /// <summary>Who approved it, and why.</summary>
    [Id(9)] public PlanStepView? Approval { get; init; }
}

/// <summary>A marketing plan, or the want of one.</summary>
[GenerateSerializer, Alias("marketing-plan-view"), Immutable]
public sealed record MarketingPlanView
{
    /// <summary>The quarter.</summary>
    [Id(0)] public required FiscalQuarter Quarter { get; init; }

    /// <summary>How far it has come: <c>NotSubmitted</c>, <c>Submitted</c> or <c>Approved</c>.</summary>
    [Id(1)] public required string Stage { get; init; }

    /// <summary>The last day on which it is in time, itself included (A17).</summary>
    [Id(2)] public required DateOnly LastDay { get; init; }

    /// <summary>Whether it was submitted by then; nothing where it may still be.</summary>
    [Id(3)] public bool? InTime { get; init; }

    /// <summary>Who approves it: <c>AccountManager</c>, <c>ProgrammeDesk</c> or <c>Nobody</c>; nothing outside the tracks.</summary>
    [Id(4)] public string? Approver { get; init; }

    /// <summary>What is planned.</summary>
    [Id(5)] public string? Activities { get; init; }

    /// <summary>The results expected.</summary>
    [Id(6)] public string? Objectives { get; init; }

    /// <summary>Whether it has both, as MDF asks (R44).</summary>
    [Id(7)] public required bool Detailed { get; init; }

    /// <summary>The day on which it was first submitted.</summary>
    [Id(8)] public DateOnly? SubmittedOn { get; init; }

    /// <summary>The latest version, and who handed it in.</summary>
    [Id(9)] public PlanStepView? Submission { get; init; }

    /// <summary>The day on which it was approved.</summary>
    [Id(10)] public DateOnly? ApprovedOn { get; init; }

    /// <summary>Who approved it, and why.</summary>
    [Id(11)] public PlanStepView? Approval { get; init; }
}

/// <summary>The business review of a quarter, or the want of one.</summary>
[GenerateSerializer, Alias("review-view"), Immutable]
public sealed record ReviewView
{
    /// <summary>The quarter it looks back on.</summary>
    [Id(0)] public required FiscalQuarter Quarter { get; init; }

    /// <summary>How the quarter before the running one stands: a name of <c>ReviewState</c>; nothing for other quarters.</summary>
    [Id(1)] public string? State { get; init; }

    /// <summary>The last day on which it may be held, itself included.</summary>
    [Id(2)] public required DateOnly LastDay { get; init; }

    /// <summary>The day on which it was held.</summary>
    [Id(3)] public DateOnly? HeldOn { get; init; }

    /// <summary>Whether it was held in time; nothing where it is not held.</summary>
    [Id(4)] public bool? InTime { get; init; }

    /// <summary>The day on which its documents were in.</summary>
    [Id(5)] public DateOnly? DocumentsOn { get; init; }

    /// <summary>The last day on which they are in time; nothing where the review is not held.</summary>
    [Id(6)] public DateOnly? DocumentsLastDay { get; init; }

    /// <summary>Whether they were in time; nothing where the review is not held.</summary>
    [Id(7)] public bool? DocumentsInTime { get; init; }

    /// <summary>Who recorded it last.</summary>
    [Id(8)] public PlanStepView? Record { get; init; }
}

/// <summary>Who took a step, when and why.</summary>
/// <param name="By">The partner, or the person's name.</param>
/// <param name="At">The moment.</param>
/// <param name="DecisionId">The decision that holds the trace.</param>
/// <param name="Reason">Why, where a reason was given.</param>
[GenerateSerializer, Alias("plan-step-view"), Immutable]
public sealed record PlanStepView(
    [property: Id(0)] string By,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string DecisionId,
    [property: Id(3)] string? Reason);
