using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Mdf;

namespace PartnerConnect.Grains.Mdf;

/// <summary>Takes claims in, and what people make of them.</summary>
internal static class MdfClaiming
{
    // Each is remembered for good: there must be an end to them.
    private const int ClaimsOfARequest = 50;

    /// <summary>What can be answered without a decision: the same claim again, another under its key, or one too many.</summary>
    public static MdfAnswer? AnswerAtOnce(PartnerState state, Present now, StoredMdfRequest request, MdfClaimOrder order)
    {
        var told = MdfViewing.Of(request, state.Profile!);
        if (request.Claims.FirstOrDefault(each => each.Order.Key == order.Key) is { } former)
            return former.Order with { By = order.By, Proof = order.Proof } == order && former.Order.Proof.Hash == order.Proof.Hash ? new(told) : new(told, "KeyInUse");
        if (order.Amount.Currency != now.Region.Currency || order.Cost.Currency != now.Region.Currency)
            return new(told, "CurrencyNotOfRegion");
        return request.Claims.Length >= ClaimsOfARequest ? new(told, "TooManyRequests") : null;
    }

    /// <summary>Records a claim, or its refusal.</summary>
    public static MdfAnswer Claim(PartnerChange change, Present now, int number, MdfClaimOrder order)
    {
        var request = change.State.Mdf!.Requests[number];
        var facts = new MdfClaimFacts
        {
            Day = now.Today,
            RequestId = request.Id,
            Status = request.Status,
            ActivityLastDay = request.Order.LastDay,
            Granted = request.Granted ?? order.Amount - order.Amount,
            Taken = request.Taken,
            Cost = order.Cost,
            Amount = order.Amount,
            ProofHash = order.Proof.Hash,
        };
        var conclusion = MdfClaim.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var decisionId = change.Decide(
            Head(DecisionKinds.MdfClaimed.Name, request, now, outcome.Refusal?.ToString(), nameof(MdfClaimStatus.Claimed), outcome.Rule, order.By),
            now.Guide, facts, conclusion);
        return outcome.Refusal is { } refusal
            ? new(MdfViewing.Of(request, change.State.Profile!), $"{refusal}", outcome.Rule, decisionId)
            : Done(change, now, number, request with { Claims = request.Claims.Add(new() { Order = order, On = now.Today, Status = MdfClaimStatus.Claimed }) }, decisionId);
    }

    /// <summary>Records a person's decision on a claim, or its refusal.</summary>
    public static MdfAnswer Decide(PartnerChange change, Present now, int number, MdfClaimDecision decision)
    {
        var request = change.State.Mdf!.Requests[number];
        var claim = request.Claims[decision.Claim - 1];
        var facts = new MdfClaimVerdictFacts(
            now.Today, request.Id, decision.Claim, claim.Status, claim.Order.Amount, decision.Accept, decision.Amount ?? claim.Order.Amount, decision.By,
            decision.Reason);
        var conclusion = MdfClaimVerdict.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var status = decision.Accept ? MdfClaimStatus.Accepted : MdfClaimStatus.Rejected;
        var decisionId = change.Decide(
            Head(DecisionKinds.MdfClaimDecided.Name, request, now, outcome.Refusal?.ToString(), $"{status}", outcome.Rule, decision.By), now.Guide, facts, conclusion);
        if (outcome.Refusal is not null)
            return new(MdfViewing.Of(request, change.State.Profile!), $"{outcome.Refusal}", outcome.Rule, decisionId);
        var decided = claim with { Status = status, Accepted = outcome.Accepted, DecidedBy = decision.By, Reason = decision.Reason };
        return Done(change, now, number, request with { Claims = request.Claims.SetItem(decision.Claim - 1, decided) }, decisionId);
    }

    /// <summary>Records a payment, or its refusal.</summary>
    public static MdfAnswer Pay(PartnerChange change, Present now, int number, MdfPaymentOrder payment)
    {
        var request = change.State.Mdf!.Requests[number];
        var claim = request.Claims[payment.Claim - 1];
        var facts = new MdfPaymentFacts(
            now.Today, request.Id, payment.Claim, claim.Status, claim.Accepted ?? claim.Order.Amount - claim.Order.Amount, request.DecidedBy ?? "", claim.DecidedBy,
            payment.By, payment.Reference);
        var conclusion = MdfPayment.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var decisionId = change.Decide(
            Head(DecisionKinds.MdfPaid.Name, request, now, outcome.Refusal?.ToString(), nameof(MdfClaimStatus.Paid), outcome.Rule, payment.By),
            now.Guide, facts, conclusion);
        if (outcome.Refusal is not null)
            return new(MdfViewing.Of(request, change.State.Profile!), $"{outcome.Refusal}", outcome.Rule, decisionId);
        var paid = claim with { Status = MdfClaimStatus.Paid, PaidOn = now.Today, Reference = payment.Reference, PaidBy = payment.By };
        return Done(change, now, number, request with { Claims = request.Claims.SetItem(payment.Claim - 1, paid) }, decisionId);
    }

    private static MdfAnswer Done(PartnerChange change, Present now, int number, StoredMdfRequest request, string decisionId) =>
        new(MdfRequesting.Put(change, now, number, request).Request, DecisionId: decisionId);

    private static DecisionHead Head(string kind, StoredMdfRequest request, Present now, string? refusal, string done, string rule, string by) =>
        new(kind, request.Id, now.Today, refusal ?? done, rule, by) { IsRefusal = refusal is not null };
}
