using System.Collections.Immutable;
using PartnerConnect.Programme;

namespace PartnerConnect.GrainInterfaces.Deals;

/// <summary>A registration as it stands.</summary>
[GenerateSerializer, Alias("deal-view"), Immutable]
public sealed record DealView
{
    /// <summary>The id, such as <c>deal-AW-0001-1</c>, which POS lines name.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The partner.</summary>
    [Id(1)] public required string PartnerId { get; init; }

    /// <summary>The region's id.</summary>
    [Id(2)] public required string Region { get; init; }

    /// <summary>Where it stands: a name of <c>DealStatus</c>.</summary>
    [Id(3)] public required string Status { get; init; }

    /// <summary>The end customer.</summary>
    [Id(4)] public required DealEndCustomer EndCustomer { get; init; }

    /// <summary>What it is to buy.</summary>
    [Id(5)] public required ImmutableArray<DealProduct> Products { get; init; }

    /// <summary>For how much the partner expects to sell that, before VAT.</summary>
    [Id(6)] public required Money Value { get; init; }

    /// <summary>What the products cost at MSRP.</summary>
    [Id(7)] public required Money MsrpValue { get; init; }

    /// <summary>The day on which the partner expects to close the deal.</summary>
    [Id(8)] public required DateOnly CloseOn { get; init; }

    /// <summary>The day of the request, in the partner's region.</summary>
    [Id(9)] public required DateOnly RequestedOn { get; init; }

    /// <summary>Its moment.</summary>
    [Id(10)] public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The last day on which it is decided in time; nothing where the programme refused it.</summary>
    [Id(11)] public DateOnly? DecideBy { get; init; }

    /// <summary>Who approved or rejected it.</summary>
    [Id(12)] public string? DecidedBy { get; init; }

    /// <summary>Why.</summary>
    [Id(13)] public string? Reason { get; init; }

    /// <summary>When.</summary>
    [Id(14)] public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When the end customer was granted to it: of several approvals the earliest is the first.</summary>
    [Id(15)] public DateTimeOffset? GrantedAt { get; init; }

    /// <summary>The first of its days, that of the approval.</summary>
    [Id(16)] public DateOnly? FirstDay { get; init; }

    /// <summary>The last of its days, itself included.</summary>
    [Id(17)] public DateOnly? LastDay { get; init; }

    /// <summary>Whether the end customer is protected on them; a second registrant's is not.</summary>
    [Id(18)] public bool IsProtected { get; init; }

    /// <summary>The extra discount, in hundredths of one percent.</summary>
    [Id(19)] public int DiscountBasisPoints { get; init; }

    /// <summary>How often it was extended.</summary>
    [Id(20)] public int Extensions { get; init; }

    /// <summary>The day of the first invoice that closed it.</summary>
    [Id(21)] public DateOnly? WonOn { get; init; }

    /// <summary>Why the programme refused it, where it did: a name of <c>DealRefusal</c>.</summary>
    [Id(22)] public string? Refusal { get; init; }

    /// <summary>The decision that holds the trace of the request.</summary>
    [Id(23)] public required string DecisionId { get; init; }
}

/// <summary>What became of a call.</summary>
[GenerateSerializer, Alias("deal-answer"), Immutable]
public sealed record DealAnswer
{
    /// <summary>The registration as it now stands; nothing where a request was not even decided.</summary>
    [Id(0)] public DealView? Deal { get; init; }

    /// <summary>Why it is refused, such as <c>HeldByAnother</c>, <c>KeyInUse</c> or <c>TooManyDeals</c>; nothing where it is taken.</summary>
    [Id(1)] public string? Refusal { get; init; }

    /// <summary>The rule that decided.</summary>
    [Id(2)] public string? Rule { get; init; }

    /// <summary>The decision that holds the trace.</summary>
    [Id(3)] public string? DecisionId { get; init; }

    /// <summary>Until when another partner's registration protects the end customer, where that is why.</summary>
    [Id(4)] public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>What the catalogue does not know, where that is why.</summary>
    [Id(5)] public ImmutableArray<string> UnknownProducts { get; init; } = [];
}

/// <summary>All deals of a partner, the latest first.</summary>
/// <param name="Deals">Its registrations.</param>
/// <param name="GlobalDeals">Its opportunities at the Global Deal Desk.</param>
[GenerateSerializer, Alias("deals-view"), Immutable]
public sealed record DealsView(
    [property: Id(0)] ImmutableArray<DealView> Deals, [property: Id(1)] ImmutableArray<GlobalDealView> GlobalDeals);
