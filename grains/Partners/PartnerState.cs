using System.Collections.Immutable;
using PartnerConnect.Grains.Deals;
using PartnerConnect.Grains.Mdf;
using PartnerConnect.Grains.Plans;
using PartnerConnect.Grains.Rebates;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners;

/// <summary>All that one partner's grain remembers; replaced whole with every change.</summary>
public sealed record PartnerState
{
    /// <summary>Who the partner is; nothing before it was taken in.</summary>
    public StoredProfile? Profile { get; init; }

    /// <summary>The requirement facts.</summary>
    public PartnerFacts Facts { get; init; } = PartnerFacts.None;

    /// <summary>The day on which the partner was taken in, in its region.</summary>
    public DateOnly JoinedOn { get; init; }

    /// <summary>The last boundary that is behind the partner; launch assignment is not among them.</summary>
    public DateTimeOffset PassedUpTo { get; init; }

    /// <summary>Whether a track was assigned at launch, at joining, or was refused for lack of an agreement.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>The day on which launch assignment was decided and told; nothing where launch assigned nothing (A4).</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>The track held.</summary>
    public HeldTrack? Track { get; init; }

    /// <summary>The times in which tracks were held, the earliest first; none in a state that was stored before they were kept.</summary>
    public ImmutableArray<TrackPeriod> TrackPeriods { get; init; } = [];

    /// <summary>The last placement by a person (R22).</summary>
    public PlacedTrack? Placement { get; init; }

    /// <summary>The day on which a partner that joined in mid-year began to take part; it may choose once it is onboarded (A39).</summary>
    public DateOnly? NewcomerSince { get; init; }

    /// <summary>The last choice of a track.</summary>
    public ChosenTrack? Choice { get; init; }

    /// <summary>What the partner and people did, the earliest first; none in a state that was stored before it was kept.</summary>
    public ImmutableArray<PartnerAct> Acts { get; init; } = [];

    /// <summary>A downgrade that is agreed and takes effect later.</summary>
    public PendingDowngrade? Pending { get; init; }

    /// <summary>The rule for which incentives are suspended in the lowest track (R27).</summary>
    public string? IncentivesSuspendedBy { get; init; }

    /// <summary>The last POS week of those that have led to a downgrade, carried out or only considered (A8).</summary>
    public PosWeek? PosHeldUpTo { get; init; }

    /// <summary>The last sequence of the POS ledger that is counted here.</summary>
    public long LedgerSequence { get; init; }

    /// <summary>What each POS week counts for.</summary>
    public ImmutableSortedDictionary<PosWeek, CountedWeek> Weeks { get; init; } =
        ImmutableSortedDictionary<PosWeek, CountedWeek>.Empty;

    /// <summary>What people have waived of POS weeks; none in a state that was stored before anything was.</summary>
    public ImmutableSortedDictionary<PosWeek, WeekWaivers> Waivers { get; init; } =
        ImmutableSortedDictionary<PosWeek, WeekWaivers>.Empty;

    /// <summary>Milestone results by quarter.</summary>
    public ImmutableSortedDictionary<FiscalQuarter, QuarterResult> Quarters { get; init; } =
        ImmutableSortedDictionary<FiscalQuarter, QuarterResult>.Empty;

    /// <summary>Settled quarters in a row that missed their milestone.</summary>
    public MissedStreak Streak { get; init; } = MissedStreak.None;

    /// <summary>Not-for-resale spend by quarter.</summary>
    public ImmutableSortedDictionary<FiscalQuarter, NfrQuarter> Nfr { get; init; } =
        ImmutableSortedDictionary<FiscalQuarter, NfrQuarter>.Empty;

    /// <summary>Plans and reviews; nothing before the first is handed in.</summary>
    public PartnerPlans? Plans { get; init; }

    /// <summary>Registrations of deals by their number; none in a state that was stored before there were any.</summary>
    public ImmutableSortedDictionary<int, StoredDeal> Deals { get; init; } = ImmutableSortedDictionary<int, StoredDeal>.Empty;

    /// <summary>Opportunities at the Global Deal Desk by their number.</summary>
    public ImmutableSortedDictionary<int, StoredGlobalDeal> GlobalDeals { get; init; } =
        ImmutableSortedDictionary<int, StoredGlobalDeal>.Empty;

    /// <summary>LEAP statements by quarter; none in a state that was stored before there were any.</summary>
    public ImmutableSortedDictionary<FiscalQuarter, StoredLeapStatement> Leap { get; init; } =
        ImmutableSortedDictionary<FiscalQuarter, StoredLeapStatement>.Empty;

    /// <summary>Market development funds; nothing before anything accrued or was requested.</summary>
    public StoredMdf? Mdf { get; init; }

    /// <summary>What was proposed, oldest first.</summary>
    public ImmutableArray<StoredProposal> Proposals { get; init; } = [];

    /// <summary>What each transition came to, by its boundary's name.</summary>
    public ImmutableSortedDictionary<string, TransitionOutcome> Transitions { get; init; } =
        ImmutableSortedDictionary.Create<string, TransitionOutcome>(StringComparer.Ordinal);

    /// <summary>Grows with every change.</summary>
    public long Revision { get; init; }

    /// <summary>The number of decisions made.</summary>
    public long Decisions { get; init; }

    /// <summary>The last refusal of what a caller asked; nothing before the first.</summary>
    public StoredRefusal? LastRefusal { get; init; }

    /// <summary>The seal of the last decision; nothing before the first that was sealed.</summary>
    public string? LastSeal { get; init; }

    /// <summary>The seal of <see cref="Decisions"/> and <see cref="LastSeal"/>; nothing before the first decision.</summary>
    public string? ChainSeal { get; init; }

    /// <summary>Whether the changes of this state are written down from its beginning, or from a whole copy on.</summary>
    public bool IsChronicled { get; init; }

    /// <summary>What is still to be delivered to the rows beside the state, oldest first.</summary>
    public ImmutableArray<PartnerDelivery> Outbox { get; init; } = [];
}

/// <summary>Who a partner is.</summary>
public sealed record StoredProfile(string PartnerId, string Name, PartnerType Type, string Region, string Country, string City);

/// <summary>The track held.</summary>
public sealed record HeldTrack(string Name, DateOnly Since, TrackBasis Basis);

/// <summary>A choice of track.</summary>
public sealed record ChosenTrack(FiscalYear Year, TrackWindow Window, string Track, DateOnly On)
{
    /// <summary>The decision that accepted it, and its rule; nothing of choices that were stored before these were kept.</summary>
    public string? DecisionId { get; init; }

    /// <summary>The rule.</summary>
    public string? Rule { get; init; }
}

/// <summary>A placement by a person, with the track that the rule alone would have given.</summary>
public sealed record PlacedTrack(
    FiscalYear Year, string Track, DateOnly On, string By, string Reason, string ByRuleAlone, string DecisionId);

/// <summary>A downgrade that takes effect on a later day.</summary>
public sealed record PendingDowngrade(string To, string Rule, DateOnly EffectiveOn, string? ProposalId);

/// <summary>What a POS week counts for; revenue by the first day of the <see cref="RevenueStretch"/> it belongs to.</summary>
public sealed record CountedWeek(
    int Version, bool Late, bool ZeroSales, int LinesAccepted, int LinesRejected,
    ImmutableSortedDictionary<DateOnly, Money> Revenue)
{
    /// <summary>
    /// The revenue in the parts that a measure may leave out or value otherwise (A19); nothing where all of it is plain: products
    /// sold, and invoiced at their net value. So it is in a state that was stored before they were kept.
    /// </summary>
    public ImmutableArray<RevenuePart>? Parts { get; init; }

    /// <summary>When the version was received; nothing where it was counted before this was kept.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The parts, whether they are kept or plain; each lies in the stretch of its first day.</summary>
    public IEnumerable<RevenuePart> RevenueParts() =>
        Parts ?? Revenue.Select(each => new RevenuePart(each.Key, IsService: false, IsReturn: false, each.Value, each.Value));
}

/// <summary>A quarter's milestone: provisional from its close, final once settled.</summary>
public sealed record QuarterResult
{
    /// <summary>The track at the quarter's end (A38).</summary>
    public required string Track { get; init; }

    /// <summary>The net revenue it was measured on.</summary>
    public required Money NetRevenue { get; init; }

    /// <summary>The milestone and whether it was met.</summary>
    public required MilestoneResult Milestone { get; init; }

    /// <summary>Whether the quarter's POS data complied; nothing before it settled.</summary>
    public bool? PosComplied { get; init; }

    /// <summary>The weeks because of which it did not; nothing where it did, or settled before they were kept.</summary>
    public ImmutableArray<PosWeek>? PosBrokenBy { get; init; }

    /// <summary>The first day on which it was final; nothing before it settled.</summary>
    public DateOnly? SettledOn { get; init; }
}

/// <summary>Not-for-resale spend of one quarter.</summary>
public sealed record NfrQuarter(Money Spent, ImmutableSortedDictionary<string, StoredNfrOrder> Orders);

/// <summary>An order and what became of it.</summary>
public sealed record StoredNfrOrder(string Part, int Quantity, Money? Net, string? Refusal, string? Rule, string? DecisionId, Money Cap, Money Left)
{
    /// <summary>The day of the order; nothing of orders that were stored before it was kept.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The serial numbers of its units, where they are known.</summary>
    public ImmutableArray<string>? SerialNumbers { get; init; }

    /// <summary>How many of these, the last ones, came after the order.</summary>
    public int SerialsAddedLater { get; init; }

    /// <summary>What the units are for, where it was told.</summary>
    public NfrUse? Use { get; init; }

    /// <summary>Where it stands, if it was accepted; nothing of one that was bought at once.</summary>
    public NfrOrderStatus? Status { get; init; }

    /// <summary>The last day of a reservation, where it has one.</summary>
    public DateOnly? ReservedUntil { get; init; }

    /// <summary>The day on which a reservation was bought.</summary>
    public DateOnly? CommittedOn { get; init; }

    /// <summary>What it takes from the cap (A29); nothing of an order from before it was kept, which took its net price.</summary>
    public Money? Counts { get; init; }

    /// <summary>Where it stands; nothing where it was refused.</summary>
    internal NfrOrderStatus? Stands => Refusal is null ? Status ?? NfrOrderStatus.Committed : null;

    /// <summary>Whether its units count against what a quarter allows.</summary>
    internal bool IsHeld => Stands is NfrOrderStatus.Reserved or NfrOrderStatus.Committed;

    /// <summary>Whether its units are the partner's.</summary>
    internal bool IsBought => Stands == NfrOrderStatus.Committed;

    /// <summary>The serial numbers that came with the order.</summary>
    internal IEnumerable<string> OrderedSerials => (SerialNumbers ?? []).SkipLast(SerialsAddedLater);

    /// <summary>Whether it was placed as a reservation.</summary>
    internal bool WasReserved => Status == NfrOrderStatus.Reserved || ReservedUntil is not null || CommittedOn is not null;

    /// <summary>The day on which its units were bought; nothing of orders that were stored before days were kept.</summary>
    internal DateOnly? BoughtOn => CommittedOn ?? On;
}

/// <summary>What a transition came to.</summary>
public sealed record TransitionOutcome(string Outcome, long NetRevenueMinorUnits);
