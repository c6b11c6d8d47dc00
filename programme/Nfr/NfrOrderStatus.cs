namespace PartnerConnect.Programme.Nfr;

/// <summary>Where an accepted order of not-for-resale units stands.</summary>
public enum NfrOrderStatus
{
    /// <summary>It holds room under the cap and waits for the partner's word.</summary>
    Reserved = 1,

    /// <summary>The partner buys the units.</summary>
    Committed = 2,

    /// <summary>It was given up, or its last day passed, before the partner bought.</summary>
    Released = 3,

    /// <summary>The units went back to the vendor.</summary>
    Returned = 4,
}

/// <summary>What not-for-resale units are bought for.</summary>
/// <remarks>Source: R71.</remarks>
public enum NfrUse
{
    /// <summary>To show them to customers.</summary>
    Demonstration = 1,

    /// <summary>To work with them.</summary>
    Internal = 2,
}
