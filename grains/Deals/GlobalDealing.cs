using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Deals;

namespace PartnerConnect.Grains.Deals;

/// <summary>Takes opportunities to the Global Deal Desk and leads them through its steps.</summary>
internal static class GlobalDealing
{
    private const int OpportunitiesOfAQuarter = 200;

    private static readonly ImmutableArray<StoredGlobalDealStep> Unbegun =
        [.. Enum.GetValues<GlobalDealStep>().Select(_ => new StoredGlobalDealStep(GlobalDealStepStatus.Open, null, null, null, null))];

    /// <summary>Decides a request and keeps it, taken or refused.</summary>
    public static GlobalDealAnswer Ask(PartnerChange change, Present now, GlobalDealRequest request)
    {
        var state = change.State;
        if (state.GlobalDeals.Values.FirstOrDefault(each => each.Key == request.Key) is { } former)
        {
            return former.EndCustomer == request.EndCustomer && former.Description == request.Description
                && former.Regions.SequenceEqual(request.Regions, StringComparer.Ordinal)
                ? new GlobalDealAnswer(DealViews.Of(former, state.Profile!), former.Refusal, former.Rule, former.DecisionId)
                : new GlobalDealAnswer(null, "KeyInUse");
        }

        if (request.Regions.Except(now.Editions.RegionsOn(now.Today), StringComparer.Ordinal).Any())
            return new GlobalDealAnswer(null, "UnknownRegion");
        var quarter = now.Guide.Calendar.Days(now.Guide.Calendar.QuarterOf(now.Today));
        if (state.GlobalDeals.Values.Count(each => quarter.Contains(each.RequestedOn)) >= OpportunitiesOfAQuarter)
            return new GlobalDealAnswer(null, "TooManyDeals");

        var facts = new GlobalDealFacts(now.Today, state.Track?.Name, state.Facts, request.EndCustomer, request.Regions);
        var conclusion = GlobalDealAdmission.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var number = state.GlobalDeals.IsEmpty ? 1 : state.GlobalDeals.Keys.Last() + 1;
        var id = GrainKeys.GlobalDeal(state.Profile!.PartnerId, number);
        var decisionId = change.Decide(
            new DecisionHead(DecisionKinds.GlobalDeal.Name, id, now.Today, outcome.Refusal?.ToString() ?? "Taken", outcome.Rule, request.By),
            now.Guide, facts, conclusion);
        var deal = new StoredGlobalDeal
        {
            Id = id,
            Key = request.Key,
            EndCustomer = request.EndCustomer,
            Regions = request.Regions,
            Description = request.Description,
            RequestedOn = now.Today,
            DecisionId = decisionId,
            Refusal = outcome.Refusal?.ToString(),
            Rule = outcome.Rule,
            Steps = outcome.Refusal is null ? Unbegun : [],
        };
        change.State = change.State with { GlobalDeals = change.State.GlobalDeals.SetItem(number, deal) };
        return new GlobalDealAnswer(DealViews.Of(deal, state.Profile), deal.Refusal, deal.Rule, decisionId);
    }

    /// <summary>Puts a step where somebody says it stands, or nothing where there is no such opportunity at the desk.</summary>
    public static GlobalDealAnswer? Put(PartnerChange change, Present now, GlobalDealStepChange wanted)
    {
        if (change.State.GlobalDeals.Where(each => each.Value.Id == wanted.GlobalDealId).Select(each => (int?)each.Key).FirstOrDefault() is not { } number
            || change.State.GlobalDeals[number] is not { Refusal: null } deal)
            return null;

        var step = Enum.Parse<GlobalDealStep>(wanted.Step);
        var status = Enum.Parse<GlobalDealStepStatus>(wanted.Status);
        var stands = deal.Steps[(int)step - 1];
        if (stands.Status == status && stands.Owner == wanted.Owner && stands.Note == wanted.Note)
            return new GlobalDealAnswer(DealViews.Of(deal, change.State.Profile!));

        var facts = new GlobalDealStepFacts(
            now.Today, deal.Id, step, [.. deal.Steps.Select(each => each.Status)], status, wanted.Owner, wanted.By);
        var conclusion = GlobalDealProgress.Decide(facts, now.Guide);
        var refusal = conclusion.Outcome.Refusal?.ToString();
        var decisionId = change.Decide(
            new DecisionHead(
                DecisionKinds.GlobalDealStep.Name, deal.Id, now.Today, refusal ?? $"{step} {status}", conclusion.Outcome.Rule, wanted.By)
            {
                IsRefusal = refusal is not null,
            },
            now.Guide, facts, conclusion);
        if (refusal is null)
        {
            deal = deal with
            {
                Steps = deal.Steps.SetItem((int)step - 1, new StoredGlobalDealStep(status, wanted.Owner, wanted.Note, wanted.By, now.Moment)),
            };
            change.State = change.State with { GlobalDeals = change.State.GlobalDeals.SetItem(number, deal) };
        }

        return new GlobalDealAnswer(DealViews.Of(deal, change.State.Profile!), refusal, conclusion.Outcome.Rule, decisionId);
    }
}
