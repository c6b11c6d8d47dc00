namespace PartnerConnect.Programme.Deals;

/// <summary>Why a registration is refused; the order of the list is the order of precedence.</summary>
public enum DealRefusal
{
    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 1,

    /// <summary>The partner is in no track yet (R61).</summary>
    NoTrack = 2,

    /// <summary>The track does not have deal registration (R61).</summary>
    BenefitNotGranted = 3,

    /// <summary>The partner's incentives are suspended (R27).</summary>
    IncentivesSuspended = 4,

    /// <summary>The end customer is a partner: no sale to an end customer (R2).</summary>
    EndCustomerIsPartner = 5,

    /// <summary>The request for proposals is public already (R62, A30).</summary>
    TenderPublished = 6,

    /// <summary>A product is in no catalogue (R62).</summary>
    ProductUnknown = 7,

    /// <summary>The deal is to close on a day that has passed (R62).</summary>
    CloseDatePassed = 8,

    /// <summary>The deal is to close after the last day that a protection could reach (R62, A30).</summary>
    CloseDateTooFar = 9,

    /// <summary>The products are worth less than a registration takes (R61, A30).</summary>
    BelowMinimumValue = 10,

    /// <summary>The value is more than the products cost at MSRP (R30).</summary>
    ValueAboveMsrp = 11,

    /// <summary>The end customer bought lately, and is not new (R61, A30).</summary>
    NotANewCustomer = 12,

    /// <summary>The partner has a registration for the end customer that is open or protected (R62).</summary>
    AlreadyRegistered = 13,

    /// <summary>Another partner's registration was approved first (R62, A30).</summary>
    HeldByAnother = 14,
}
