using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Plans;
using PartnerConnect.Programme.Mdf;

namespace PartnerConnect.Grains.Mdf;

/// <summary>Takes requests for funds in, and what people and the partner make of them.</summary>
internal static class MdfRequesting
{
    // A request is decided once, and so remembered even where it is refused: there must be an end to them.
    private const int RequestsOfAQuarter = 200;

    /// <summary>What can be answered without a decision: the same request again, another under its key, or one too many.</summary>
    public static MdfAnswer? AnswerAtOnce(PartnerState state, Present now, MdfOrder order)
    {
        var requests = state.Mdf?.Requests.Values ?? [];
        if (requests.FirstOrDefault(each => each.Order.Key == order.Key) is { } former)
            return former.Order with { By = order.By } == order ? Told(former, state.Profile!) : new(null, "KeyInUse");
        if (order.Amount.Currency != now.Region.Currency || order.Cost.Currency != now.Region.Currency)
            return new(null, "CurrencyNotOfRegion");
        var quarter = now.Guide.Calendar.Days(now.Guide.Calendar.QuarterOf(now.Today));
        return requests.Count(each => quarter.Contains(each.RequestedOn)) >= RequestsOfAQuarter ? new(null, "TooManyRequests") : null;
    }

    /// <summary>Decides a request and keeps it, taken in or refused.</summary>
    public static MdfAnswer Request(PartnerChange change, Present now, MdfOrder order)
    {
        var facts = new MdfRequestFacts
        {
            Standing = Standing(change.State, now),
            Kind = Enum.Parse<MdfKind>(order.Kind),
            Activity = order.Activity,
            FirstDay = order.FirstDay,
            LastDay = order.LastDay,
            Cost = order.Cost,
            Amount = order.Amount,
            Left = change.State.MdfFund(now.Region).LeftOn(now.Today),
        };
        var conclusion = MdfRequest.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var number = (change.State.Mdf?.Requests.Count ?? 0) + 1;
        var id = GrainKeys.Mdf(change.State.Profile!.PartnerId, number);
        var decisionId = change.Decide(
            new DecisionHead(
                DecisionKinds.MdfRequest.Name, id, now.Today, outcome.Refusal?.ToString() ?? nameof(MdfStatus.Requested), outcome.Rule, order.By),
            now.Guide, facts, conclusion);
        return Put(change, now, number, new StoredMdfRequest
        {
            Id = id,
            Order = order,
            Status = outcome.Refusal is null ? MdfStatus.Requested : MdfStatus.Refused,
            RequestedOn = now.Today,
            DecisionId = decisionId,
            Refusal = outcome.Refusal?.ToString(),
            Rule = outcome.Rule,
        });
    }

    /// <summary>Records a person's decision, or its refusal.</summary>
    public static MdfAnswer Decide(PartnerChange change, Present now, int number, MdfDecision decision)
    {
        var request = change.State.Mdf!.Requests[number];
        var fund = change.State.MdfFund(now.Region);
        var facts = new MdfVerdictFacts
        {
            Standing = Standing(change.State, now),
            RequestId = request.Id,
            Status = request.Status,
            Kind = Enum.Parse<MdfKind>(request.Order.Kind),
            Requested = request.Order.Amount,
            Approve = decision.Approve,
            Amount = decision.Amount ?? request.Order.Amount,
            Left = fund.LeftOn(now.Today),
            By = decision.By,
            Reason = decision.Reason,
        };
        var conclusion = MdfVerdict.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var status = decision.Approve ? MdfStatus.Approved : MdfStatus.Rejected;
        var decisionId = change.Decide(Head(DecisionKinds.MdfDecided.Name, outcome.Refusal?.ToString(), $"{status}", outcome.Rule), now.Guide, facts, conclusion);
        if (outcome.Refusal is not null)
            return new(MdfViewing.Of(request, change.State.Profile!), $"{outcome.Refusal}", outcome.Rule, decisionId);

        var draws = ImmutableArray<MdfDraw>.Empty;
        if (facts.Kind == MdfKind.Accrued && outcome.Granted is { } granted)
        {
            (fund, draws) = fund.Draw(granted, now.Today);
            change.State = change.State with { Mdf = change.State.Mdf with { Fund = fund } };
        }

        return Put(change, now, number, request with
        {
            Status = status,
            Granted = outcome.Granted,
            Draws = draws,
            DecidedBy = decision.By,
            Reason = decision.Reason,
            DecidedAt = change.Now,
            ClaimBy = decision.Approve ? MdfDays.LastToClaim(request.Order.LastDay, now.Guide.Mdf) : null,
        });

        DecisionHead Head(string kind, string? refusal, string done, string rule) =>
            new(kind, request.Id, now.Today, refusal ?? done, rule, decision.By) { IsRefusal = refusal is not null };
    }

    /// <summary>Records a step of the partner's, or its refusal. What was approved and is not needed goes back to where it came from.</summary>
    public static MdfAnswer Step(PartnerChange change, Present now, int number, MdfStep step, string by)
    {
        var request = change.State.Mdf!.Requests[number];
        var facts = new MdfStepFacts(now.Today, request.Id, step, request.Status, request.Order.FirstDay);
        var conclusion = MdfActivityStep.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var decisionId = change.Decide(
            new DecisionHead(
                DecisionKinds.MdfStep.Name, request.Id, now.Today, outcome.Refusal?.ToString() ?? $"{outcome.Status}", outcome.Rule, by)
            {
                IsRefusal = outcome.Refusal is not null,
            },
            now.Guide, facts, conclusion);
        if (outcome.Status is not { } status)
            return new(MdfViewing.Of(request, change.State.Profile!), $"{outcome.Refusal}", outcome.Rule, decisionId);
        if (step == MdfStep.Withdraw)
        {
            change.State = change.State with { Mdf = change.State.Mdf with { Fund = change.State.MdfFund(now.Region).GiveBack(request.Draws) } };
            request = request with { Draws = [] };
        }

        return Put(change, now, number, request with { Status = status });
    }

    /// <summary>The number of a request, or nothing.</summary>
    public static int? NumberOf(PartnerState state, string requestId) =>
        state.Mdf?.Requests.FirstOrDefault(each => each.Value.Id == requestId) is { Value: not null } found ? found.Key : null;

    /// <summary>Keeps a request as it stands now.</summary>
    public static MdfAnswer Put(PartnerChange change, Present now, int number, StoredMdfRequest request)
    {
        var mdf = change.State.Mdf ?? new StoredMdf { Fund = change.State.MdfFund(now.Region) };
        change.State = change.State with { Mdf = mdf with { Requests = mdf.Requests.SetItem(number, request) } };
        return Told(request, change.State.Profile!);
    }

    private static MdfAnswer Told(StoredMdfRequest request, StoredProfile partner) =>
        new(MdfViewing.Of(request, partner), request.Refusal, request.Rule, request.DecisionId);

    private static MdfPartnerFacts Standing(PartnerState state, Present now) => new(
        state.PlanFacts(now.Today, now.Guide), state.IncentivesSuspendedBy,
        [.. state.PosConsequencesOn(now.Today, now.Guide).Lapses.Select(lapse => lapse.Week)]);
}
