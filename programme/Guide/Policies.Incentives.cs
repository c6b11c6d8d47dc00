namespace PartnerConnect.Programme.Guide;

public sealed partial record Policies
{
    /// <summary>Which sales count for the track and which for LEAP.</summary>
    [Ambiguity(19)]
    public required RevenuePolicy Revenue { get; init; }

    /// <summary>How LEAP steps apply, what its target is, and what a POS lapse that is cured later does.</summary>
    [Ambiguity(24)]
    public required LeapPolicy Leap { get; init; }

    /// <summary>What the guide's partner purchase programme is (R42).</summary>
    [Ambiguity(28)]
    public required PurchaseProgramme PurchaseProgramme { get; init; }

    /// <summary>How the cap on not-for-resale units is measured.</summary>
    [Ambiguity(29)]
    public required NfrCapPolicy NfrCap { get; init; }

    /// <summary>What becomes of a second registration for the same end customer.</summary>
    [Ambiguity(30)]
    public required DealDuplicateRule DealDuplicates { get; init; }

    /// <summary>How standard discount, deal registration and promotion work together on one price.</summary>
    [Ambiguity(37)]
    public required DiscountStacking DiscountStacking { get; init; }

    /// <summary>Whose record of a sale counts when the partner and a distributor both report it.</summary>
    [Ambiguity(45)]
    public required SalesSource SalesSource { get; init; }

    /// <summary>Whether LEAP counts sales that began with a lead from the vendor (R77).</summary>
    [Ambiguity(47)]
    public required LeapSales LeapSales { get; init; }
}

/// <summary>At which value a sale counts.</summary>
public enum RevenueBasis
{
    /// <summary>MSRP less discounts and other pre-sales incentives, before VAT (R30).</summary>
    Net = 1,

    /// <summary>What the invoice says, before VAT: quantity times net price, gross of the pre-sales incentives beside it and of what
    /// is paid back later (R60).</summary>
    Invoiced = 2,
}

/// <summary>Which sales count, and at which value.</summary>
/// <param name="Basis">At which value.</param>
/// <param name="ReturnsSubtract">Whether returns and credits are taken off; adjustments always count.</param>
/// <param name="NfrCounts">Whether not-for-resale units count, on the day of the order and at what the partner pays.</param>
/// <param name="ServicesCount">Whether services count besides products (R30).</param>
public sealed record RevenueMeasure(RevenueBasis Basis, bool ReturnsSubtract, bool NfrCounts, bool ServicesCount);

/// <summary>Which sales count, by what they are counted for (A19).</summary>
/// <param name="Track">For thresholds and milestones.</param>
/// <param name="Leap">For the LEAP rebate.</param>
public sealed record RevenuePolicy(RevenueMeasure Track, RevenueMeasure Leap);

/// <summary>To which sales a LEAP rate applies (R59, A24).</summary>
public enum LeapVolume
{
    /// <summary>The step reached applies to all sales of the quarter.</summary>
    WholeVolume = 1,

    /// <summary>Each step applies to the sales that lie in it.</summary>
    Marginal = 2,
}

/// <summary>What the LEAP target of a quarter is (A24).</summary>
public enum LeapTargetRule
{
    /// <summary>The quarter's milestone.</summary>
    Same = 1,

    /// <summary>A target of its own: the milestone, or growth over the quarters before, whichever is more.</summary>
    Separate = 2,
}

/// <summary>What a POS lapse does to a quarter's rebate when it is cured later (R58, A24).</summary>
public enum PosCureRule
{
    /// <summary>The rebate is lost.</summary>
    Forfeit = 1,

    /// <summary>The rebate waits until the grace period ends, and is lost then.</summary>
    HoldUntilCured = 2,
}

/// <summary>How LEAP works (A24).</summary>
/// <param name="Volume">To which sales a rate applies.</param>
/// <param name="Target">What the target is.</param>
/// <param name="PosCure">What a lapse that is cured later does.</param>
public sealed record LeapPolicy(LeapVolume Volume, LeapTargetRule Target, PosCureRule PosCure);

/// <summary>What the partner purchase programme is (A28).</summary>
public enum PurchaseProgramme
{
    /// <summary>Another name for not-for-resale units.</summary>
    Nfr = 1,

    /// <summary>A programme of its own.</summary>
    Separate = 2,
}

/// <summary>At which value a not-for-resale order is held against the cap (A29).</summary>
public enum NfrValue
{
    /// <summary>What the partner pays.</summary>
    Net = 1,

    /// <summary>The list price.</summary>
    Msrp = 2,
}

/// <summary>Who has one cap (A29).</summary>
public enum NfrHolder
{
    /// <summary>The partner as a whole.</summary>
    Partner = 1,

    /// <summary>Each of its sites.</summary>
    Site = 2,
}

/// <summary>Whose cap has room again when units go back to the vendor (A29).</summary>
public enum NfrReturnRule
{
    /// <summary>That of the quarter in which they were ordered.</summary>
    OrderQuarter = 1,

    /// <summary>That of the quarter in which they go back.</summary>
    ReturnQuarter = 2,
}

/// <summary>How the cap on not-for-resale units is measured (R72, A29).</summary>
/// <param name="Value">At which value.</param>
/// <param name="CarryOver">Whether what is left of a quarter's cap adds to the next.</param>
/// <param name="Holder">Who has one cap.</param>
public sealed record NfrCapPolicy(NfrValue Value, bool CarryOver, NfrHolder Holder)
{
    /// <summary>Whose cap has room again when units go back to the vendor.</summary>
    public NfrReturnRule Returned { get; init; } = NfrReturnRule.OrderQuarter;
}

/// <summary>What becomes of a second registration for the same end customer (A30).</summary>
public enum DealDuplicateRule
{
    /// <summary>The first that is approved wins; another is refused.</summary>
    FirstApprovedWins = 1,

    /// <summary>
    /// A second registrant may be approved as well, at half the extra discount and without protection.
    /// </summary>
    HalfDiscountForSecond = 2,
}

/// <summary>How several discounts work on one price (A37).</summary>
public enum DiscountStacking
{
    /// <summary>One after the other: 15 % and 5 % leave 80.75 %.</summary>
    Multiplicative = 1,

    /// <summary>Added up: 15 % and 5 % leave 80 %.</summary>
    Additive = 2,

    /// <summary>Only the largest: 15 % and 5 % leave 85 %.</summary>
    BestOf = 3,
}

/// <summary>Whose record of a sale counts (A45).</summary>
public enum SalesSource
{
    /// <summary>The partner's POS; a distributor's data only reconciles.</summary>
    PartnerPos = 1,

    /// <summary>The distributor's sell-out, where there is one.</summary>
    DistributorSellOut = 2,
}

/// <summary>Which sales LEAP counts (A47).</summary>
public enum LeapSales
{
    /// <summary>All.</summary>
    CountAll = 1,

    /// <summary>All but those that came from the vendor's leads or its global deal desk.</summary>
    ExcludeVendorSourced = 2,
}
