using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.Grains.Nfr;
using PartnerConnect.Programme.Nfr;

namespace PartnerConnect.Grains.Partners;

/// <summary>What a partner does with its orders of not-for-resale units.</summary>
internal sealed partial class PartnerGrain
{
    public async Task<ImmutableArray<NfrOrderAnswer>?> Orders()
    {
        if (stored.State.Profile is null)
            return null;
        await CatchUpAsync();
        return
        [
            .. from quarter in stored.State.Nfr.Reverse()
               from order in quarter.Value.Orders
               orderby quarter.Key descending, order.Value.On descending, order.Key
               select NfrKeeping.View(order.Key, quarter.Key, order.Value),
        ];
    }

    public async Task<NfrStepAnswer?> Commit(string orderId, ImmutableArray<string> serials, string by)
    {
        var answer = await TakeAsync(orderId, NfrStep.Commit, by);
        return answer is { Refusal: null } && !serials.IsDefaultOrEmpty ? await AttachSerials(orderId, serials, by) : answer;
    }

    public Task<NfrStepAnswer?> Release(string orderId, string by) => TakeAsync(orderId, NfrStep.Release, by);

    public Task<NfrStepAnswer?> Return(string orderId, string by) => TakeAsync(orderId, NfrStep.Return, by);

    public async Task<NfrStepAnswer?> AttachSerials(string orderId, ImmutableArray<string> serials, string by)
    {
        if (await BeginOrderAsync(orderId) is not { } now)
            return null;
        var (quarter, order) = FindOrder(orderId)!.Value;
        return order.IsBought && serials.All((order.SerialNumbers ?? []).Contains)
            ? new NfrStepAnswer(NfrKeeping.View(orderId, quarter, order))
            : await ChangeAsync(now, change => NfrKeeping.Attach(change, orderId, serials, now, by));
    }

    private async Task<NfrStepAnswer?> TakeAsync(string orderId, NfrStep step, string by)
    {
        if (await BeginOrderAsync(orderId) is not { } now)
            return null;
        var (quarter, order) = FindOrder(orderId)!.Value;
        var isTaken = order.Stands == step switch
        {
            NfrStep.Commit => NfrOrderStatus.Committed,
            NfrStep.Release => NfrOrderStatus.Released,
            _ => NfrOrderStatus.Returned,
        };
        if (isTaken)
            return new NfrStepAnswer(NfrKeeping.View(orderId, quarter, order));

        var answer = await ChangeAsync(now, change => NfrKeeping.Take(change, orderId, step, now, by));
        await RemindOfFundsAsync(now);
        return answer;
    }

    private async Task<Present?> BeginOrderAsync(string orderId)
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        return FindOrder(orderId) is null ? null : now;
    }
}
