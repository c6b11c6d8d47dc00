using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Deals;
using PartnerConnect.Grains.Partners.Restatements;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain : IPartnerPosWaivers
{
    public async Task<PosWeekView?> Week(PosWeek week)
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        var quarter = now.Guide.Calendar.QuarterOf(week);
        return new PosWeekView(
            PartnerId, StandingWeeks.Of(stored.State, week, now.Today, now.Guide, now.Region), quarter, stored.State.IsSettled(quarter),
            PosWaiverRows.Of(stored.State, week));
    }

    public async Task<PosWaiverAnswer?> Waive(PosWaiverRequest request)
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        var change = new PartnerChange(stored.State, now.Moment);
        var reject = request.Line is { } line ? await FindRefusedAsync(change, request.Week, line, now) : null;
        var answer = PosWaiving.Give(change, now, request, reject);
        await SaveAsync(Finish(change, now.Guide));
        return answer;
    }

    public async Task<PosWaiverAnswer?> Revoke(PosWaiverRequest request)
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        var change = new PartnerChange(stored.State, now.Moment);
        var answer = PosWaiving.Revoke(change, now, request);
        await SaveAsync(Finish(change, now.Guide));
        return answer;
    }

    // A line is refused by the ledger, of which everything is counted first: a waiver is one of the version that counts.
    private async Task<WaivedReject?> FindRefusedAsync(PartnerChange change, PosWeek week, int line, Present now)
    {
        await CountAsync(change, await Ledger.ChangedAfter(change.State.LedgerSequence), now);
        return await Ledger.Report(week, Reporter(now)) is { } report
            && report.Version == change.State.Weeks.GetValueOrDefault(week)?.Version
            && report.Rejects.FirstOrDefault(each => each.Line == line) is { } reject
                ? StoredWaivers.Known(reject)
                : null;
    }

    /// <summary>
    /// Counts the weeks that changed, keeps of their waivers what the ledger refuses still, and records what had been told otherwise.
    /// </summary>
    private async Task CountAsync(PartnerChange change, ImmutableArray<PosWeekTotals> changed, Present now)
    {
        var before = change.State;
        var next = before.Count(changed, now.Guide.Calendar);
        foreach (var totals in changed.Where(each => next.Waivers.TryGetValue(each.Week, out var waivers) && !waivers.Lines.IsEmpty))
        {
            var report = await Ledger.Report(totals.Week, Reporter(now));
            next = next.KeepingWaivers(totals.Week, report?.Version ?? 0, report?.Rejects ?? []);
        }

        change.State = next;
        RestatementRecording.Record(change, before, changed, now);
        if (!changed.IsEmpty && change.State.Deals.Values.Any(deal => deal.FirstDay is not null))
            DealDeciding.Close(change, await DealDesk.Sales(PartnerId), now);
    }
}
