using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Tracks;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Simulation.Tests.Clients;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Oracle;

internal sealed partial class PartnerOracle
{
    /// <summary>Takes the next thing that happened, and holds its answer against what should have been answered.</summary>
    /// <param name="happening">What happened.</param>
    /// <param name="msrp">The catalogue as it was then.</param>
    public void Take(Happening happening, Func<string, decimal?> msrp)
    {
        var today = guides.DayAt(happening.At);
        var launches = happening.Call is CarryingOut { Order: var order } && order.Kind == RunKinds.NameOf(RunKind.LaunchAssignment);
        if (happening.PassedUpTo is { } upTo)
            Pass(upTo, today, launches);
        if (profile is not null)
            Expire(today);
        Lapse(today);
        if (happening.IsPassageOnly)
            return;
        switch (happening.Call)
        {
            case Enrolling { Profile: var next }:
                if (happening.IsAnswered && ((EnrolAnswer)happening.Answer!).Refusal is not null)
                    return;
                Enrol(next, today);
                Lapse(today);
                break;
            case Reporting { Report: var report }:
                Report(happening, report, today, msrp);
                if (!(happening.IsHeld || happening.IsTogether) || happening.EndsCount)
                    EndWaivers();
                break;
            case Amending { Amendment: var amendment } when profile is not null:
                Amend(happening, amendment, today, msrp);
                if (!happening.IsHeld || happening.EndsCount)
                    EndWaivers();
                break;
            case Correcting { Order: var correction } when profile is not null:
                Correct(happening, correction, today, msrp);
                if (happening.EndsCount)
                    EndWaivers();
                break;
            case Choosing { Track: var desired } when profile is not null:
                var refusal = Choose(desired, today);
                Lapse(today);
                if (happening.IsAnswered)
                    Same("choice of a track", happening, (((TrackChoiceAnswer)happening.Answer!).Refusal, ((TrackChoiceAnswer)happening.Answer).Track), (refusal, track?.Name));
                break;
            case Placing { Track: var wanted, Reason: var reason } when profile is not null:
                var placement = Place(wanted, reason, today);
                Lapse(today);
                if (happening.IsAnswered)
                    Same("placement", happening, (((TrackPlacementAnswer)happening.Answer!).Refusal, ((TrackPlacementAnswer)happening.Answer).Track), (placement, track?.Name));
                break;
            case Ordering { Order: var asked } when profile is not null:
                var decided = Order(asked, today, msrp);
                if (happening.IsAnswered)
                    Same("order", happening, (((NfrOrderAnswer)happening.Answer!).Refusal, ((NfrOrderAnswer)happening.Answer).Net?.MinorUnits), decided);
                break;
            case Deciding { Proposal: var proposal, Approve: var approve } when profile is not null:
                var expected = Decide(proposal, approve, today);
                if (happening.IsAnswered)
                    Same("decision on a proposal", happening,
                        happening.Answer is ProposalAnswer given ? (given.Proposal.Status, given.AlreadyDecided) : null, expected);
                break;
            case Replying { Proposal: var answered, Reply: var reply } when profile is not null:
                var said = Reply(answered, reply, today);
                if (happening.IsAnswered)
                    Same("answer to a proposal", happening, happening.Answer is ProposalAnswer heard ? heard.Refusal ?? "" : null, said);
                break;
            case Waiving waiving when profile is not null:
                var waived = Waive(waiving, today);
                if (happening.IsAnswered)
                    Same("waiver", happening, ((PosWaiverAnswer)happening.Answer!).Refusal, waived);
                break;
            case Revoking revoking when profile is not null:
                var revoked = Revoke(revoking);
                if (happening.IsAnswered)
                    Same("revocation", happening, ((PosWaiverAnswer)happening.Answer!).Refusal, revoked);
                break;
            case AskingStanding when profile is not null && happening.IsAnswered:
                Tell(happening, (Standing)happening.Answer!, today);
                break;
            default:
                break;
        }
    }

    private void Report(Happening happening, ClientReport report, DateOnly today, Func<string, decimal?> msrp)
    {
        if (profile is null)
            return;
        if (!happening.IsHeld)
        {
            var (code, taken) = Ledger.Receive(report, today, JudgedFrom, lastSettled, guides.On(today), msrp);
            Same("landing of a report", happening, happening.Landed, taken is not null);
            if (taken is not null)
            {
                Same("version and lateness of a report", happening, (happening.Entry!.Report.Version, happening.Entry.Report.Late), (taken.Version, taken.Late));
                Ledger.Take(report.Week, taken);
            }

            if (happening.IsAnswered)
            {
                var answer = (PosReportAnswer)happening.Answer!;
                Same("code of a report", happening, answer.Code, code);
                Same("version of a report", happening, answer.Version, Ledger.Reports.GetValueOrDefault(report.Week)?.Version ?? 0);
            }
        }
        else if (happening.Entry is { } entry)
        {
            // It landed through one of two activations: what was checked when it came in is taken from its row.
            Ledger.Take(report.Week, Ledger.Read(report, entry.Report.Version, entry.Report.Late, today, guides.On(today), msrp));
        }
    }

    private void Tell(Happening happening, Standing told, DateOnly today)
    {
        var (first, last) = Year(guides.Calendar.YearOf(today));
        Same("track told", happening, (told.Track, told.TrackSince), (track?.Name, track?.Since));
        Same("streak told", happening, told.MissedStreak, streak.Count);
        Same("revenue told", happening, told.NetRevenue.MinorUnits, Revenue(first, last, guides.ForTracks(today)));
        Same("spend told", happening, told.Nfr.Spent.MinorUnits, Spent(guides.Calendar.QuarterOf(today)));
        foreach (var week in told.Pos.Weeks.Concat(told.PosUnsettled?.Weeks ?? []))
            Same("week told", happening, (week.Week, week.Verdict, week.LinesWaived), (week.Week, Outcome(week.Week, today), LinesWaived(week.Week)));
        foreach (var quarter in told.Quarters)
        {
            var (firstDay, lastDay) = (guides.Calendar.FirstDay(quarter.Quarter), guides.Calendar.LastDay(quarter.Quarter));
            var revenue = guides.ForTracks(lastDay).Policies.Revenue;
            Same("quarter's revenue told", happening, (quarter.NetRevenue.MinorUnits, quarter.LeapBase?.MinorUnits),
                (Measured(firstDay, lastDay, revenue.Track), Measured(firstDay, lastDay, revenue.Leap)));
            if (quarter.Settled)
                Same("settled quarter told", happening, (quarter.SettledNetRevenue?.MinorUnits, quarter.Met),
                    (Quarters.GetValueOrDefault(quarter.Quarter)?.Net, Quarters.GetValueOrDefault(quarter.Quarter)?.Met));
        }
    }

    private void Same<T>(string what, Happening happening, T found, T should) => ViolationException.Unless(
        EqualityComparer<T>.Default.Equals(found, should), "answers are the oracle's",
        () => $"{what} of {id} at {happening.At:u} ({happening.Call}): {found}, and should be {should}");
}
