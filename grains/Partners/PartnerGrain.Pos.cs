using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<PosReportAnswer?> Submit(PosSubmission submission) => (await SubmitWeeks([submission])).SingleOrDefault();

    public async Task<ImmutableArray<PosReportAnswer>> SubmitWeeks(ImmutableArray<PosSubmission> submissions)
    {
        if (stored.State.Profile is null)
            return [];

        var now = await CatchUpAsync();
        var answer = await AskLedgerAsync(() => Ledger.SubmitWeeks(submissions, Reporter(now), stored.State.LedgerSequence));
        await TakeOverAsync(answer.Changed, now);
        return answer.Reports;
    }

    public async Task<PosReportAnswer?> Report(PosWeek week) =>
        stored.State.Profile is null ? null : await Ledger.Report(week, Reporter(await NowAsync()));

    private async Task<T> AskLedgerAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch
        {
            // The report may have landed without its answer. The next activation asks the ledger before it tells anything.
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task TakeOverAsync(ImmutableArray<PosWeekTotals> changed, Present now)
    {
        var change = new PartnerChange(stored.State, now.Moment);
        try
        {
            await CountAsync(change, changed, now);
        }
        catch
        {
            // What was handed in has landed and is not counted: as above.
            DeactivateOnIdle();
            throw;
        }

        await SaveAsync(Finish(change, now.Guide));
    }

    private PosReporter Reporter(Present now) => new()
    {
        PartnerId = PartnerId,
        Name = stored.State.Profile!.Name,
        Region = now.Region.Id,
        GuideVersion = now.Guide.Version,
        ReceivedAt = now.Moment,
        Today = now.Today,
        JudgedFrom = stored.State.PosJudgedFrom(now.Guide),
        Attests = PosDuty.Attests(stored.State.Profile.Type, now.Guide.Policies),
        LastSettledQuarter = stored.State.Quarters.Where(each => each.Value.SettledOn is not null)
            .Select(each => (FiscalQuarter?)each.Key).LastOrDefault(),
        Deals =
        [
            .. stored.State.Deals.Values.Where(deal => deal is { FirstDay: not null, LastDay: not null })
                .Select(deal => new ReportedDeal(
                    deal.Id, deal.EndCustomer.Name, deal.EndCustomer.Country, deal.EndCustomer.VatNumber, deal.FirstDay!.Value, deal.LastDay!.Value)),
        ],
        NotForResale =
        [
            .. stored.State.Nfr.Values.SelectMany(quarter => quarter.Orders.Values).Where(order => order.IsBought)
                .SelectMany(order => (order.SerialNumbers ?? []).Select(serial => new NotForResaleUnit(serial, order.BoughtOn ?? now.Today))),
        ],
    };
}
