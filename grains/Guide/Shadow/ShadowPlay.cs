using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Partners.Transitions;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Programme.Tracks;

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

/// <summary>Plays a fiscal year of a partner under given guide versions, by the partner's own transitions.</summary>
internal static class ShadowPlay
{
    /// <summary>Plays the year from the track held on its first day, with what counts now and the choice that was made.</summary>
    /// <param name="state">The partner as it is stored.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="upTo">The last moment that is played.</param>
    /// <param name="editions">The guide versions.</param>
    /// <param name="isTraced">Whether the decisions are kept with their traces.</param>
    public static PlayedYear Play(PartnerState state, FiscalYear year, DateTimeOffset upTo, GuideEditions editions, bool isTraced)
    {
        var region = state.Profile!.Region;
        var firstDay = FirstDay(state, year, editions);
        var begin = Present.At(RegionTime.StartOf(firstDay, editions.InForceOn(firstDay, region).Region(region)), region, editions);
        var change = new PartnerChange(AtStart(state, year, begin), begin.Moment, isTraced);
        var choice = state.Choice?.Year == year ? state.Choice : null;

        foreach (var boundary in editions.BoundariesBetween(begin.Moment.AddTicks(-1), upTo, region))
        {
            if (boundary.Day < state.JoinedOn || IsCloseBefore(boundary, year))
                continue;
            choice = Choose(change, choice, boundary.Day, region, editions);
            var guide = editions.For(boundary, region);
            PartnerTransitions.Pass(change, boundary, guide);
            ParticipationTransitions.FollowAgreement(change, boundary.Day, guide);
            Answer(change, state.Proposals, boundary.Day, guide);
            DowngradeTransitions.Lapse(change, guide);
        }

        var end = Present.At(upTo, region, editions);
        Choose(change, choice, end.Today.AddDays(1), region, editions);
        return Ended(change, year, end);
    }

    // A partner that joined in the year begins on the day it joined, and a programme on the day of its launch.
    private static DateOnly FirstDay(PartnerState state, FiscalYear year, GuideEditions editions)
    {
        var any = editions.Published[0];
        return new[] { any.Calendar.FirstDay(year), any.ProgrammeLaunch, state.JoinedOn }.Max();
    }

    private static PartnerState AtStart(PartnerState state, FiscalYear year, Present begin)
    {
        // The last quarter before had not settled yet, so that nobody knew what it would come to.
        var before = state.Quarters.Where(each => each.Key.Year < year).ToImmutableSortedDictionary();
        if (before.GetValueOrDefault(year.Previous.Quarter(4)) is { } last)
            before = before.SetItem(year.Previous.Quarter(4), last with { SettledOn = null, PosComplied = null });
        var isLaunch = begin.Guide.Calendar.YearOf(begin.Guide.ProgrammeLaunch) == year && state.JoinedOn <= begin.Guide.ProgrammeLaunch;
        var start = state with
        {
            IsAssigned = !isLaunch,
            Track = TrackAt(begin.Today, before, state),
            NewcomerSince = null,
            Choice = null,
            Pending = null,
            IncentivesSuspendedBy = null,
            Quarters = before,
            Streak = before.Where(each => each.Value.SettledOn is not null).Aggregate(MissedStreak.None, (streak, each) =>
                streak.After(each.Key, each.Value.Track, each.Value.Milestone.MissedForDowngrade, begin.Guide.Policies.Streak)),
            Proposals = [],
            Transitions = state.Transitions.Clear(),
            Outbox = [],
            Decisions = 0,
        };
        var change = new PartnerChange(start, begin.Moment, isTraced: false);
        ParticipationTransitions.FollowAgreement(change, begin.Today, begin.Guide);
        return change.State with { Decisions = 0 };
    }

    private static HeldTrack? TrackAt(
        DateOnly firstDay, ImmutableSortedDictionary<FiscalQuarter, QuarterResult> before, PartnerState state)
    {
        if (before.IsEmpty)
            return null;
        var fallen = state.Proposals.LastOrDefault(each => each.Status == ProposalStatus.CarriedOut && each.EffectiveOn == firstDay);
        return new HeldTrack(fallen?.To ?? before.Values.Last().Track, firstDay, TrackBasis.Choice);
    }

    private static ChosenTrack? Choose(
        PartnerChange change, ChosenTrack? choice, DateOnly before, string region, GuideEditions editions)
    {
        if (choice is null || choice.On >= before)
            return choice;
        var terms = editions.InForceOn(choice.On, region).Region(region);
        TrackChoosing.Choose(change, Present.At(RegionTime.StartOf(choice.On, terms), region, editions), choice.Track, DecisionHead.Partner);
        return null;
    }

    // Where people were asked the same question in the real year, what came of it stands; a new question is answered as the
    // guide allows.
    private static void Answer(PartnerChange change, ImmutableArray<StoredProposal> real, DateOnly day, GuideVersion guide)
    {
        foreach (var proposal in change.State.Proposals.Where(each => each.Status == ProposalStatus.Open).ToList())
        {
            var asked = real.FirstOrDefault(each => each.Quarter == proposal.Quarter && each.Rule == proposal.Rule);
            var isCarried = asked is null or { Status: ProposalStatus.Approved or ProposalStatus.CarriedOut };
            var answered = proposal with { Status = isCarried ? ProposalStatus.Approved : ProposalStatus.Rejected };
            change.Put(answered);
            if (isCarried)
                DowngradeTransitions.Agree(change, answered, day, guide);
        }
    }

    // The last quarter before closed at the very moment at which the year begins; it settles in the year.
    private static bool IsCloseBefore(Boundary boundary, FiscalYear year) =>
        boundary.Kind == RunKind.QuarterClose && FiscalQuarter.Parse(boundary.Period).Year < year;

    private static PlayedYear Ended(PartnerChange change, FiscalYear year, Present end)
    {
        var track = change.State.Track?.Name;
        return new PlayedYear(
            track,
            change.State.Quarters.Count(each => each.Key.Year == year && each.Value.Milestone.Met),
            change.State.IncentivesSuspendedBy is not null,
            NfrCap.For(track, end.Region.Id, end.Guide),
            track is null ? [] : [.. end.Guide.Benefits.Where(row => row.Cells[track].Grant != BenefitGrant.NotGranted).Select(row => row.Benefit)],
            [.. change.Decided]);
    }
}
