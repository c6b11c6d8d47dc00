using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Grains.Rebates;

namespace PartnerConnect.Grains.Partners;

/// <summary>The rows that partners leave for lists, SQL and BI tools. The silo chooses the database.</summary>
public interface IPartnerRows
{
    /// <summary>Writes what a partner leaves, in one transaction. Every row is known by its id: writing it again changes nothing,
    /// and a summary, proposal or waiver is replaced only by one with a higher revision.</summary>
    Task Deliver(PartnerDelivery delivery);

    /// <summary>Partners in the order of their ids (ordinal), at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<PartnerSummary>> Partners(string? region, string? track, string? after, int limit);

    /// <summary>A partner's decisions, or those of one kind, newest first, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<DecisionView>> Decisions(string partnerId, long? before, int limit, string? kind = null);

    /// <summary>A partner's decisions after a sequence, oldest first, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<DecisionView>> DecisionsAfter(string partnerId, long sequence, int limit);

    /// <summary>Decisions in which a person departed from the rule, newest first, at most <paramref name="limit"/>.</summary>
    /// <param name="region">Only this region's, where given.</param>
    /// <param name="before">Only those made before this moment, or at it with a lower id, where given.</param>
    /// <param name="limit">How many at most.</param>
    Task<ImmutableArray<DecisionView>> Departures(string? region, (DateTimeOffset At, string Id)? before, int limit);

    /// <summary>What a partner's changes before a moment changed, oldest first.</summary>
    Task<ImmutableArray<string>> Chronicle(string partnerId, DateTimeOffset before);

    /// <summary>One decision, or nothing.</summary>
    Task<DecisionView?> Decision(string decisionId);

    /// <summary>Proposals in the order of their ids, or the soonest to expire first, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<ProposalView>> Proposals(ProposalQuery query, int limit);

    /// <summary>How many partners hold each track, region by region.</summary>
    Task<ImmutableArray<TrackCount>> Tracks();

    /// <summary>How many partners of a run came to each outcome, from the rows that their transitions left.</summary>
    Task<ImmutableDictionary<string, TransitionTotal>> Transitions(string runId);
}

/// <summary>The sum of a run's transitions that came to one outcome.</summary>
/// <param name="Partners">How many.</param>
/// <param name="NetRevenueMinorUnits">Their net revenue, in minor units of the region's currency.</param>
public sealed record TransitionTotal(int Partners, long NetRevenueMinorUnits);

/// <summary>What a partner leaves after one change of its state.</summary>
public sealed record PartnerDelivery
{
    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>Grows with every change of the partner's state.</summary>
    public required long Revision { get; init; }

    /// <summary>The row of the partner list, where it changed.</summary>
    public PartnerSummary? Summary { get; init; }

    /// <summary>New decisions.</summary>
    public ImmutableArray<DecisionView> Decisions { get; init; } = [];

    /// <summary>New or changed proposals.</summary>
    public ImmutableArray<ProposalView> Proposals { get; init; } = [];

    /// <summary>New or changed waivers of POS weeks and lines.</summary>
    public ImmutableArray<PosWaiverView> Waivers { get; init; } = [];

    /// <summary>New or changed registrations of deals.</summary>
    public ImmutableArray<DealView> Deals { get; init; } = [];

    /// <summary>New LEAP statements: one that is there already stays as it is.</summary>
    public ImmutableArray<LeapStatementView> LeapStatements { get; init; } = [];

    /// <summary>Payments of LEAP statements.</summary>
    public ImmutableArray<LeapPaymentRow> LeapPayments { get; init; } = [];

    /// <summary>New or changed requests for market development funds.</summary>
    public ImmutableArray<MdfRequestView> MdfRequests { get; init; } = [];

    /// <summary>What the change changed, where it was one.</summary>
    public ChronicleRow? Chronicle { get; init; }

    /// <summary>What transitions came to, in deliveries that wait since cohorts did not write these rows themselves.</summary>
    public ImmutableArray<TransitionRow> Transitions { get; init; } = [];
}

/// <summary>What one change of a partner changed, and when; see <c>PartnerChronicle</c>.</summary>
public sealed record ChronicleRow(DateTimeOffset At, string Change);

/// <summary>What one transition came to for a partner; one row for a run and partner.</summary>
public sealed record TransitionRow(string RunId, string Outcome, long NetRevenueMinorUnits);
