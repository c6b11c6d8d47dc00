namespace PartnerConnect.Programme.Guide;

/// <summary>Deal registration.</summary>
/// <remarks>Source: R61, R62, A30.</remarks>
public sealed record DealTerms
{
    /// <summary>The extra discount on a registered deal, in hundredths of one percent, 0 to 10,000.</summary>
    public required int DiscountBasisPoints { get; init; }

    /// <summary>
    /// Days for which an approved registration protects the opportunity, the day of approval included.
    /// </summary>
    [Ambiguity(30)]
    public required int ProtectionDays { get; init; }

    /// <summary>How many times the protection may be extended, if asked before it ends.</summary>
    public required int Extensions { get; init; }

    /// <summary>Days by which one extension prolongs the protection.</summary>
    public required int ExtensionDays { get; init; }

    /// <summary>Business days (Monday to Friday) after the request within which it is decided.</summary>
    public required int DecisionBusinessDays { get; init; }

    /// <summary>The least value of a deal at MSRP, in the region's currency.</summary>
    public required decimal MinimumMsrp { get; init; }

    /// <summary>Months without an invoice of this vendor's products after which an end customer is new.</summary>
    [Ambiguity(30)]
    public required int NewCustomerMonths { get; init; }

    /// <summary>Whether a deal is refused once its request for proposals is public, unless registered before.</summary>
    public required bool RefusesPublishedTenders { get; init; }
}
