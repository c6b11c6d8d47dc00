using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Tracks;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Partners.Transitions;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Guide.Shadow;

/// <summary>How a fiscal year ended for a partner that was played.</summary>
/// <param name="Track">The track at the end, or nothing.</param>
/// <param name="MilestonesMet">Quarters whose milestone was met.</param>
/// <param name="Suspended">Whether incentives were suspended at the end (R27).</param>
/// <param name="NfrCap">The cap of a quarter on not-for-resale orders at the end.</param>
/// <param name="Benefits">The benefits that the track had at the end.</param>
/// <param name="Decisions">Every decision, where they were asked for.</param>
internal sealed record PlayedYear(
    string? Track, int MilestonesMet, bool Suspended, Money NfrCap, ImmutableHashSet<Benefit> Benefits,
    ImmutableArray<DecisionView> Decisions);

/// <summary>
/// Plays a fiscal year of a partner under given guide versions: the boundaries by the partner's own transitions, and what
/// the partner and people did on the days on which they did it.
/// </summary>
internal sealed class ShadowPlay
{
    private readonly YearStart start;
    private readonly GuideEditions editions;
    private readonly PartnerChange change;
    private readonly ShadowVerdicts verdicts;

    private ShadowPlay(YearStart start, GuideEditions editions, bool isTraced)
    {
        (this.start, this.editions) = (start, editions);
        change = start.Enter(isTraced);
        verdicts = new ShadowVerdicts(change, start.Stored.Proposals);
    }

    private string Region => start.Begin.Region.Id;

    /// <summary>Plays the year from the track held on its first day.</summary>
    /// <param name="state">The partner as it is stored.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="upTo">The last moment that is played.</param>
    /// <param name="editions">The guide versions.</param>
    /// <param name="isTraced">Whether the decisions are kept with their traces.</param>
    public static PlayedYear Play(PartnerState state, FiscalYear year, DateTimeOffset upTo, GuideEditions editions, bool isTraced)
    {
        var play = new ShadowPlay(YearStart.Of(state, year, editions), editions, isTraced);
        play.Run(upTo);
        return play.Ended(upTo);
    }

    private void Run(DateTimeOffset upTo)
    {
        var acts = new Queue<PartnerAct>(start.Acts());
        foreach (var boundary in editions.BoundariesBetween(start.Begin.Moment.AddTicks(-1), upTo, Region).Where(IsOfTheYear))
        {
            // A boundary comes with the first instant of its day, and nobody has done anything on it yet.
            while (acts.TryPeek(out var act) && act.On < boundary.Day)
                Do(acts.Dequeue());
            Pass(boundary);
        }

        var lastDay = RegionTime.DayAt(upTo, start.Begin.Region);
        while (acts.TryDequeue(out var act) && act.On <= lastDay)
            Do(act);
        CatchUpWith(At(lastDay));
    }

    // The close of the last quarter before is behind the partner when the year begins: that quarter settles in it. The
    // last quarter of the year settles in the next one, of whose boundaries no other is played.
    private bool IsOfTheYear(Boundary boundary)
    {
        var year = FiscalQuarter.TryParse(boundary.Period, null, out var quarter) ? quarter.Year
            : FiscalYear.TryParse(boundary.Period, null, out var named) ? named
            : start.Begin.Guide.Calendar.QuarterOf(PosWeek.Parse(boundary.Period)).Year;
        return year == start.Year || (year < start.Year && boundary.Kind != RunKind.QuarterClose);
    }

    private void Pass(Boundary boundary)
    {
        var then = Present.At(boundary.At, Region, editions);
        change.Now = boundary.At;
        if (boundary.Kind == RunKind.LaunchAssignment)
            PartnerTransitions.Pass(change, boundary, editions.For(boundary, Region));
        else
            CatchUp.PassOne(change, boundary, then);
        verdicts.GiveDue(then);
        DowngradeTransitions.Lapse(change, boundary.Day, then.Guide);
    }

    private void Do(PartnerAct act)
    {
        var then = At(act.On);
        CatchUpWith(then);
        if (act.Facts is { } facts)
            Tell(facts, then);
        if (act.Chosen is { } track)
            TrackChoosing.Choose(change, then, track, DecisionHead.Partner);
        if (act.Placed is { } placed)
            TrackPlacing.Place(change, then, new TrackPlacementRequest(placed.Track, placed.By, placed.Reason));
        if (act.Decided is { } proposal)
            verdicts.Give(proposal, then);
        if (act.Waived is { } waived)
            Waive(waived, then);
        DowngradeTransitions.Lapse(change, then.Today, then.Guide);
    }

    private void CatchUpWith(Present then)
    {
        change.Now = then.Moment;
        ProposalTransitions.Expire(change, then.Today, editions);
        ParticipationTransitions.Begin(change, then.Today, editions);
    }

    private void Tell(PartnerFacts facts, Present then)
    {
        var former = change.State.Facts;
        change.State = change.State with { Facts = facts };
        if (facts.AgreementSigned != former.AgreementSigned)
            ParticipationTransitions.FollowAgreement(change, then.Today, then.Guide);
    }

    private void Waive(WaivedAct act, Present then)
    {
        if (!start.Plays(act))
            return;
        var (given, week, line) = (act.Waiver, act.Week, act.Line);
        if (given.Revoked is { } revoked)
            PosWaiving.Revoke(change, then, new PosWaiverRequest(week, line, revoked.By, revoked.Reason));
        else
            PosWaiving.Give(change, then, new PosWaiverRequest(week, line, given.By, given.Reason), given.Reject);
    }

    private Present At(DateOnly day) => Present.At(RegionTime.StartOf(day, start.Begin.Region), Region, editions);

    private PlayedYear Ended(DateTimeOffset upTo)
    {
        // The settlement lies in the next year, whose benefits are not this one's.
        var yearEnd = RegionTime.EndOf(start.Begin.Guide.Calendar.LastDay(start.Year), start.Begin.Region).AddTicks(-1);
        var end = Present.At(upTo < yearEnd ? upTo : yearEnd, Region, editions);
        var track = change.State.Track?.Name;
        return new PlayedYear(
            track,
            change.State.Quarters.Count(each => each.Key.Year == start.Year && each.Value.Milestone.Met),
            change.State.IncentivesSuspendedBy is not null,
            NfrCap.For(track, end.Region.Id, end.Guide),
            track is null ? [] : [.. end.Guide.Benefits.Where(row => row.Cells[track].Grant != BenefitGrant.NotGranted).Select(row => row.Benefit)],
            [.. change.Decided]);
    }
}
