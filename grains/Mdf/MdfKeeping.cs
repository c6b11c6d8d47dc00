using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Mdf;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Mdf;

/// <summary>Enters what quarters accrue, and ends what was not used in its days (R63, R64, A25).</summary>
internal static class MdfKeeping
{
    /// <summary>Enters a quarter when it settles, with what earlier ones came to since by corrected lines.</summary>
    public static void Settle(PartnerChange change, Boundary boundary, GuideEditions editions)
    {
        var quarter = FiscalQuarter.Parse(boundary.Period);
        if (change.State.Quarters.GetValueOrDefault(quarter) is not { SettledOn: not null } settled)
            return;
        foreach (var (former, entry) in change.State.Mdf?.Entered.ToList() ?? [])
            Enter(change, boundary.Day, former, entry.Track, entry.Amount, editions.Find(entry.GuideVersion)!);
        var guide = editions.For(boundary, change.State.Profile!.Region);
        if (change.State.Mdf?.Entered.ContainsKey(quarter) != true)
            Enter(change, boundary.Day, quarter, settled.Track, null, guide);
    }

    /// <summary>Lets lapse what was not drawn, and closes what was not claimed, in the days before this one.</summary>
    public static void Expire(PartnerChange change, DateOnly day, GuideEditions editions)
    {
        if (change.State.Mdf is null)
            return;
        foreach (var (number, request) in change.State.Mdf.Requests.Where(each => IsOver(each.Value, day)).ToList())
            Close(change, number, request, editions);
        foreach (var lot in change.State.Mdf.Fund.Lots.Where(lot => lot.LastDay < day && lot.Left.MinorUnits > 0).ToList())
        {
            var after = lot.LastDay.AddDays(1);
            var guide = editions.InForceOn(after, change.State.Profile!.Region);
            var facts = new MdfExpiryFacts(after, lot.Quarter, lot.LastDay, lot.Left);
            change.Decide(
                new DecisionHead(DecisionKinds.MdfLapse.Name, $"{lot.Quarter}", after, "Lapsed", MdfAccrual.Rule), guide, facts, MdfExpiry.Funds(facts, guide));
            change.State = change.State with { Mdf = change.State.Mdf with { Fund = change.State.Mdf.Fund.Expire(lot.Quarter) } };
        }
    }

    /// <summary>The days after which something is to be ended.</summary>
    public static IEnumerable<DateOnly> LastDays(PartnerState state) => state.Mdf is not { } mdf ? [] :
    [
        .. mdf.Requests.Values.Where(request => request.Status is MdfStatus.Approved or MdfStatus.Done).Select(request => request.ClaimBy!.Value),
        .. mdf.Fund.Lots.Where(lot => lot.Left.MinorUnits > 0).Select(lot => lot.LastDay),
    ];

    private static bool IsOver(StoredMdfRequest request, DateOnly day) =>
        request.Status is MdfStatus.Approved or MdfStatus.Done && request.ClaimBy < day;

    // What is claimed and waits for a decision stays held; whatever of it is not accepted then has nowhere to be used any more.
    private static void Close(PartnerChange change, int number, StoredMdfRequest request, GuideEditions editions)
    {
        var lastDay = request.ClaimBy!.Value;
        var guide = editions.InForceOn(lastDay.AddDays(1), change.State.Profile!.Region);
        var facts = new MdfClosingFacts(lastDay.AddDays(1), request.Id, lastDay, request.Granted!.Value, request.Taken);
        var conclusion = MdfExpiry.Approval(facts, guide);
        change.Decide(
            new DecisionHead(DecisionKinds.MdfClose.Name, request.Id, facts.Day, nameof(MdfStatus.Closed), MdfRequest.Rule), guide, facts, conclusion);
        var (fund, draws) = GiveBack(change.State.Mdf!.Fund, request, conclusion.Outcome);
        var closed = request with { Status = MdfStatus.Closed, Granted = request.Granted - conclusion.Outcome, Draws = draws };
        change.State = change.State with
        {
            Mdf = change.State.Mdf with { Fund = fund, Requests = change.State.Mdf.Requests.SetItem(number, closed) },
        };
    }

    // From the last draw on, which is of the latest quarter.
    private static (MdfFund Fund, System.Collections.Immutable.ImmutableArray<MdfDraw> Draws) GiveBack(MdfFund fund, StoredMdfRequest request, Money free)
    {
        var kept = request.Draws;
        while (free.MinorUnits > 0 && kept.Length > 0)
        {
            var last = kept[^1];
            var back = free < last.Amount ? free : last.Amount;
            fund = fund.GiveBack([last with { Amount = back }]);
            kept = back == last.Amount ? kept.RemoveAt(kept.Length - 1) : kept.SetItem(kept.Length - 1, last with { Amount = last.Amount - back });
            free -= back;
        }

        return (fund, kept);
    }

    private static void Enter(PartnerChange change, DateOnly day, FiscalQuarter quarter, string track, Money? entered, GuideVersion guide)
    {
        var region = guide.Region(change.State.Profile!.Region);
        var facts = new MdfAccrualFacts(
            day, quarter, track, change.State.TrackRevenue(guide.Calendar.Days(quarter), guide), entered ?? Money.Zero(region.Currency));
        var conclusion = MdfAccrual.Enter(facts, guide);
        var outcome = conclusion.Outcome;

        // A track whose funds do not accrue has nothing to tell of, and neither has a quarter that came to the same. One that accrued
        // nothing may yet, by a corrected line.
        if (outcome.Change.MinorUnits == 0 && (entered is not null || !guide.Benefit(Benefit.Mdf, track).Accrued))
            return;
        change.Decide(
            new DecisionHead(DecisionKinds.MdfAccrual.Name, $"{quarter}", day, entered is null ? "Accrued" : "Corrected", MdfAccrual.Rule), guide, facts, conclusion);
        var mdf = change.State.Mdf ?? new StoredMdf { Fund = MdfFund.Empty(region.Currency) };
        change.State = change.State with
        {
            Mdf = mdf with
            {
                Fund = mdf.Fund.Enter(quarter, outcome.Change, outcome.LastDay),
                Entered = mdf.Entered.SetItem(quarter, new(track, guide.Version, outcome.Accrues)),
            },
        };
    }
}
