namespace PartnerConnect.Programme.Deals;

/// <summary>What the Global Deal Desk helps with, in the order in which it is done.</summary>
/// <remarks>Source: R65.</remarks>
public enum GlobalDealStep
{
    /// <summary>Which products suit the opportunity.</summary>
    ProductIdentification = 1,

    /// <summary>The quote for all of its regions.</summary>
    Quote = 2,

    /// <summary>Who delivers what, where and when.</summary>
    FulfilmentCoordination = 3,
}

/// <summary>Where a step stands.</summary>
public enum GlobalDealStepStatus
{
    /// <summary>Nobody has begun it.</summary>
    Open = 1,

    /// <summary>Its owner is at work.</summary>
    InProgress = 2,

    /// <summary>It is done.</summary>
    Done = 3,
}
