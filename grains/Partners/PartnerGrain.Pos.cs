using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<PosReportAnswer?> Submit(PosSubmission submission)
    {
        if (stored.State.Profile is null)
            return null;

        var now = await CatchUpAsync();
        var answer = await Ledger.Submit(submission, Reporter(now), stored.State.LedgerSequence);
        var change = new PartnerChange(stored.State, now.Moment);
        change.State = change.State.Count(answer.Changed, now.Guide.Calendar);
        await SaveAsync(change.Finish(stored.State, now.Guide));
        return answer.Report;
    }

    public async Task<PosReportAnswer?> Report(PosWeek week) =>
        stored.State.Profile is null ? null : await Ledger.Report(week, Reporter(await NowAsync()));

    private PosReporter Reporter(Present now) => new()
    {
        PartnerId = PartnerId,
        Name = stored.State.Profile!.Name,
        Region = now.Region.Id,
        GuideVersion = now.Guide.Version,
        ReceivedAt = now.Moment,
        Today = now.Today,
        JudgedFrom = stored.State.JudgedFrom(now.Guide),
        LastSettledQuarter = stored.State.Quarters.Where(each => each.Value.SettledOn is not null)
            .Select(each => (FiscalQuarter?)each.Key).LastOrDefault(),
    };
}
