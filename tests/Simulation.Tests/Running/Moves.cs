using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Simulation.Tests.Bugs;
using PartnerConnect.Simulation.Tests.Clients;

namespace PartnerConnect.Simulation.Tests.Running;

/// <summary>What the people around a partner do.</summary>
internal sealed class Moves(World world)
{
    /// <summary>What a client that is mistaken adds to the id of an order that it believes was lost.</summary>
    public const string Again = "-again";

    public void Enrol(SimulatedPartner partner, Chance chance)
    {
        var today = Today(partner);
        var former = partner.Profile;
        var profile = new PartnerProfile
        {
            PartnerId = partner.Id,
            Name = "Fabrikam",
            Type = chance.Percent(2) ? "Shop" : "SystemsIntegrator",
            Region = chance.Percent(2) ? "atlantis" : partner.Region,
            Country = "NL",
            City = "Utrecht",
            AgreementSigned = former is not null && chance.Percent(65) ? former.AgreementSigned
                : chance.Percent(70) ? today.AddDays(-chance.Below(100))
                : chance.Percent(60) ? today.AddDays(chance.Below(70))
                : null,
            OrientationCompleted = chance.Percent(80) ? today.AddDays(chance.Between(-60, 20)) : null,
            SalesCertified = chance.Below(4),
            TechnicalCertified = chance.Below(4),
            BrandAligned = chance.Percent(75),
        };
        if (Make(partner, new Enrolling(partner.Id, profile), chance) is EnrolAnswer { Refusal: null })
            partner.Profile = profile;
    }

    public void Report(SimulatedPartner partner, Chance chance)
    {
        var today = Today(partner);
        var kind = chance.Below(100);
        if (kind < 60)
        {
            // Some weeks are never reported at all.
            var most = chance.Percent(partner.Diligence) ? 6 : 1;
            partner.NextWeek ??= partner.FirstWeek;
            var due = new List<ClientReport>();
            for (; most > 0 && partner.NextWeek.Value.LastDay <= today; most--)
            {
                var week = partner.NextWeek.Value;
                partner.NextWeek = week.Next;
                if (!chance.Percent(3))
                    due.Add(chance.Percent(6) ? ReportDraw.Zero(partner, week) : ReportDraw.Fresh(partner, week, today, chance));
            }

            SendDue(partner, due, chance);
            return;
        }

        var sent = partner.Sent.Values.ToList();
        var near = PosWeek.Of(today.AddDays(-7 * chance.Between(-1, 20)));
        var report = kind switch
        {
            < 78 when sent.Count > 0 => ReportDraw.Corrected(partner, Recent(sent, chance)[^1], today, chance),
            < 88 when sent.Count > 0 => chance.Among(Recent(sent, chance)),
            < 92 => ReportDraw.Zero(partner, near),
            < 94 => ReportDraw.Fresh(partner, near, today, chance) with { ReportingPartner = "X-9" },
            < 95 => ReportDraw.Fresh(partner, near, today, chance) with { Lines = [] },
            _ => ReportDraw.Fresh(partner, near, today, chance),
        };
        Send(partner, report, chance);
    }

    public void Amend(SimulatedPartner partner, Chance chance) => PutRight(
        partner, () => new Amending(partner.Id, Amendment(partner, chance)), chance);

    /// <summary>Corrects a line; now and then one that an earlier week, which was never reported, takes away afterwards.</summary>
    public void Correct(SimulatedPartner partner, Chance chance)
    {
        var reported = world.Ledger.Of(partner.Id).Current;
        var late = chance.Percent(40)
            ? reported.Values.SelectMany(week => week.Lines)
                .Where(line => line.Counts && line.Line.ArrivedLate && !reported.ContainsKey(PosWeek.Of(line.Line.InvoiceDate))).ToList()
            : [];
        if (late.Count == 0)
        {
            PutRight(partner, () => new Correcting(partner.Id, Correction(partner, chance)), chance);
            return;
        }

        var taken = chance.Among(late);
        PutRight(partner, () => new Correcting(partner.Id, AmendmentDraw.Correction(partner, [taken], chance)), chance);
        if (chance.Percent(50))
            Send(partner, new ClientReport(PosWeek.Of(taken.Line.InvoiceDate), false, [ReportDraw.Again(taken.Line)], partner.Id), chance);
    }

    // Now and then the same is sent again, however long ago it was.
    private void PutRight(SimulatedPartner partner, Func<ClientCall> draw, Chance chance)
    {
        var again = partner.PutRight.Count > 0 && chance.Percent(12);
        var call = again ? partner.PutRight[^(1 + chance.Below(Math.Min(3, partner.PutRight.Count)))] : draw();
        if (!again)
            partner.PutRight.Add(call);
        Make(partner, call, chance);
        if (chance.Percent(5))
            Make(partner, call, chance);
    }

    public void Choose(SimulatedPartner partner, Chance chance)
    {
        var track = chance.Percent(2) ? "Platinum" : chance.Among(world.Guides.Published[0].Tracks).Name;
        Make(partner, chance.Percent(15) ? new Placing(partner.Id, track, chance.Of("a promise kept", "an audit")) : new Choosing(partner.Id, track), chance);
    }

    public void Order(SimulatedPartner partner, Chance chance)
    {
        var order = partner.Orders.Count > 0 && chance.Percent(15) ? chance.Among(partner.Orders) : Fresh(partner, chance);
        if (chance.Percent(4))
            order = order with { Order = order.Order with { Quantity = order.Order.Quantity + 1 } };
        Make(partner, order, chance);
    }

    public void Decide(SimulatedPartner partner, Chance chance)
    {
        var proposals = world.Rows.ProposalRows.Values.Where(row => row.Row.PartnerId == partner.Id).ToList();
        if (proposals.Count == 0)
            return;
        var open = proposals.Where(row => row.Row.Status == "Open").ToList();
        var chosen = open.Count > 0 && chance.Percent(80) ? open[^1] : chance.Among(proposals);
        Make(
            partner,
            chance.Percent(50)
                ? new Replying(partner.Id, chosen.Row.Id, chance.Of("we have caught up", "we object"))
                : new Deciding(partner.Id, chosen.Row.Id, chance.Percent(60)),
            chance);
    }

    public void Waive(SimulatedPartner partner, Chance chance)
    {
        var week = PosWeek.Of(Today(partner).AddDays(-7 * chance.Between(0, 20)));
        var ledger = world.Ledger.Of(partner.Id).Current;
        int? line = null;
        if (chance.Percent(50))
        {
            // Lines are refused in few weeks; sometimes one is asked for that is not.
            var refused = ledger.Where(each => each.Value.Rejects.Count > 0).TakeLast(12).ToList();
            if (refused.Count > 0 && chance.Percent(85))
                week = chance.Among(refused).Key;
            line = ledger.TryGetValue(week, out var report) && report.Rejects.Count > 0 && chance.Percent(90)
                ? chance.Among([.. report.Rejects.Keys])
                : chance.Between(1, 5);
        }

        var given = world.Store.Now(partner.Id).Waivers.Reverse().Take(6).ToList();
        if (given.Count > 0 && chance.Percent(35))
        {
            var (waivedWeek, waivers) = chance.Among(given);
            (week, line) = (waivedWeek, waivers.Lines.IsEmpty ? null : waivers.Lines.Keys.First());
        }

        var (by, reason) = (chance.Of("Ms Green", "Mr Black"), chance.Of("an outage of ours", "a holiday"));
        Make(
            partner,
            chance.Percent(70) ? new Waiving(partner.Id, week, line, by, reason) : new Revoking(partner.Id, week, line, by, reason),
            chance);
    }

    public void Ask(SimulatedPartner partner, Chance chance)
    {
        if (chance.Percent(80) || partner.Sent.Count == 0)
            Make(partner, new AskingStanding(partner.Id), chance);
        else
            Make(partner, new AskingReport(partner.Id, chance.Among([.. partner.Sent.Keys])), chance);
    }

    /// <summary>Sends what was never answered once more.</summary>
    public void Retry(SimulatedPartner partner, Chance chance)
    {
        if (partner.Unanswered.Count == 0)
            return;
        var call = partner.Unanswered[chance.Below(partner.Unanswered.Count)];
        partner.Unanswered.Remove(call);
        Make(partner, call, chance);
    }

    /// <summary>A call through the older of two activations.</summary>
    public void Old(SimulatedPartner partner, Chance chance)
    {
        if (!world.Cluster.HasOldPartner(partner.Id))
        {
            // Half of them have something left to deliver when they are forgotten.
            if (chance.Percent(50))
            {
                world.Faults.ArmFor("deliver rows", Fault.FailBefore);
                world.Make(Fresh(partner, chance));
            }

            world.EverSplit = true;
            world.Cluster.SplitPartner(partner.Id);
            world.Log.Line($"  {partner.Id} has two activations");
            return;
        }

        var week = PosWeek.Of(Today(partner).AddDays(-7));
        ClientCall call = chance.Below(6) switch
        {
            0 => new AskingStanding(partner.Id),
            1 => Fresh(partner, chance),
            2 => new Choosing(partner.Id, world.Guides.Published[0].Tracks[^1].Name),
            3 => new Reporting(partner.Id, ReportDraw.Fresh(partner, week, Today(partner), chance)),
            4 => new Amending(partner.Id, Amendment(partner, chance)),
            _ => new Correcting(partner.Id, Correction(partner, chance)),
        };
        if (!world.Make(call, old: true).IsAnswered && chance.Percent(70))
            Make(partner, call, chance);
    }

    private ClientAmendment Amendment(SimulatedPartner partner, Chance chance)
    {
        var reported = world.Ledger.Of(partner.Id).Current;
        var week = reported.Count == 0 || chance.Percent(5)
            ? PosWeek.Of(Today(partner).AddDays(-7 * chance.Between(0, 8)))
            : chance.Among([.. reported.Keys.TakeLast(6)]);
        return AmendmentDraw.Amendment(partner, week, reported.GetValueOrDefault(week), chance);
    }

    private PosCorrectionOrder Correction(SimulatedPartner partner, Chance chance)
    {
        // Lines that weeks ago were reported are closed, most of them; some are corrected again.
        var weeks = world.Ledger.Of(partner.Id).Current.Values.SkipLast(chance.Of(0, 3, 6)).TakeLast(9);
        return AmendmentDraw.Correction(partner, [.. weeks.SelectMany(week => week.Lines).Where(line => line.Counts)], chance);
    }

    private static Ordering Fresh(SimulatedPartner partner, Chance chance)
    {
        var fresh = new Ordering(partner.Id, new NfrOrderRequest($"o{partner.Orders.Count + 1}", chance.Among(ReportDraw.AllParts), chance.Between(1, 5)));
        partner.Orders.Add(fresh);
        return fresh;
    }

    // One by one, or as a feed brings them; what came the last time comes along now and then.
    private void SendDue(SimulatedPartner partner, List<ClientReport> due, Chance chance)
    {
        if (due.Count == 0 || chance.Percent(60))
        {
            foreach (var report in due)
                Send(partner, report, chance);
            return;
        }

        if (partner.Sent.Count > 0 && partner.Sent.Keys.Last() < due[0].Week && chance.Percent(30))
            due.Insert(0, chance.Percent(50) ? chance.Among(partner.Sent.Values.Last()) : ReportDraw.Corrected(partner, partner.Sent.Values.Last()[^1], Today(partner), chance));
        foreach (var report in due)
            Remember(partner, report);
        var together = new ReportingWeeks(partner.Id, [.. due]);
        Make(partner, together, chance);
        if (chance.Percent(5))
            Make(partner, together, chance);
    }

    private static void Remember(SimulatedPartner partner, ClientReport report)
    {
        if (!partner.Sent.TryGetValue(report.Week, out var said))
            partner.Sent[report.Week] = said = [];
        said.Add(report);
    }

    private void Send(SimulatedPartner partner, ClientReport report, Chance chance)
    {
        if (report.ReportingPartner == partner.Id)
            Remember(partner, report);

        Make(partner, new Reporting(partner.Id, report), chance);
        if (chance.Percent(5))
            Make(partner, new Reporting(partner.Id, report), chance);
    }

    private object? Make(SimulatedPartner partner, ClientCall call, Chance chance)
    {
        var (isAnswered, answer) = world.Make(call);
        if (isAnswered)
            return answer;
        if (world.Bug == PlantedBug.ClientRetriesAnew && call is Ordering order)
            call = order with { Order = order.Order with { OrderId = order.Order.OrderId + Again } };
        if (chance.Percent(60))
            (isAnswered, answer) = world.Make(call);
        if (!isAnswered && call is not AskingStanding and not AskingReport)
            partner.Unanswered.Add(call);
        return answer;
    }

    private static List<ClientReport> Recent(List<List<ClientReport>> sent, Chance chance) =>
        sent[Math.Max(0, sent.Count - 1 - chance.Below(6))];

    private DateOnly Today(SimulatedPartner partner) =>
        RegionTime.DayAt(world.Clock.Now, world.Guides.Published[0].Region(partner.Region));
}
