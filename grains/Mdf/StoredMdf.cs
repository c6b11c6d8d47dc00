using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Mdf;

namespace PartnerConnect.Grains.Mdf;

/// <summary>What a partner remembers of its market development funds.</summary>
public sealed record StoredMdf
{
    /// <summary>What has accrued.</summary>
    public required MdfFund Fund { get; init; }

    /// <summary>What each quarter entered, and by what it was judged.</summary>
    public ImmutableSortedDictionary<FiscalQuarter, StoredMdfEntry> Entered { get; init; } =
        ImmutableSortedDictionary<FiscalQuarter, StoredMdfEntry>.Empty;

    /// <summary>Requests by their number.</summary>
    public ImmutableSortedDictionary<int, StoredMdfRequest> Requests { get; init; } = ImmutableSortedDictionary<int, StoredMdfRequest>.Empty;
}

/// <summary>What a quarter entered.</summary>
/// <param name="Track">The track by which it was judged.</param>
/// <param name="GuideVersion">The guide version.</param>
/// <param name="Amount">What it came to by now.</param>
public sealed record StoredMdfEntry(string Track, string GuideVersion, Money Amount);

/// <summary>A request and what became of it.</summary>
public sealed record StoredMdfRequest
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>What was asked, with the caller's key.</summary>
    public required MdfOrder Order { get; init; }

    /// <summary>Where it stands.</summary>
    public required MdfStatus Status { get; init; }

    /// <summary>The day of the request.</summary>
    public required DateOnly RequestedOn { get; init; }

    /// <summary>The decision on the request.</summary>
    public required string DecisionId { get; init; }

    /// <summary>Why the programme refused it.</summary>
    public string? Refusal { get; init; }

    /// <summary>The rule by which it did.</summary>
    public string? Rule { get; init; }

    /// <summary>What was approved, less what was given back.</summary>
    public Money? Granted { get; init; }

    /// <summary>What of it was taken from accrued funds, quarter by quarter.</summary>
    public ImmutableArray<MdfDraw> Draws { get; init; } = [];

    /// <summary>Who approved or rejected it.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The last day on which it may be claimed.</summary>
    public DateOnly? ClaimBy { get; init; }

    /// <summary>Its claims, the first first.</summary>
    public ImmutableArray<StoredMdfClaim> Claims { get; init; } = [];

    /// <summary>What claims take of what was approved: what was accepted, or is claimed still.</summary>
    internal Money Taken => Claims.Aggregate(Money.Zero(Order.Amount.Currency), (sum, claim) => sum + claim.Takes);
}

/// <summary>A claim and what became of it.</summary>
public sealed record StoredMdfClaim
{
    /// <summary>What was claimed, with the caller's key.</summary>
    public required MdfClaimOrder Order { get; init; }

    /// <summary>The day of the claim.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Where it stands.</summary>
    public required MdfClaimStatus Status { get; init; }

    /// <summary>What was accepted.</summary>
    public Money? Accepted { get; init; }

    /// <summary>Who accepted or rejected it.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The day of the payment.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>What it is called in the vendor's books.</summary>
    public string? Reference { get; init; }

    /// <summary>Who paid.</summary>
    public string? PaidBy { get; init; }

    /// <summary>What it takes of what was approved.</summary>
    internal Money Takes => Status switch
    {
        MdfClaimStatus.Claimed => Order.Amount,
        MdfClaimStatus.Rejected => Money.Zero(Order.Amount.Currency),
        _ => Accepted ?? Money.Zero(Order.Amount.Currency),
    };
}
