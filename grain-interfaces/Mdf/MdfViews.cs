using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Mdf;

/// <summary>A partner's market development funds.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Day">The day, in its region.</param>
/// <param name="Left">What has accrued and may be drawn on the day; never less than 0.</param>
/// <param name="Owed">What was spent and turned out not to have accrued; it is taken from what comes next.</param>
/// <param name="Lots">What each quarter accrued, the earliest first.</param>
/// <param name="Requests">Every request, the latest first.</param>
[GenerateSerializer, Alias("mdf-view"), Immutable]
public sealed record MdfView(
    [property: Id(0)] string PartnerId,
    [property: Id(1)] DateOnly Day,
    [property: Id(2)] Money Left,
    [property: Id(3)] Money Owed,
    [property: Id(4)] ImmutableArray<MdfLotView> Lots,
    [property: Id(5)] ImmutableArray<MdfRequestView> Requests);

/// <summary>What a quarter accrued, and what became of it.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Accrued">What it accrued, less what was owed and taken from it.</param>
/// <param name="Drawn">What approvals have taken.</param>
/// <param name="Expired">What has lapsed.</param>
/// <param name="Left">What is there.</param>
/// <param name="LastDay">The last day on which it may be drawn.</param>
[GenerateSerializer, Alias("mdf-lot-view"), Immutable]
public sealed record MdfLotView(
    [property: Id(0)] FiscalQuarter Quarter,
    [property: Id(1)] Money Accrued,
    [property: Id(2)] Money Drawn,
    [property: Id(3)] Money Expired,
    [property: Id(4)] Money Left,
    [property: Id(5)] DateOnly LastDay);

/// <summary>A request and what became of it.</summary>
[GenerateSerializer, Alias("mdf-request-view"), Immutable]
public sealed record MdfRequestView
{
    /// <summary>The id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The partner.</summary>
    [Id(1)] public required string PartnerId { get; init; }

    /// <summary>Its region.</summary>
    [Id(2)] public required string Region { get; init; }

    /// <summary>From what it is paid: a name of <c>MdfKind</c>.</summary>
    [Id(3)] public required string Kind { get; init; }

    /// <summary>What is planned.</summary>
    [Id(4)] public required string Activity { get; init; }

    /// <summary>The activity's first day.</summary>
    [Id(5)] public required DateOnly FirstDay { get; init; }

    /// <summary>Its last day, itself included.</summary>
    [Id(6)] public required DateOnly LastDay { get; init; }

    /// <summary>What it is to cost.</summary>
    [Id(7)] public required Money Cost { get; init; }

    /// <summary>What the vendor was asked for.</summary>
    [Id(8)] public required Money Amount { get; init; }

    /// <summary>A name of <c>MdfStatus</c>.</summary>
    [Id(9)] public required string Status { get; init; }

    /// <summary>The day of the request.</summary>
    [Id(10)] public required DateOnly RequestedOn { get; init; }

    /// <summary>Why the programme refused it, where it did.</summary>
    [Id(11)] public string? Refusal { get; init; }

    /// <summary>The rule by which it did.</summary>
    [Id(12)] public string? Rule { get; init; }

    /// <summary>The decision on the request.</summary>
    [Id(13)] public required string DecisionId { get; init; }

    /// <summary>What was approved.</summary>
    [Id(14)] public Money? Granted { get; init; }

    /// <summary>Who approved or rejected it.</summary>
    [Id(15)] public string? DecidedBy { get; init; }

    /// <summary>Why.</summary>
    [Id(16)] public string? Reason { get; init; }

    /// <summary>When.</summary>
    [Id(17)] public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The last day on which it may be claimed; nothing before it is approved.</summary>
    [Id(18)] public DateOnly? ClaimBy { get; init; }

    /// <summary>Its claims, the first first.</summary>
    [Id(19)] public ImmutableArray<MdfClaimView> Claims { get; init; } = [];
}

/// <summary>A claim and what became of it.</summary>
[GenerateSerializer, Alias("mdf-claim-view"), Immutable]
public sealed record MdfClaimView
{
    /// <summary>1 for the first.</summary>
    [Id(0)] public required int Number { get; init; }

    /// <summary>The day of the claim.</summary>
    [Id(1)] public required DateOnly On { get; init; }

    /// <summary>The cost that is proved.</summary>
    [Id(2)] public required Money Cost { get; init; }

    /// <summary>What is claimed.</summary>
    [Id(3)] public required Money Amount { get; init; }

    /// <summary>The file that proves it.</summary>
    [Id(4)] public required MdfProof Proof { get; init; }

    /// <summary>A name of <c>MdfClaimStatus</c>.</summary>
    [Id(5)] public required string Status { get; init; }

    /// <summary>What was accepted.</summary>
    [Id(6)] public Money? Accepted { get; init; }

    /// <summary>Who accepted or rejected it.</summary>
    [Id(7)] public string? DecidedBy { get; init; }

    /// <summary>Why.</summary>
    [Id(8)] public string? Reason { get; init; }

    /// <summary>The day of the payment.</summary>
    [Id(9)] public DateOnly? PaidOn { get; init; }

    /// <summary>What it is called in the vendor's books.</summary>
    [Id(10)] public string? Reference { get; init; }

    /// <summary>Who paid.</summary>
    [Id(11)] public string? PaidBy { get; init; }
}

/// <summary>What became of a wish.</summary>
/// <param name="Request">The request as it stands; nothing where it was never taken in.</param>
/// <param name="Refusal">Why not: a name of the chapter's refusals, or <c>KeyInUse</c>, <c>CurrencyNotOfRegion</c> or
/// <c>TooManyRequests</c>; nothing where it was done.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="DecisionId">The decision that holds the trace; nothing where nothing had to be decided.</param>
[GenerateSerializer, Alias("mdf-answer"), Immutable]
public sealed record MdfAnswer(
    [property: Id(0)] MdfRequestView? Request,
    [property: Id(1)] string? Refusal = null,
    [property: Id(2)] string? Rule = null,
    [property: Id(3)] string? DecisionId = null);
