namespace PartnerConnect.Programme.Deals;

/// <summary>Where a registration stands.</summary>
/// <remarks>Source: R62, A30.</remarks>
public enum DealStatus
{
    /// <summary>It waits for a person's decision.</summary>
    Requested = 1,

    /// <summary>It is approved, and its days run.</summary>
    Approved = 2,

    /// <summary>A person has rejected it.</summary>
    Rejected = 3,

    /// <summary>The partner has taken it back.</summary>
    Withdrawn = 4,

    /// <summary>Its last day has passed without a sale.</summary>
    Expired = 5,

    /// <summary>A POS line that counts names it.</summary>
    Won = 6,

    /// <summary>The programme has refused it when it was asked (<see cref="DealRefusal"/>).</summary>
    Refused = 7,
}
