using System.Collections.Immutable;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Deals;

/// <summary>What a registration is decided on.</summary>
public sealed record DealRegistrationFacts
{
    /// <summary>The day of the request, in the partner's region.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The region's id.</summary>
    public required string Region { get; init; }

    /// <summary>The track held, or nothing.</summary>
    public string? Track { get; init; }

    /// <summary>The requirement facts.</summary>
    public required PartnerFacts Partner { get; init; }

    /// <summary>The rule for which incentives are suspended, or nothing.</summary>
    public string? SuspendedBy { get; init; }

    /// <summary>The end customer.</summary>
    public required EndCustomer EndCustomer { get; init; }

    /// <summary>Whether the end customer bears the name of a partner, this one or another.</summary>
    public bool IsPartner { get; init; }

    /// <summary>Whether the request for proposals is published.</summary>
    public bool TenderPublished { get; init; }

    /// <summary>The part numbers that the catalogue does not know, in their order.</summary>
    public ImmutableArray<string> UnknownProducts { get; init; } = [];

    /// <summary>What the known products are worth at MSRP, in the region's currency.</summary>
    public required Money MsrpValue { get; init; }

    /// <summary>For how much the partner expects to sell them, before VAT, in the region's currency.</summary>
    public required Money Value { get; init; }

    /// <summary>The day on which the partner expects to close the deal.</summary>
    public required DateOnly CloseOn { get; init; }

    /// <summary>The last known day on which the end customer bought the vendor's products; nothing where none is known.</summary>
    public DateOnly? LastInvoiceOn { get; init; }

    /// <summary>The partner's own registration for the same end customer that is open or protected, or nothing.</summary>
    public string? OwnDealId { get; init; }

    /// <summary>Until when another partner's registration protects the end customer, or nothing; whose it is concerns nobody else.</summary>
    public DateTimeOffset? HeldUntil { get; init; }
}

/// <summary>What becomes of a registration.</summary>
/// <param name="Refusal">Why it is refused; nothing where it waits for a person's decision.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="DecideBy">The last day on which it is decided in time; nothing where it is refused.</param>
public sealed record DealRegistrationOutcome(DealRefusal? Refusal, string Rule, DateOnly? DecideBy);
