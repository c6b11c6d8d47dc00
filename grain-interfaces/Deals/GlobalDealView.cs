using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Deals;

/// <summary>An opportunity that a partner takes to the Global Deal Desk.</summary>
/// <param name="Key">The caller's key for the request, 1 to 100 characters.</param>
/// <param name="EndCustomer">The end customer's name, 1 to 200 characters.</param>
/// <param name="Regions">The ids of the regions in which it buys.</param>
/// <param name="Description">What it needs, 1 to 2,000 characters.</param>
/// <param name="By">Who asks: the partner, or the name of the person who does so for it.</param>
[GenerateSerializer, Alias("global-deal-request"), Immutable]
public sealed record GlobalDealRequest(
    [property: Id(0)] string Key,
    [property: Id(1)] string EndCustomer,
    [property: Id(2)] ImmutableArray<string> Regions,
    [property: Id(3)] string Description,
    [property: Id(4)] string By);

/// <summary>Where a step is to stand.</summary>
/// <param name="GlobalDealId">The opportunity.</param>
/// <param name="Step">A name of <c>GlobalDealStep</c>.</param>
/// <param name="Status">A name of <c>GlobalDealStepStatus</c>.</param>
/// <param name="Owner">Who answers for it, 1 to 200 characters.</param>
/// <param name="Note">What was found or agreed, at most 2,000 characters.</param>
/// <param name="By">Who says so.</param>
[GenerateSerializer, Alias("global-deal-step-change"), Immutable]
public sealed record GlobalDealStepChange(
    [property: Id(0)] string GlobalDealId,
    [property: Id(1)] string Step,
    [property: Id(2)] string Status,
    [property: Id(3)] string Owner,
    [property: Id(4)] string? Note,
    [property: Id(5)] string By);

/// <summary>An opportunity at the Global Deal Desk as it stands.</summary>
[GenerateSerializer, Alias("global-deal-view"), Immutable]
public sealed record GlobalDealView
{
    /// <summary>The id, such as <c>global-AW-0001-1</c>.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The partner.</summary>
    [Id(1)] public required string PartnerId { get; init; }

    /// <summary>The end customer's name.</summary>
    [Id(2)] public required string EndCustomer { get; init; }

    /// <summary>The regions in which it buys.</summary>
    [Id(3)] public required ImmutableArray<string> Regions { get; init; }

    /// <summary>What it needs.</summary>
    [Id(4)] public required string Description { get; init; }

    /// <summary>The day of the request.</summary>
    [Id(5)] public required DateOnly RequestedOn { get; init; }

    /// <summary>The steps in their order; none where the desk did not take it.</summary>
    [Id(6)] public required ImmutableArray<GlobalDealStepView> Steps { get; init; }

    /// <summary>Why the desk did not take it: a name of <c>GlobalDealRefusal</c>.</summary>
    [Id(7)] public string? Refusal { get; init; }

    /// <summary>The decision that holds the trace of the request.</summary>
    [Id(8)] public required string DecisionId { get; init; }
}

/// <summary>A step of the Global Deal Desk.</summary>
/// <param name="Step">A name of <c>GlobalDealStep</c>.</param>
/// <param name="Status">A name of <c>GlobalDealStepStatus</c>.</param>
/// <param name="Owner">Who answers for it; nobody before it is begun.</param>
/// <param name="Note">What was found or agreed.</param>
/// <param name="ChangedBy">Who said so last.</param>
/// <param name="ChangedAt">When.</param>
[GenerateSerializer, Alias("global-deal-step-view"), Immutable]
public sealed record GlobalDealStepView(
    [property: Id(0)] string Step,
    [property: Id(1)] string Status,
    [property: Id(2)] string? Owner = null,
    [property: Id(3)] string? Note = null,
    [property: Id(4)] string? ChangedBy = null,
    [property: Id(5)] DateTimeOffset? ChangedAt = null);

/// <summary>What became of a call.</summary>
/// <param name="Deal">The opportunity as it now stands; nothing where a request was not even decided.</param>
/// <param name="Refusal">Why it is refused, such as <c>SingleRegion</c> or <c>KeyInUse</c>; nothing where it is taken.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="DecisionId">The decision that holds the trace.</param>
[GenerateSerializer, Alias("global-deal-answer"), Immutable]
public sealed record GlobalDealAnswer(
    [property: Id(0)] GlobalDealView? Deal,
    [property: Id(1)] string? Refusal = null,
    [property: Id(2)] string? Rule = null,
    [property: Id(3)] string? DecisionId = null);
