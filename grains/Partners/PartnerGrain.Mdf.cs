using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.Grains.Mdf;
using PartnerConnect.Programme.Mdf;

namespace PartnerConnect.Grains.Partners;

/// <summary>Market development funds, from request to payment.</summary>
internal sealed partial class PartnerGrain
{
    public async Task<MdfView?> Mdf()
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        return MdfViewing.Of(stored.State, now);
    }

    public async Task<MdfAnswer?> Request(MdfOrder order)
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        return MdfRequesting.AnswerAtOnce(stored.State, now, order) ?? await ChangeFundsAsync(now, change => MdfRequesting.Request(change, now, order));
    }

    public async Task<MdfAnswer?> Decide(MdfDecision decision)
    {
        if (await FindAsync(decision.RequestId) is not var (now, number, request))
            return null;
        var isDecidedSo = request.DecidedBy == decision.By && request.Reason == decision.Reason
            && (request.Status == MdfStatus.Rejected) != decision.Approve;
        return isDecidedSo ? Told(request) : await ChangeFundsAsync(now, change => MdfRequesting.Decide(change, now, number, decision));
    }

    public Task<MdfAnswer?> Done(string requestId, string by) => StepAsync(requestId, MdfStep.Done, MdfStatus.Done, by);

    Task<MdfAnswer?> IPartnerMdf.Withdraw(string requestId, string by) => StepAsync(requestId, MdfStep.Withdraw, MdfStatus.Withdrawn, by);

    public async Task<MdfAnswer?> Claim(MdfClaimOrder claim)
    {
        if (await FindAsync(claim.RequestId) is not var (now, number, request))
            return null;
        return MdfClaiming.AnswerAtOnce(stored.State, now, request, claim)
            ?? await ChangeFundsAsync(now, change => MdfClaiming.Claim(change, now, number, claim));
    }

    public async Task<MdfAnswer?> DecideClaim(MdfClaimDecision decision)
    {
        if (await FindAsync(decision.RequestId) is not var (now, number, request) || decision.Claim < 1 || decision.Claim > request.Claims.Length)
            return null;
        var claim = request.Claims[decision.Claim - 1];
        var isDecidedSo = claim.DecidedBy == decision.By && claim.Reason == decision.Reason
            && (claim.Status == MdfClaimStatus.Rejected) != decision.Accept;
        return isDecidedSo ? Told(request) : await ChangeFundsAsync(now, change => MdfClaiming.Decide(change, now, number, decision));
    }

    public async Task<MdfAnswer?> Pay(MdfPaymentOrder payment)
    {
        if (await FindAsync(payment.RequestId) is not var (now, number, request) || payment.Claim < 1 || payment.Claim > request.Claims.Length)
            return null;
        return request.Claims[payment.Claim - 1].Reference == payment.Reference
            ? Told(request)
            : await ChangeFundsAsync(now, change => MdfClaiming.Pay(change, now, number, payment));
    }

    private async Task<MdfAnswer?> StepAsync(string requestId, MdfStep step, MdfStatus done, string by)
    {
        if (await FindAsync(requestId) is not var (now, number, request))
            return null;
        return request.Status == done ? Told(request) : await ChangeFundsAsync(now, change => MdfRequesting.Step(change, now, number, step, by));
    }

    private async Task<(Present Now, int Number, StoredMdfRequest Request)?> FindAsync(string requestId)
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        return MdfRequesting.NumberOf(stored.State, requestId) is { } number ? (now, number, stored.State.Mdf!.Requests[number]) : null;
    }

    private async Task<MdfAnswer> ChangeFundsAsync(Present now, Func<PartnerChange, MdfAnswer> step)
    {
        var answer = await ChangeAsync(now, step);
        await RemindOfFundsAsync(now);
        return answer;
    }

    private MdfAnswer Told(StoredMdfRequest request) => new(MdfViewing.Of(request, stored.State.Profile!));
}
