using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Simulation.Tests.Clients;
using PartnerConnect.Simulation.Tests.Doubles;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Checks;

/// <summary>What holds of every write of a partner's state, whatever led to it.</summary>
internal static class StateChecks
{
    public static void Hold(World world, string partner, PartnerState before, PartnerState next, Happening? landed)
    {
        Order(world, before, next);
        Past(before, next);
        Track(world, partner, next);
        if (!ReferenceEquals(before.Nfr, next.Nfr))
            Spend(next);
        if (!ReferenceEquals(before.Weeks, next.Weeks))
        {
            Weeks(world, partner, before, next);
            Restated(before, next);
        }

        if (landed?.Call is Choosing or Placing or Ordering && next.Outbox[^1].Decisions is [{ Outcome: not ("Accepted" or "Proposed") }])
            Refused(before, next);
        Streak(next);
    }

    private static void Order(World world, PartnerState before, PartnerState next)
    {
        ViolationException.Unless(next.Revision == before.Revision + 1, "every write is one revision",
            () => $"{next.Revision} after {before.Revision}");
        var fresh = next.Outbox.IsEmpty ? [] : next.Outbox[^1].Decisions;
        ViolationException.Unless(
            next.Decisions == before.Decisions + fresh.Length
            && fresh.Select(decision => decision.Sequence).SequenceEqual(Enumerable.Range(1, fresh.Length).Select(each => before.Decisions + each)),
            "decisions are numbered without a gap", () => $"{string.Join(" ", fresh.Select(each => each.Sequence))} after {before.Decisions}");
        ViolationException.Unless(next.LedgerSequence >= before.LedgerSequence, "what is counted stays counted",
            () => $"{next.LedgerSequence} after {before.LedgerSequence}");
        ViolationException.Unless(next.PassedUpTo >= before.PassedUpTo, "boundaries are passed in order",
            () => $"{next.PassedUpTo:u} after {before.PassedUpTo:u}");
        ViolationException.Unless(next.PassedUpTo <= world.Clock.Latest, "no boundary is passed before its time",
            () => $"{next.PassedUpTo:u} at {world.Clock.Latest:u}");
    }

    private static void Past(PartnerState before, PartnerState next)
    {
        if (!ReferenceEquals(before.Transitions, next.Transitions))
        {
            foreach (var (name, outcome) in before.Transitions)
                ViolationException.Unless(next.Transitions.GetValueOrDefault(name) == outcome, "a transition happens once",
                    () => $"{name}: {next.Transitions.GetValueOrDefault(name)} after {outcome}");
        }

        if (!ReferenceEquals(before.Quarters, next.Quarters))
        {
            foreach (var (quarter, result) in before.Quarters)
                ViolationException.Unless(result.SettledOn is null || Same(next.Quarters.GetValueOrDefault(quarter), result),
                    "a settled quarter stays as it is", () => $"{quarter}: {next.Quarters.GetValueOrDefault(quarter)} after {result}");
        }
    }

    // Weeks that were read twice are two lists of the same.
    private static bool Same(QuarterResult? one, QuarterResult other) =>
        one is not null && one with { PosBrokenBy = null } == other with { PosBrokenBy = null }
        && (one.PosBrokenBy ?? []).SequenceEqual(other.PosBrokenBy ?? []);

    private static void Track(World world, string partner, PartnerState next)
    {
        if (next.Track is not { } track)
            return;
        ViolationException.Unless(world.Editions.Published.Any(guide => guide.FindTrack(track.Name)?.Name == track.Name),
            "a track is one of the guide's", () => $"{partner} is in {track.Name}");
        var today = RegionTime.DayAt(world.Clock.Latest, world.Editions.Published[0].Region(next.Profile!.Region));
        ViolationException.Unless(next.Facts.AgreementSigned <= today, "no track without an agreement",
            () => $"{partner} is in {track.Name}, signed {next.Facts.AgreementSigned}");
        ViolationException.Unless(track.Since <= today, "a track begins in its time", () => $"{track.Name} since {track.Since}");
    }

    private static void Spend(PartnerState next)
    {
        foreach (var (quarter, spend) in next.Nfr)
        {
            foreach (var order in spend.Orders.Values.Where(order => order.Refusal is null))
                ViolationException.Unless(order.Left.MinorUnits >= 0, "no order passes the cap", () => $"{quarter}: {order}");
        }
    }

    private static void Weeks(World world, string partner, PartnerState before, PartnerState next)
    {
        var ledger = world.Ledger.Of(partner);
        if (next.LedgerSequence != ledger.LastSequence)
            return;
        ViolationException.Unless(next.Weeks.Count == ledger.Current.Count, "weeks are the ledger's",
            () => $"{next.Weeks.Count} weeks, and {ledger.Current.Count} in the ledger");
        foreach (var (week, current) in ledger.Current)
        {
            // What has not changed since was held against the ledger when it was counted.
            if (current.Report.ChangedSequence <= before.LedgerSequence)
                continue;
            var sum = 0L;
            var lines = 0;
            foreach (var line in current.Lines)
            {
                sum += line.Counts ? line.Line.Net.MinorUnits : 0;
                if (line.Counts && ledger.Corrections.Count > 0)
                    sum += ledger.CorrectionsOf(line).Sum(correction => correction.View.AddedNet.MinorUnits);
                lines += line.Counts ? 1 : 0;
            }

            var counted = next.Weeks.GetValueOrDefault(week);
            var told = 0L;
            foreach (var net in counted?.Revenue.Values ?? [])
                told += net.MinorUnits;
            ViolationException.Unless(counted is not null && told == sum && counted.LinesAccepted == lines && counted.Version == current.Report.Version,
                "totals are the sum of the lines", () => $"{week}: {counted}, lines {lines} of {sum}");
        }
    }

    private static void Restated(PartnerState before, PartnerState next)
    {
        var isTold = !next.Outbox.IsEmpty && next.Outbox[^1].Decisions.Any(decision => decision.Kind == "restatement");
        foreach (var (week, former) in before.Weeks)
        {
            var (was, now) = (0L, 0L);
            foreach (var net in former.Revenue.Values)
                was += net.MinorUnits;
            foreach (var net in next.Weeks[week].Revenue.Values)
                now += net.MinorUnits;
            ViolationException.Unless(was == now || isTold, "what counts otherwise is told anew", () => $"{week}: {now} after {was}, and no restatement");
        }
    }

    // Its decision and, for an order, that it was decided: nothing else.
    private static void Refused(PartnerState before, PartnerState next) => ViolationException.Unless(
        Same(
            next with
            {
                Revision = before.Revision,
                Decisions = before.Decisions,
                Outbox = before.Outbox,
                Nfr = before.Nfr,
                LastSeal = before.LastSeal,
                ChainSeal = before.ChainSeal,
                LastRefusal = before.LastRefusal,
            },
            before)
        && next.Nfr.All(quarter => quarter.Value.Spent.MinorUnits == (before.Nfr.GetValueOrDefault(quarter.Key)?.Spent.MinorUnits ?? 0)),
        "a refused command changes nothing but its decision", () => $"{next.Outbox[^1].Decisions[0].Kind} {next.Outbox[^1].Decisions[0].Outcome}");

    // By reference where both come from one reading, else by what is stored.
    private static bool Same(PartnerState one, PartnerState other) =>
        one == other || StateStore.Text(one).AsSpan().SequenceEqual(StateStore.Text(other));

    private static void Streak(PartnerState next)
    {
        FiscalQuarter? last = null;
        var inRow = 0;
        foreach (var (quarter, result) in next.Quarters)
        {
            if (result.SettledOn is null)
                continue;
            last = quarter;
            inRow = result.Milestone.MissedForDowngrade ? inRow + 1 : 0;
        }

        ViolationException.Unless(next.Streak.LastQuarter == last && next.Streak.Count <= inRow, "the streak follows the settled quarters",
            () => $"{next.Streak}, settled up to {last}, {inRow} missed");
    }
}
