namespace PartnerConnect.GrainInterfaces.Partners;

/// <summary>Where a proposal stands.</summary>
public enum ProposalStatus
{
    /// <summary>It waits for a person.</summary>
    Open = 1,

    /// <summary>A person approved it; it takes effect on its day.</summary>
    Approved = 2,

    /// <summary>A person rejected it.</summary>
    Rejected = 3,

    /// <summary>It has taken effect.</summary>
    CarriedOut = 4,

    /// <summary>It has no object any more: the partner is in that track or a lower one.</summary>
    Lapsed = 5,

    /// <summary>The guide only has it told (A5).</summary>
    ToldOnly = 6,

    /// <summary>Nobody decided in time.</summary>
    Expired = 7,
}
