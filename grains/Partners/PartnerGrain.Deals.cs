using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Grains.Calendar;
using PartnerConnect.Grains.Deals;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Deals;

namespace PartnerConnect.Grains.Partners;

/// <summary>Registrations of deals. Whatever concerns the country's end customers as well is written down before they are
/// asked, and carried to its end by whichever activation comes next.</summary>
internal sealed partial class PartnerGrain
{
    private const string DealEnds = "deal-ends";

    private static readonly TimeSpan DealTickAgain = TimeSpan.FromHours(1);

    private IDealDesk DealDesk => GrainFactory.GetGrain<IDealDesk>(GrainKeys.Deals);

    public async Task<DealAnswer?> Register(DealRequest request)
    {
        if (await BeginDealsAsync() is not { } now)
            return null;
        if (DealRegistering.AnswerAtOnce(stored.State, now, request) is { } answered)
            return answered;

        var products = await GrainFactory.GetGrain<ICatalogue>(GrainKeys.Catalogue)
            .Find([.. request.Products.Select(product => product.ManufacturerPartNumber)]);
        var since = now.Today.AddMonths(-now.Guide.Deals.NewCustomerMonths);
        var known = await DealDesk.Known(PartnerId, request.EndCustomer, since);
        var heldUntil = await EndCustomers(request.EndCustomer.Country).HeldUntil(request.EndCustomer);

        var change = new PartnerChange(stored.State, now.Moment);
        var answer = DealRegistering.Register(change, now, request, new DealKnowledge(products, known, heldUntil));
        await SaveAsync(Finish(change, now.Guide));
        return answer;
    }

    public async Task<DealsView?> Deals() => await BeginDealsAsync() is null ? null : new DealsView(
        [.. stored.State.Deals.Values.Reverse().Select(deal => DealViews.Of(deal, stored.State.Profile!))],
        [.. stored.State.GlobalDeals.Values.Reverse().Select(deal => DealViews.Of(deal, stored.State.Profile!))]);

    public async Task<DealView?> Deal(string dealId) =>
        await BeginDealsAsync() is not null && DealDeciding.NumberOf(stored.State, dealId) is { } number
            ? DealViews.Of(stored.State.Deals[number], stored.State.Profile!)
            : null;

    public async Task<DealAnswer?> Decide(DealDecision decision)
    {
        if (await BeginDealsAsync() is not { } now || DealDeciding.NumberOf(stored.State, decision.DealId) is not { } number)
            return null;
        var deal = stored.State.Deals[number];
        var isDecidedSo = decision.Approve
            ? deal.Status is DealStatus.Approved or DealStatus.Won or DealStatus.Expired
            : deal.Status == DealStatus.Rejected;
        if (isDecidedSo)
            return new DealAnswer { Deal = DealViews.Of(deal, stored.State.Profile!) };

        var facts = DealDeciding.VerdictFacts(stored.State, deal, decision.Approve, decision.DecidedBy, decision.Reason, now.Today);
        return decision.Approve && DealVerdict.Decide(facts, now.Guide).Outcome.Refusal is null
            ? await StepAsync(number, new(PendingDealKind.Approve, now.Today, now.Moment, decision.DecidedBy, decision.Reason), now)
            : await ChangeAsync(now, change => DealDeciding.Decide(change, number, facts, now.Moment, now.Guide));
    }

    public async Task<DealAnswer?> Extend(string dealId, string key, string by)
    {
        if (await BeginDealsAsync() is not { } now || DealDeciding.NumberOf(stored.State, dealId) is not { } number)
            return null;
        var deal = stored.State.Deals[number];
        if (deal.ExtensionKeys is { } keys && keys.Contains(key))
            return new DealAnswer { Deal = DealViews.Of(deal, stored.State.Profile!) };

        var facts = new DealExtensionFacts(now.Today, deal.Id, deal.Status, deal.LastDay, deal.Extensions);
        return deal.IsProtected && DealExtension.Decide(facts, now.Guide).Outcome.Refusal is null
            ? await StepAsync(number, new(PendingDealKind.Extend, now.Today, now.Moment, by, key), now)
            : await ChangeAsync(now, change => DealDeciding.Extend(change, number, facts, key, by, now.Guide));
    }

    public async Task<DealAnswer?> Withdraw(string dealId, string by)
    {
        if (await BeginDealsAsync() is not { } now || DealDeciding.NumberOf(stored.State, dealId) is not { } number)
            return null;
        if (stored.State.Deals[number].Status == DealStatus.Withdrawn)
            return new DealAnswer { Deal = DealViews.Of(stored.State.Deals[number], stored.State.Profile!) };

        var answer = await ChangeAsync(now, change => DealDeciding.Withdraw(change, number, now, by));
        await CarryOutAsync(number, now);
        return answer;
    }

    public async Task<GlobalDealAnswer?> AskDesk(GlobalDealRequest request) =>
        await BeginDealsAsync() is { } now ? await ChangeAsync(now, change => GlobalDealing.Ask(change, now, request)) : null;

    public async Task<GlobalDealView?> GlobalDeal(string globalDealId) => await BeginDealsAsync() is not null
        && stored.State.GlobalDeals.Values.FirstOrDefault(each => each.Id == globalDealId) is { } deal
            ? DealViews.Of(deal, stored.State.Profile!)
            : null;

    public async Task<GlobalDealAnswer?> PutStep(GlobalDealStepChange change) =>
        await BeginDealsAsync() is { } now ? await ChangeAsync(now, next => GlobalDealing.Put(next, now, change)) : null;

    // The day is over on which a deal ended: that is all a tick says, and the next day is waited for.
    public async Task ReceiveReminder(string reminderName, Orleans.Runtime.TickStatus status)
    {
        if (await BeginDealsAsync() is not { } now)
            return;
        await RemindOfDealsAsync(now);
        await RemindOfFundsAsync(now);
    }

    private IEndCustomers EndCustomers(string country) => GrainFactory.GetGrain<IEndCustomers>(GrainKeys.EndCustomers(country));

    /// <summary>Passes every day behind the partner and ends what was begun; nothing for a partner that nobody knows.</summary>
    private async Task<Present?> BeginDealsAsync()
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        foreach (var number in stored.State.Deals.Where(each => each.Value.Pending is not null).Select(each => each.Key).ToList())
            await CarryOutAsync(number, now);

        // One that waited for its extension may have ended meanwhile.
        await ChangeAsync<object?>(now, change =>
        {
            DealDeciding.Expire(change, now.Today, now.Editions);
            return null;
        });
        return now;
    }

    private async Task<DealAnswer> StepAsync(int number, PendingDealStep step, Present now)
    {
        await ChangeAsync<object?>(now, change =>
        {
            DealDeciding.Put(change, number, change.State.Deals[number] with { Pending = step });
            return null;
        });
        return (await CarryOutAsync(number, now))!;
    }

    /// <summary>Asks the country's end customers for what was begun, and writes down what they said.</summary>
    private async Task<DealAnswer?> CarryOutAsync(int number, Present now)
    {
        var deal = stored.State.Deals[number];
        if (deal.Pending is not { } step)
            return null;
        var customers = EndCustomers(deal.EndCustomer.Country);
        if (step.Kind == PendingDealKind.Release)
        {
            await customers.Release(deal.Id);
            return await ChangeAsync(now, change =>
            {
                DealDeciding.Put(change, number, deal with { Pending = null });
                return DealDeciding.Answer(change, deal, null, DealRegistration.ProtectionRule, null);
            });
        }

        // What was asked on a day is decided as of that day, and by the guide of that day.
        var guide = now.Editions.InForceOn(step.On, now.Region.Id);
        var lastDay = step.Kind == PendingDealKind.Approve
            ? DealDays.Protection(step.On, guide.Deals).LastDay
            : DealDays.Extended(deal.LastDay!.Value, guide.Deals);
        var grant = await customers.Grant(DealDeciding.Claim(deal, lastDay, now));
        var answer = await ChangeAsync(now, change => step.Kind == PendingDealKind.Approve
            ? DealDeciding.Decide(
                change, number, DealDeciding.VerdictFacts(change.State, deal, approve: true, step.By, step.Text, step.On, grant), step.At, guide)
            : DealDeciding.Extend(
                change, number, new(step.On, deal.Id, deal.Status, deal.LastDay, deal.Extensions, grant.HeldUntil), step.Text, step.By, guide));
        if (step.Kind == PendingDealKind.Approve && answer.Refusal is not null && grant.GrantedAt is not null)
            await customers.Release(deal.Id);
        await RemindOfDealsAsync(now);
        return answer;
    }

    private async Task<T> ChangeAsync<T>(Present now, Func<PartnerChange, T> step)
    {
        var change = new PartnerChange(stored.State, now.Moment);
        var answer = step(change);
        await SaveAsync(Finish(change, now.Guide));
        return answer;
    }

    /// <summary>Has the partner woken when the next of its deals has ended; a simulation passes days by hand.</summary>
    private async Task RemindOfDealsAsync(Present now)
    {
        if (clock is SimulationClock)
            return;
        var lastDays = stored.State.Deals.Values.Where(each => each.Status == DealStatus.Approved).Select(each => each.LastDay!.Value).ToList();
        if (lastDays.Count == 0)
        {
            if (await this.GetReminder(DealEnds) is { } reminder)
                await this.UnregisterReminder(reminder);
            return;
        }

        var due = RegionTime.EndOf(lastDays.Min(), now.Region) - now.Moment;
        await this.RegisterOrUpdateReminder(DealEnds, due > TimeSpan.Zero ? due : TimeSpan.Zero, DealTickAgain);
    }
}
