namespace PartnerConnect.Programme.Rebates;

/// <summary>Why a quarter earns no LEAP rebate; the order of the list is the order of precedence.</summary>
public enum LeapRefusal
{
    /// <summary>The track does not have LEAP (R58).</summary>
    BenefitNotGranted = 1,

    /// <summary>The partner's incentives are suspended (R27).</summary>
    IncentivesSuspended = 2,

    /// <summary>A plan or review that is missing blocks it (R35, A15).</summary>
    PlanMissing = 3,

    /// <summary>The quarter's milestone is missed (R49).</summary>
    MilestoneMissed = 4,

    /// <summary>The quarter's target is not reached (R58).</summary>
    TargetNotReached = 5,

    /// <summary>The quarter's POS data does not comply, and was not cured in time (R58, A24).</summary>
    PosNotCompliant = 6,
}

/// <summary>How far a quarter's rebate has come.</summary>
public enum LeapStatus
{
    /// <summary>The quarter is not settled: what it earns may still rise and fall.</summary>
    Accruing = 1,

    /// <summary>The same, and it waits for POS data that may still come (A24).</summary>
    Held = 2,

    /// <summary>The quarter is settled, and the rebate is earned.</summary>
    Earned = 3,

    /// <summary>The quarter is settled, and earns nothing.</summary>
    NotEarned = 4,

    /// <summary>It is lost for POS data that did not come in time (R58, A24).</summary>
    Forfeited = 5,
}
