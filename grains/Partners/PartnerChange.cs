using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Grains.Deals;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Mdf;
using PartnerConnect.Grains.Rebates;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Partners;

/// <summary>One change of a partner in the making: the next state, and the rows it leaves once it is stored.</summary>
internal sealed class PartnerChange(PartnerState before, DateTimeOffset now, bool isTraced = true)
{
    /// <summary>The outcome of a transition that does not concern the partner.</summary>
    public const string NotConcerned = "NotConcerned";

    private readonly List<DecisionView> decisions = [];
    private readonly Dictionary<string, ProposalView> proposals = [];
    private readonly List<LeapStatementView> leapStatements = [];
    private readonly List<LeapPaymentRow> leapPayments = [];

    /// <summary>The state as it will be.</summary>
    public PartnerState State { get; set; } = before;

    /// <summary>The moment of the change; it moves on only where a whole year is played again.</summary>
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>What was decided so far, in order; not sealed yet.</summary>
    public IReadOnlyList<DecisionView> Decided => decisions;

    private StoredProfile Profile => State.Profile!;

    /// <summary>Records a decision and gives its id; of a refusal that was the last one, word for word, the id that it had.</summary>
    public string Decide<TFacts, TOutcome>(
        DecisionHead head, GuideVersion guide, TFacts facts, Conclusion<TOutcome> conclusion)
    {
        // What is only played and never told needs no trace, which is most of the work.
        var trace = isTraced ? DecisionTrace.Write(facts, conclusion) : "";
        var refusal = head.IsRefusal && isTraced ? StoredRefusal.HashOf(head, guide.Version, trace) : null;
        if (refusal is not null && State.LastRefusal?.Hash == refusal)
            return State.LastRefusal.DecisionId;

        var sequence = State.Decisions + 1;
        var id = GrainKeys.Decision(Profile.PartnerId, sequence);
        State = State with
        {
            Decisions = sequence,
            LastRefusal = refusal is null ? State.LastRefusal : new StoredRefusal(refusal, id),
        };
        if (!isTraced)
            return id;
        decisions.Add(new DecisionView
        {
            Id = id,
            PartnerId = Profile.PartnerId,
            Sequence = sequence,
            Kind = head.Kind,
            Period = head.Period,
            Region = Profile.Region,
            Outcome = head.Outcome,
            Rule = head.Rule,
            GuideVersion = guide.Version,
            AsOf = head.AsOf,
            DecidedAt = Now,
            DecidedBy = head.DecidedBy,
            Trace = trace,
            Departs = head.Departs,
        });
        return id;
    }

    /// <summary>Adds a proposal, or replaces the one of the same id.</summary>
    public void Put(StoredProposal proposal)
    {
        var former = State.Proposals.FirstOrDefault(each => each.Id == proposal.Id);
        State = State with
        {
            Proposals = former is null ? State.Proposals.Add(proposal) : State.Proposals.Replace(former, proposal),
        };
        proposals[proposal.Id] = ProposalViews.Of(proposal, Profile);
    }

    /// <summary>Leaves a statement.</summary>
    public void Leave(LeapStatementView statement) => leapStatements.Add(statement);

    /// <summary>Leaves the payment of a statement.</summary>
    public void Leave(LeapPaymentRow payment) => leapPayments.Add(payment);

    /// <summary>Records what a transition came to.</summary>
    public void Passed(Boundary boundary, string outcome, long netRevenueMinorUnits)
    {
        State = State with
        {
            Transitions = State.Transitions.SetItem(boundary.Name, new TransitionOutcome(outcome, netRevenueMinorUnits)),
        };
    }

    /// <summary>The state to store, with what it leaves behind; the former state where nothing has changed.</summary>
    public PartnerState Finish(PartnerState stored, GuideVersion guide, DecisionSeals seals)
    {
        if (ReferenceEquals(State, stored))
            return stored;

        var isSealed = new List<DecisionView>(decisions.Count);
        foreach (var decision in decisions)
            isSealed.Add(seals.Seal(decision, isSealed.Count > 0 ? isSealed[^1].Seal : stored.LastSeal));

        // A chain that was tampered with is not sealed anew, or the next decision would make it good.
        var lastSeal = isSealed.Count > 0 ? isSealed[^1].Seal : stored.LastSeal;
        var isSound = seals.HoldsChain(Profile.PartnerId, stored.Decisions, stored.LastSeal, stored.ChainSeal);
        var next = State with
        {
            Revision = State.Revision + 1,
            LastSeal = lastSeal,
            ChainSeal = isSound && isSealed.Count > 0
                ? seals.OfChain(Profile.PartnerId, State.Decisions, lastSeal)
                : stored.ChainSeal,
            IsChronicled = true,
        };
        var delivery = new PartnerDelivery
        {
            PartnerId = Profile.PartnerId,
            Revision = next.Revision,
            Summary = Summary(next, guide),
            Decisions = [.. isSealed],
            Proposals = [.. proposals.Values],
            Waivers = PosWaiverRows.Changed(Profile.PartnerId, stored.Waivers, next.Waivers),
            Deals = DealViews.Changed(stored.Deals, next.Deals, Profile),
            MdfRequests = MdfViewing.Changed(stored.Mdf, next.Mdf, Profile),
            LeapStatements = [.. leapStatements],
            LeapPayments = [.. leapPayments],
            Chronicle = new ChronicleRow(Now, PartnerChronicle.Write(stored.IsChronicled ? stored : null, next)),
        };
        return next with { Outbox = next.Outbox.Add(delivery) };
    }

    private PartnerSummary Summary(PartnerState state, GuideVersion guide)
    {
        var year = guide.Calendar.YearOf(RegionTime.DayAt(Now, guide.Region(Profile.Region)));
        return new PartnerSummary
        {
            PartnerId = Profile.PartnerId,
            Name = Profile.Name,
            Type = Profile.Type.ToString(),
            Region = Profile.Region,
            Country = Profile.Country,
            Track = state.Track?.Name,
            MissedStreak = state.Streak.Count,
            OpenProposals = state.Proposals.Count(each => each.Status == ProposalStatus.Open),
            NetRevenue = state.TrackRevenue(guide.Calendar.Days(year), guide),
            NetRevenueYear = year.ToString(),
        };
    }
}

/// <summary>What a decision is about and what it came to.</summary>
internal sealed record DecisionHead(
    string Kind, string? Period, DateOnly AsOf, string Outcome, string Rule, string DecidedBy = DecisionHead.Programme,
    bool Departs = false)
{
    /// <summary>Whether a caller is refused, who may ask the same again.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>The programme itself decided.</summary>
    public const string Programme = "programme";

    /// <summary>The partner itself did.</summary>
    public const string Partner = "partner";
}
