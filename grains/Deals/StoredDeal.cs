using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Deals;

namespace PartnerConnect.Grains.Deals;

/// <summary>A registration and what became of it.</summary>
public sealed record StoredDeal
{
    /// <summary>The id that POS lines name.</summary>
    public required string Id { get; init; }

    /// <summary>The caller's key.</summary>
    public required string Key { get; init; }

    /// <summary>The end customer.</summary>
    public required EndCustomer EndCustomer { get; init; }

    /// <summary>What it is to buy.</summary>
    public required ImmutableArray<StoredDealProduct> Products { get; init; }

    /// <summary>For how much the partner expects to sell that.</summary>
    public required Money Value { get; init; }

    /// <summary>What the products cost at MSRP on the day of the request.</summary>
    public required Money MsrpValue { get; init; }

    /// <summary>The day on which the partner expects to close the deal.</summary>
    public required DateOnly CloseOn { get; init; }

    /// <summary>Whether the request for proposals was published.</summary>
    public bool TenderPublished { get; init; }

    /// <summary>Where it stands.</summary>
    public required DealStatus Status { get; init; }

    /// <summary>The day of the request.</summary>
    public required DateOnly RequestedOn { get; init; }

    /// <summary>Its moment.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The decision on the request.</summary>
    public required string DecisionId { get; init; }

    /// <summary>Why the programme refused it.</summary>
    public string? Refusal { get; init; }

    /// <summary>The rule by which it did.</summary>
    public string? Rule { get; init; }

    /// <summary>Until when another's registration protected the end customer, where that is why.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>What the catalogue did not know, where that is why.</summary>
    public ImmutableArray<string>? UnknownProducts { get; init; }

    /// <summary>The last day on which it is decided in time.</summary>
    public DateOnly? DecideBy { get; init; }

    /// <summary>Who approved or rejected it.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When the end customer was granted to it.</summary>
    public DateTimeOffset? GrantedAt { get; init; }

    /// <summary>The first of its days; nothing before it is approved.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last of its days.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Whether the end customer is protected on them.</summary>
    public bool IsProtected { get; init; }

    /// <summary>The extra discount.</summary>
    public int DiscountBasisPoints { get; init; }

    /// <summary>The callers' keys of its extensions, the first first.</summary>
    public ImmutableArray<string>? ExtensionKeys { get; init; }

    /// <summary>The day of the first invoice that closed it.</summary>
    public DateOnly? WonOn { get; init; }

    /// <summary>What is to be done at the country's end customers yet; nothing where they agree with this.</summary>
    public PendingDealStep? Pending { get; init; }

    /// <summary>How often it was extended.</summary>
    internal int Extensions => ExtensionKeys?.Length ?? 0;
}

/// <summary>A product of a deal.</summary>
public sealed record StoredDealProduct(string Part, int Quantity);

/// <summary>What is to be done at the end customers of the country.</summary>
public enum PendingDealKind
{
    /// <summary>The end customer is to be granted, and the registration approved.</summary>
    Approve = 1,

    /// <summary>The end customer is to be held longer, and the registration extended.</summary>
    Extend = 2,

    /// <summary>The end customer is to be given back.</summary>
    Release = 3,
}

/// <summary>A step that was begun and must be carried to its end, whoever has died meanwhile.</summary>
/// <param name="Kind">Which.</param>
/// <param name="On">The day on which it was asked, by which it is decided.</param>
/// <param name="At">The moment.</param>
/// <param name="By">Who asked.</param>
/// <param name="Text">The reason of an approval, the key of an extension.</param>
public sealed record PendingDealStep(PendingDealKind Kind, DateOnly On, DateTimeOffset At, string By, string Text);

/// <summary>An opportunity at the Global Deal Desk.</summary>
public sealed record StoredGlobalDeal
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The caller's key.</summary>
    public required string Key { get; init; }

    /// <summary>The end customer's name.</summary>
    public required string EndCustomer { get; init; }

    /// <summary>The regions in which it buys.</summary>
    public required ImmutableArray<string> Regions { get; init; }

    /// <summary>What it needs.</summary>
    public required string Description { get; init; }

    /// <summary>The day of the request.</summary>
    public required DateOnly RequestedOn { get; init; }

    /// <summary>The decision on the request.</summary>
    public required string DecisionId { get; init; }

    /// <summary>Why the desk did not take it.</summary>
    public string? Refusal { get; init; }

    /// <summary>The rule by which it did not.</summary>
    public string? Rule { get; init; }

    /// <summary>Where each step stands, in their order.</summary>
    public ImmutableArray<StoredGlobalDealStep> Steps { get; init; } = [];
}

/// <summary>A step of the desk.</summary>
public sealed record StoredGlobalDealStep(GlobalDealStepStatus Status, string? Owner, string? Note, string? By, DateTimeOffset? At);
