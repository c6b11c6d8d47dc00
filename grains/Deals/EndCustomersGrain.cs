using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Programme.Deals;

namespace PartnerConnect.Grains.Deals;

/// <summary>The protected end customers of a country as they are stored.</summary>
public sealed record EndCustomersState
{
    /// <summary>What is held, in the order in which it was granted.</summary>
    public ImmutableArray<HeldEndCustomer> Held { get; init; } = [];

    /// <summary>The moment of the last grant.</summary>
    public DateTimeOffset LastGrantedAt { get; init; }
}

/// <summary>An end customer that is held for a registration.</summary>
public sealed record HeldEndCustomer(string DealId, EndCustomerIdentity Identity, DateTimeOffset GrantedAt, DateTimeOffset Until);

/// <summary>Grants end customers: one activation for a country, one claim after the other.</summary>
[GrainType("end-customers")]
internal sealed class EndCustomersGrain(
    [PersistentState("end-customers", ProgrammeStorage.Name)] IPersistentState<EndCustomersState> stored,
    [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock) : Grain, IEndCustomers
{
    public async Task<EndCustomerGrant> Grant(EndCustomerClaim claim)
    {
        var now = clock.GetUtcNow();
        var identity = EndCustomerIdentity.Of(claim.EndCustomer.ToProgramme());
        if (FindHolder(identity, now, claim.DealId) is { } other)
            return new EndCustomerGrant(null, other.Until);

        var own = stored.State.Held.FirstOrDefault(each => each.DealId == claim.DealId);
        var granted = own is null
            ? new HeldEndCustomer(claim.DealId, identity, Later(now, stored.State.LastGrantedAt), claim.Until)
            : own with { Until = own.Until > claim.Until ? own.Until : claim.Until };
        if (granted != own)
        {
            // What is over is left out, so that what is kept is no longer than what is held.
            var held = stored.State.Held.Where(each => each.DealId != claim.DealId && each.Until > now);
            await SaveAsync(new EndCustomersState
            {
                Held = [.. held.Append(granted).OrderBy(each => each.GrantedAt)],
                LastGrantedAt = own is null ? granted.GrantedAt : stored.State.LastGrantedAt,
            });
        }

        return new EndCustomerGrant(granted.GrantedAt, null);
    }

    public async Task Release(string dealId)
    {
        if (stored.State.Held.FirstOrDefault(each => each.DealId == dealId) is { } held)
            await SaveAsync(stored.State with { Held = stored.State.Held.Remove(held) });
    }

    public Task<DateTimeOffset?> HeldUntil(DealEndCustomer endCustomer) =>
        Task.FromResult(FindHolder(EndCustomerIdentity.Of(endCustomer.ToProgramme()), clock.GetUtcNow(), null)?.Until);

    private HeldEndCustomer? FindHolder(EndCustomerIdentity identity, DateTimeOffset now, string? but) => stored.State.Held
        .FirstOrDefault(each => each.Until > now && each.DealId != but && EndCustomerMatch.AreSame(each.Identity, identity));

    // To the microsecond, as it is told everywhere; and later than the one before, so that there is always a first.
    private static DateTimeOffset Later(DateTimeOffset now, DateTimeOffset last)
    {
        var moment = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        return moment > last ? moment : last.AddMicroseconds(1);
    }

    private async Task SaveAsync(EndCustomersState next)
    {
        stored.State = next;
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            // The write may or may not have landed; only storage knows. The next call re-reads it.
            DeactivateOnIdle();
            throw;
        }
    }
}
