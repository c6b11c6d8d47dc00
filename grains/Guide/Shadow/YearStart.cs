using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Partners.Transitions;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Proposals;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Guide.Shadow;

/// <summary>A partner as it stood when a fiscal year began, put together from what is stored of it now.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Begin">The year's first day; for who joined in it that day, and for a programme that of its launch.</param>
/// <param name="Stored">The partner as it is stored.</param>
internal sealed record YearStart(FiscalYear Year, Present Begin, PartnerState Stored)
{
    private DateOnly FirstDay => Begin.Today;

    private bool Joins => Stored.JoinedOn == FirstDay;

    private bool Launches => Begin.Guide.ProgrammeLaunch == FirstDay && Stored.JoinedOn <= FirstDay;

    /// <summary>The start of a year, under the guide versions by which it is played.</summary>
    public static YearStart Of(PartnerState state, FiscalYear year, GuideEditions editions)
    {
        var any = editions.Published[0];
        var region = state.Profile!.Region;
        var firstDay = new[] { any.Calendar.FirstDay(year), any.ProgrammeLaunch, state.JoinedOn }.Max();
        var moment = RegionTime.StartOf(firstDay, editions.InForceOn(firstDay, region).Region(region));
        return new YearStart(year, Present.At(moment, region, editions), state);
    }

    /// <summary>What was done from the first day on, in the order of days; a choice, a placement and facts only up to the year's last
    /// day, what concerns its last quarter until that settles.</summary>
    public IEnumerable<PartnerAct> Acts()
    {
        var lastDay = Begin.Guide.Calendar.LastDay(Year);
        return Stored.ActsSoFar().Skip(ActsBefore().Count).Where(act => act.Decided is not null || act.Waived is not null || act.On <= lastDay).OrderBy(act => act.On);
    }

    /// <summary>Begins: the joining is followed at once, and so is a downgrade that waited for the year.</summary>
    public PartnerChange Enter(bool isTraced)
    {
        var change = new PartnerChange(AtStart(), Begin.Moment, isTraced);
        if (Joins)
            ParticipationTransitions.FollowAgreement(change, FirstDay, Begin.Guide);
        DowngradeTransitions.TakeEffect(change, FirstDay, Begin.Guide);
        return change;
    }

    private PartnerState AtStart()
    {
        var quarters = QuartersBefore();
        var periods = PeriodsBefore();
        var held = periods.LastOrDefault();
        var proposals = ProposalsBefore();
        return Stored with
        {
            Facts = ActsBefore().LastOrDefault(act => act.Facts is not null)?.Facts ?? PartnerFacts.None,
            IsAssigned = !Launches,
            Track = held?.Track is { } name ? new HeldTrack(name, held.Since, TrackBasis.Choice) : null,
            TrackPeriods = periods,
            NewcomerSince = Stored.NewcomerSince < FirstDay ? Stored.NewcomerSince : null,
            Choice = null,
            Placement = null,
            Acts = [],
            Pending = proposals.LastOrDefault(each => each is { Kind: not ProposalKind.Upgrade, Status: ProposalStatus.Approved }) is { } agreed
                ? new PendingDowngrade(agreed.To, agreed.Rule, agreed.EffectiveOn, agreed.Id)
                : null,
            IncentivesSuspendedBy = null,
            PosHeldUpTo = PosHeldUpTo(),
            Waivers = WaiversBefore(),
            Quarters = quarters,
            Streak = quarters.Where(each => each.Value.SettledOn is not null).Aggregate(MissedStreak.None, (streak, each) =>
                streak.After(each.Key, each.Value.Track, each.Value.Milestone.MissedForDowngrade, Begin.Guide.Policies.Streak)),
            Proposals = proposals,
            Transitions = Stored.Transitions.Clear(),
            Outbox = [],
            Decisions = 0,
            LastRefusal = null,
        };
    }

    /// <summary>
    /// Whether a waiver is played again. Weeks are played with the reports that count in the end: of one that was superseded no line
    /// is left to be waived.
    /// </summary>
    public bool Plays(WaivedAct act) =>
        act.Line is null
        || Stored.LastWaiver(act.Week, act.Line) is not null
        || Stored.Weeks.GetValueOrDefault(act.Week)?.Version == act.Waiver.Version;

    // A waiver counts from the day on which it was given.
    private ImmutableSortedDictionary<PosWeek, WeekWaivers> WaiversBefore() => ActsBefore()
        .Select(act => act.Waived).OfType<WaivedAct>().Where(Plays)
        .Aggregate(new PartnerState(), (state, act) => state.Waiving(act.Week, act.Line, act.Waiver)).Waivers;

    // Who joins has told its facts with the joining itself, and before the boundaries of that day.
    private List<PartnerAct> ActsBefore()
    {
        var acts = Stored.ActsSoFar();
        return [.. acts.TakeWhile((act, index) => act.On < FirstDay || (Joins && index == 0))];
    }

    // A choice may have been dated back to the first day (A38), so that only the days before it tell what was held.
    private ImmutableArray<TrackPeriod> PeriodsBefore() =>
        Joins || Launches ? [] : [.. Stored.Periods().TakeWhile(period => period.Since < FirstDay)];

    // A quarter that settles in the year had not settled yet, so that nobody knew what it would come to.
    private ImmutableSortedDictionary<FiscalQuarter, QuarterResult> QuartersBefore() => Stored.Quarters
        .Where(each => each.Key.Year < Year)
        .Select(each => each.Value.SettledOn >= FirstDay
            ? KeyValuePair.Create(each.Key, each.Value with { SettledOn = null, PosComplied = null })
            : each)
        .ToImmutableSortedDictionary();

    private ImmutableArray<StoredProposal> ProposalsBefore() =>
        [.. Stored.Proposals.Where(each => each.ProposedOn < FirstDay).Select(AsOfTheFirstDay)];

    private StoredProposal AsOfTheFirstDay(StoredProposal proposal) => proposal switch
    {
        { DecidedAt: { } decided } when decided >= Begin.Moment =>
            proposal with { Status = ProposalStatus.Open, DecidedBy = null, Reason = null, DecidedAt = null },
        { DecidedAt: null, Status: ProposalStatus.Expired } when proposal.LastDecisionDay >= FirstDay =>
            proposal with { Status = ProposalStatus.Open },
        { Kind: not ProposalKind.Upgrade, DecidedAt: not null, Status: ProposalStatus.CarriedOut } when proposal.EffectiveOn >= FirstDay =>
            proposal with { Status = ProposalStatus.Approved },
        _ => proposal,
    };

    // What was held against the partner in the year is forgotten; what had been before is known by what was proposed then.
    private PosWeek? PosHeldUpTo()
    {
        if (Stored.PosHeldUpTo is not { } held || held.LastDay < FirstDay)
            return Stored.PosHeldUpTo;
        if (Stored.Proposals.LastOrDefault(IsForPosBefore) is not { } before)
            return null;
        var week = PosWeek.Of(before.ProposedOn);
        while (Boundaries.DueDay(week, Begin.Guide) > before.ProposedOn)
            week = week.Previous;
        return week;
    }

    private bool IsForPosBefore(StoredProposal proposal) =>
        proposal.Kind != ProposalKind.Upgrade && proposal.Rule != Downgrade.Milestones && proposal.ProposedOn < FirstDay;
}
