using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Plans;
using PartnerConnect.Grains.Rebates;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners;

/// <summary>Tells a partner's standing on a day from what its grain remembers.</summary>
/// <remarks>Milestones are told by the guide of the fiscal year's start, as they will be judged (A35).</remarks>
internal sealed class StandingReport(PartnerState state, Present now)
{
    private readonly DateOnly today = now.Today;
    private readonly GuideVersion guide = now.Guide;
    private readonly GuideVersion yearGuide = now.YearGuide;
    private readonly RegionTerms region = now.Region;
    private readonly FiscalQuarter current = now.Guide.Calendar.QuarterOf(now.Today);

    /// <summary>The whole standing.</summary>
    public Standing Tell()
    {
        var profile = state.Profile!;
        var measuredOn = state.EligibilityDays(now);
        var eligibility = state.EligibilityFacts(today, measuredOn, yearGuide);
        var spent = state.Nfr.TryGetValue(current, out var nfr) ? nfr.Spent : Money.Zero(region.Currency);
        var cap = NfrCap.For(state.Track?.Name, region.Id, guide);
        return new Standing
        {
            PartnerId = profile.PartnerId,
            Name = profile.Name,
            Region = region.Id,
            AsOf = now.Moment,
            Day = today,
            GuideVersion = guide.Version,
            DemonstrationValues = guide.DemonstrationValues,
            Track = state.Track?.Name,
            TrackSince = state.Track?.Since,
            TrackBasis = state.Track?.Basis.ToString(),
            FiscalYear = current.Year,
            NetRevenue = state.TrackRevenue(guide.Calendar.Days(current.Year), yearGuide),
            Quarters = [.. Quarters().Select(Quarter)],
            MissedStreak = state.Streak.Count,
            Pos = Pos(),
            PosUnsettled = PosUnsettled(),
            Nfr = new NfrStanding(current, cap, spent, cap - spent),
            EligibilityMeasuredOn = new MeasuredDays(measuredOn.FirstDay, measuredOn.LastDay),
            Eligibility = [.. Eligibility.ForEveryTrack(eligibility, yearGuide).Select(Tell)],
            Benefits = Benefits(),
            Requirements = Requirements(),
            Deadlines = StandingDeadlines.Of(state, now),
            Proposals =
            [
                .. state.Proposals.Where(each => each.Status is ProposalStatus.Open or ProposalStatus.Approved or ProposalStatus.ToldOnly)
                    .Select(each => ProposalViews.Of(each, profile)),
            ],
            IncentivesSuspendedBy = state.IncentivesSuspendedBy,
            TakesPart = Participation.TakesPart(state.Facts, today),
            Leap = LeapViews.Quarter(state, current, now),
            Documents = [.. guide.Policies.DocumentOrder.Select(document => $"{document}")],
        };
    }

    private IEnumerable<FiscalQuarter> Quarters()
    {
        var known = state.Quarters.Keys
            .Concat(state.Weeks.Values.SelectMany(week => week.Revenue.Keys).Select(guide.Calendar.QuarterOf))
            .Concat(Enumerable.Range(1, 4).Select(current.Year.Quarter));
        return known.Distinct().Order();
    }

    private QuarterStanding Quarter(FiscalQuarter quarter)
    {
        var days = guide.Calendar.Days(quarter);
        var quarterGuide = now.Editions.ForTracksOn(days.LastDay, region.Id);
        var result = state.Quarters.GetValueOrDefault(quarter);
        var milestone = result?.SettledOn is not null ? result.Milestone : LiveMilestone(quarter, days);
        return new QuarterStanding
        {
            Quarter = quarter,
            NetRevenue = state.TrackRevenue(days, quarterGuide),
            LeapBase = state.LeapBase(days, quarterGuide),
            Milestone = milestone?.Target,
            MilestoneToDate = milestone?.TargetToDate,
            Met = milestone?.Met,
            CountsAsMissed = result?.SettledOn is null ? null : milestone?.MissedForDowngrade,
            Settled = result?.SettledOn is not null,
            SettledNetRevenue = result?.SettledOn is null ? null : result.NetRevenue,
            Track = result?.Track ?? (milestone is null ? null : state.Track?.Name),
            PosComplied = result?.PosComplied,
            PosBreakingWeeks = result?.PosBrokenBy ?? [],
            Withheld = result?.SettledOn is not null && milestone is { Met: false } ? $"{Incentives.LostWithMilestone(yearGuide)}" : null,
        };
    }

    private MilestoneResult? LiveMilestone(FiscalQuarter quarter, DateRange days)
    {
        if (state.TrackJudging(quarter, current) is not { } track)
            return null;
        var toDate = new DateRange(guide.Calendar.FirstDay(quarter.Year), days.LastDay);
        return Milestone.Measure(
            new MilestoneFacts(
                quarter, track, region.Id, state.TrackRevenue(days, yearGuide), state.TrackRevenue(toDate, yearGuide)),
            yearGuide).Outcome;
    }

    private PosStanding Pos()
    {
        var consequences = state.PosConsequencesOn(today, guide);
        return PosOf(current) with
        {
            LapsesInARow = consequences.Lapses.Length,
            ReminderDue = consequences.ReminderDue,
            WarningDue = consequences.WarningDue,
            LeapHeld = consequences.LeapHeld,
            Due = StandingLapses.Of(state, today, guide),
        };
    }

    // Until it settles a waiver may still change it, and the weeks of it may still come.
    private PosStanding? PosUnsettled()
    {
        var before = current.Previous;
        return today >= PosDeadlines.SettleDay(before, guide.Pos, guide.Calendar) || state.IsSettled(before)
            || PosOf(before) is not { } told || told is { WeeksExpected: 0, WeeksWaived: 0 }
            ? null
            : told;
    }

    private PosStanding PosOf(FiscalQuarter quarter)
    {
        var verdict = state.JudgePos(quarter, today, guide);
        var consequences = PosConsequences.Of([], verdict, guide.Pos);
        return new PosStanding
        {
            Quarter = quarter,
            WeeksExpected = verdict.WeeksExpected,
            WeeksCompliant = verdict.WeeksCompliant,
            WeeksWaived = verdict.WeeksWaived.Length,
            Complies = verdict.Complies,
            QuarterLost = consequences.QuarterLost,
            BreakingWeeks = [.. consequences.BreakingWeeks.Select(week => week.Week)],
            Weeks = [.. guide.Calendar.Weeks(quarter).Select(week => StandingWeeks.Of(state, week, today, guide, region))],
        };
    }

    private ImmutableArray<BenefitStanding> Benefits()
    {
        if (state.Track is not { } track)
            return [];
        var blocks = PlanStanding.Blocks(state.PlanFacts(today, guide), guide);
        var suspended = state.IncentivesSuspendedBy is null ? [] : Incentives.Suspended(guide);
        return [.. guide.Benefits.Select(row => Benefit(row.Benefit, row.Cells[track.Name], blocks, suspended))];
    }

    // What a track does not have cannot be blocked.
    private BenefitStanding Benefit(Benefit benefit, BenefitCell cell, BenefitBlocks blocks, ImmutableArray<Benefit> suspended)
    {
        var granted = cell.Grant != BenefitGrant.NotGranted;
        var blockedBy = suspended.Contains(benefit) ? state.IncentivesSuspendedBy : blocks.BlockedBy.GetValueOrDefault(benefit);
        return new BenefitStanding(
            benefit.ToString(), cell.Grant.ToString(), cell.Evidence.ToString(),
            granted ? blockedBy : null,
            granted ? blocks.MayBeLostBy.GetValueOrDefault(benefit) : null);
    }

    // The checklist tells how the partner stands in its own track over the fiscal year that runs.
    private ImmutableArray<RequirementStanding> Requirements()
    {
        if (state.Track is not { } track)
            return [];
        var facts = state.EligibilityFacts(today, guide.Calendar.Days(current.Year), guide);
        var asked = Eligibility.Checklist(track.Name, facts, state.PlanFacts(today, guide), guide)
            .ToDictionary(each => each.Requirement, each => each.Step);
        return
        [
            .. guide.Requirements.OrderBy(row => row.Requirement).Select(row =>
            {
                var step = asked.GetValueOrDefault(row.Requirement);
                return new RequirementStanding(
                    row.Requirement.ToString(), row.Cells[track.Name].Level.ToString(), step?.Rule, step?.Holds, step?.Have, step?.Need);
            }),
        ];
    }

    private static EligibilityStanding Tell(TrackEligibility eligibility) => new(
        eligibility.Track, eligibility.Eligible,
        [.. eligibility.Unmet.Select(each => new UnmetStanding(each.Requirement.ToString(), each.Rule, each.Have, each.Need))]);
}
