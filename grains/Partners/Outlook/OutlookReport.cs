using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners.Outlook;

/// <summary>Tells what comes next for a partner, and what would change it.</summary>
internal sealed class OutlookReport(PartnerState state, Present now)
{
    private readonly ImmutableArray<ForeseenBoundary> foreseen = ForwardLook.Of(state, now);
    private readonly ReachingTracks reaching = new(state, now);
    private readonly FiscalQuarter current = now.Guide.Calendar.QuarterOf(now.Today);

    /// <summary>The whole outlook.</summary>
    public PartnerOutlook Tell()
    {
        var milestone = Milestone();
        return new PartnerOutlook
        {
            PartnerId = state.Profile!.PartnerId,
            AsOf = now.Moment,
            Day = now.Today,
            Track = state.Track?.Name,
            Next = [.. foreseen.SelectMany(Next)],
            Warnings =
            [
                .. DueWarnings.For(new ComingTroubles(state, now, foreseen, reaching, milestone).All(), now.Today, now.Guide)
                    .Select(warning => warning.Tell()),
            ],
            Lapses = StandingLapses.Of(state, now.Today, now.Guide),
            Ways = new OutlookWays { Keep = Keep(), Reach = reaching.Tell(), Milestone = milestone },
        };
    }

    private IEnumerable<ComingDecision> Next(ForeseenBoundary passed)
    {
        foreach (var decision in passed.Decisions)
            yield return Next(passed, decision);

        // A downgrade that was agreed takes effect without being decided again.
        if (passed.After.Track is { Basis: TrackBasis.Downgrade } after && passed.Before.Track is { } before && before.Name != after.Name)
            yield return new ComingDecision
            {
                Day = after.Since,
                Boundary = passed.Boundary.Name,
                Kind = "downgrade-effect",
                Outcome = after.Name,
                Rule = "R27",
                Sentence = ComingText.Falls(before.Name, after.Name),
                Unmet = [],
            };
    }

    private ComingDecision Next(ForeseenBoundary passed, DecisionView decision) => new()
    {
        Day = decision.AsOf,
        Boundary = passed.Boundary.Name,
        Kind = decision.Kind,
        Outcome = decision.Outcome,
        Rule = decision.Rule,
        Sentence = Sentence(decision),
        Unmet = DecisionTrace.ReadSteps(decision.Trace).Unmet(),
    };

    private string Sentence(DecisionView decision) =>
        DecisionFacts.Of(decision.Kind) is { } kind && now.Editions.Find(decision.GuideVersion) is { } guide
            ? kind.Foretell(decision, guide)
            : decision.Outcome;

    // Each quarter that has begun is judged from where the one before it leaves the partner.
    private ImmutableArray<WaysTold> Keep()
    {
        var keeping = new KeepingTrack(now);
        var kept = ImmutableArray.CreateBuilder<WaysTold>();
        var (from, after) = (state, now.Moment);
        foreach (var passed in foreseen.Where(each => each.Boundary.Kind == RunKind.QuarterSettle))
        {
            var quarter = FiscalQuarter.Parse(passed.Boundary.Period);
            if (quarter > current)
                break;
            if (passed.Before.Track is { } track && passed.Before.Quarters.ContainsKey(quarter))
                kept.Add(keeping.WaysTo(from, after, passed.Boundary).Tell($"{track.Name} kept after {quarter}", Threat(passed)) with
                {
                    Track = track.Name,
                    Quarter = quarter,
                    ByDay = passed.Boundary.Day,
                });
            after = passed.Boundary.At;
            from = foreseen.Last(each => each.Boundary.At == after).After;
        }

        return kept.ToImmutable();
    }

    // The rule that would take the track; R26 is the one to mind where none would.
    private static string Threat(ForeseenBoundary settled) =>
        settled.Decisions.FirstOrDefault(decision => decision.Kind == DecisionKinds.Downgrade.Name)?.Rule ?? "R26";

    private WaysTold? Milestone()
    {
        if (state.Track is not { } track || now.Guide.Calendar.LastDay(current) < state.JudgedFrom(now.Guide))
            return null;
        var days = now.YearGuide.Calendar.Days(current);
        var facts = new MilestoneFacts(
            current, track.Name, now.Region.Id,
            state.TrackRevenue(days, now.YearGuide),
            state.TrackRevenue(new DateRange(now.YearGuide.Calendar.FirstDay(current.Year), days.LastDay), now.YearGuide));
        return KeepTrack.WaysToMilestone(facts, now.Today, now.YearGuide).Tell($"The milestone of {current} met", "R49") with
        {
            Track = track.Name,
            Quarter = current,
            ByDay = days.LastDay,
        };
    }
}
