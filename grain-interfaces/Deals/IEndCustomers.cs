namespace PartnerConnect.GrainInterfaces.Deals;

/// <summary>
/// The end customers of one country that are protected, and for whom: the one place that grants them. The key is
/// <see cref="GrainKeys.EndCustomers"/>.
/// </summary>
/// <remarks>It calls no other grain, so that whoever waits for it waits for nobody else.</remarks>
[GrainInterfaceType("end-customers"), Alias("end-customers")]
public interface IEndCustomers : IGrainWithStringKey
{
    /// <summary>
    /// Grants an end customer to a registration, or tells that another one holds it. The same registration again has the same
    /// moment, and is held until the later of both ends.
    /// </summary>
    [Alias("grant")]
    Task<EndCustomerGrant> Grant(EndCustomerClaim claim);

    /// <summary>Gives back what was granted to a registration; where nothing was, nothing changes.</summary>
    [Alias("release")]
    Task Release(string dealId);

    /// <summary>Until when an end customer is held now, or nothing where it is free.</summary>
    [Alias("held-until"), ReadOnly]
    Task<DateTimeOffset?> HeldUntil(DealEndCustomer endCustomer);
}

/// <summary>A registration that is approved if its end customer is free.</summary>
/// <param name="DealId">The registration.</param>
/// <param name="EndCustomer">The end customer.</param>
/// <param name="Until">The first moment after the last of its days.</param>
[GenerateSerializer, Alias("end-customer-claim"), Immutable]
public sealed record EndCustomerClaim(
    [property: Id(0)] string DealId, [property: Id(1)] DealEndCustomer EndCustomer, [property: Id(2)] DateTimeOffset Until);

/// <summary>What a claim came to; one of the two is set.</summary>
/// <param name="GrantedAt">When the end customer was granted to the registration; no two in a country have the same moment.</param>
/// <param name="HeldUntil">Until when it is another's.</param>
[GenerateSerializer, Alias("end-customer-grant"), Immutable]
public sealed record EndCustomerGrant([property: Id(0)] DateTimeOffset? GrantedAt, [property: Id(1)] DateTimeOffset? HeldUntil);
