using PartnerConnect.GrainInterfaces.Pos;

namespace PartnerConnect.Grains.Partners;

/// <summary>Single lines that are corrected: of a week that is open in its next version, of a closed one by an entry of their own.</summary>
internal sealed partial class PartnerGrain
{
    public async Task<PosReportAnswer?> Amend(PosAmendment amendment)
    {
        if (stored.State.Profile is null)
            return null;

        var now = await CatchUpAsync();
        var answer = await AskLedgerAsync(() => Ledger.Amend(amendment, Reporter(now), stored.State.LedgerSequence));
        await TakeOverAsync(answer.Changed, now);
        return answer.Report;
    }

    public async Task<PosCorrectionAnswer?> Correct(PosCorrectionOrder order)
    {
        if (stored.State.Profile is null)
            return null;

        var now = await CatchUpAsync();
        var corrected = await AskLedgerAsync(() => Ledger.Correct(order, Reporter(now), stored.State.LedgerSequence));
        await TakeOverAsync(corrected.Changed, now);
        return corrected.Answer;
    }

    public Task Return(PosReturnedFile file) =>
        stored.State.Profile is null ? Task.CompletedTask : Ledger.Return(file, clock.GetUtcNow());
}
