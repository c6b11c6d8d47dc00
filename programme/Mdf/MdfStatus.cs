namespace PartnerConnect.Programme.Mdf;

/// <summary>From what an activity is paid.</summary>
public enum MdfKind
{
    /// <summary>From the vendor's budget, project by project (R63).</summary>
    Project = 1,

    /// <summary>From what the partner has accrued (R64).</summary>
    Accrued = 2,
}

/// <summary>Where a request stands.</summary>
public enum MdfStatus
{
    /// <summary>The programme refused it.</summary>
    Refused = 1,

    /// <summary>It waits for a person's decision.</summary>
    Requested = 2,

    /// <summary>A person approved it.</summary>
    Approved = 3,

    /// <summary>A person rejected it.</summary>
    Rejected = 4,

    /// <summary>The partner took it back.</summary>
    Withdrawn = 5,

    /// <summary>The activity took place and may be claimed.</summary>
    Done = 6,

    /// <summary>The days to claim are over.</summary>
    Closed = 7,
}

/// <summary>Where a claim stands.</summary>
public enum MdfClaimStatus
{
    /// <summary>It waits for a person's decision.</summary>
    Claimed = 1,

    /// <summary>A person accepted it, whole or in part.</summary>
    Accepted = 2,

    /// <summary>A person rejected it.</summary>
    Rejected = 3,

    /// <summary>It is paid.</summary>
    Paid = 4,
}
