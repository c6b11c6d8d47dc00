namespace PartnerConnect.Silo.Demo;

/// <summary>What a sample partner is there to show; <see cref="Storylines"/> says how.</summary>
internal enum Story
{
    /// <summary>Small, and content with Premier.</summary>
    SteadyPremier,

    /// <summary>Fit for Elite at launch and in every year after.</summary>
    SteadyElite,

    /// <summary>Fit for Principal at launch and in every year after.</summary>
    SteadyPrincipal,

    /// <summary>Premier at launch, fit for Elite on 1 April 2024.</summary>
    RisesToElite,

    /// <summary>Elite at launch, fit for Principal on 1 April 2024.</summary>
    RisesToPrincipal,

    /// <summary>Principal in FY25, but sells too little in it to stay (R16).</summary>
    FallsBack,

    /// <summary>Fit for Principal, chooses Elite (R8).</summary>
    ChoosesLower,

    /// <summary>Fit for Elite, lets both windows pass (R13, A1).</summary>
    NeverChooses,

    /// <summary>Fit for Elite, first asks for Principal and is refused (R9).</summary>
    ReachesTooHigh,

    /// <summary>Fit for Elite, asks after the window has closed (R12).</summary>
    ChoosesTooLate,

    /// <summary>Sends no POS data for most of FY25-Q2 (R25).</summary>
    LapsesPos,

    /// <summary>Elite, behind its milestones from FY25-Q2 on (R26).</summary>
    MissesMilestones,

    /// <summary>Sells like an Elite partner, has nobody with a technical certification.</summary>
    NotCertified,

    /// <summary>Sells like an Elite partner, never signs the agreement (R28).</summary>
    NoAgreement,

    /// <summary>Joins in May 2024 (A39).</summary>
    JoinsMidYear,

    /// <summary>Sells like an Elite partner, never completes orientation (R32).</summary>
    NotOriented,

    /// <summary>Sells like an Elite partner, does not follow the brand protocol (R41).</summary>
    NotBrandAligned,

    /// <summary>Reports every week, several a quarter after the grace day.</summary>
    ReportsLate,

    /// <summary>Leaves two weeks a quarter unreported.</summary>
    ForgetsWeeks,

    /// <summary>Hardly invoices anything, and says so each week (A32).</summary>
    DeclaresZeroSales,

    /// <summary>Orders more NFR in a quarter than its cap allows (R72).</summary>
    OrdersTooMuchNfr,
}
