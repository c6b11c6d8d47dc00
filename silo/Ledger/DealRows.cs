using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Grains.Deals;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

/// <summary>The rows of deals, read.</summary>
internal sealed class DealRows(Database database) : IDealRows
{
    private static readonly DateOnly FirstDay = new(1, 1, 2);

    private static readonly DateOnly LastDay = new(9999, 1, 1);

    public async Task<ImmutableArray<DealView>> List(DealQuery query, int limit) =>
    [
        .. await database.DataSource.QueryAsync(
            DealSql.List, Read,
            ("@status", query.Status), ("@region", query.Region), ("@never", LastDay),
            ("@day", query.AfterId is null ? FirstDay : query.AfterDecideBy ?? LastDay), ("@after", query.AfterId ?? ""), ("@limit", limit)),
    ];

    public async Task<ImmutableArray<DealView>> Sharing(string country, IReadOnlyCollection<string> keys, int limit)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return
        [
            .. await connection.QueryAsync(
                DealSql.Sharing.For(connection), Read, ("@country", country), ("@limit", limit), ListSql.List(keys)),
        ];
    }

    public async Task<bool> IsPartner(IReadOnlyCollection<string> plainNames)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var found = await connection.QueryAsync(
            PosSql.PartnerNames.For(connection), row => row.Text("plain_name"), ListSql.List(plainNames.Where(name => name.Length > 0 && !name.Contains('\0', StringComparison.Ordinal))));
        return found.Count > 0;
    }

    public async Task<ImmutableArray<SoldTo>> SoldTo(string partnerId, DateOnly since) =>
    [
        .. await database.DataSource.QueryAsync(
            DealSql.SoldTo,
            row => new SoldTo(
                new DealEndCustomer(
                    row.Text("end_customer_name"), row.Text("end_customer_country"), VatNumber: row.FindText("end_customer_vat_number")),
                row.Day("last_day")),
            ("@partner_id", partnerId), ("@since", since)),
    ];

    public async Task<ImmutableArray<DealSale>> Sales(string partnerId) =>
    [
        .. await database.DataSource.QueryAsync(
            DealSql.Sales, row => new DealSale(row.Text("deal_registration_id"), row.Day("first_day")), ("@partner_id", partnerId)),
    ];

    private static DealView Read(DbDataReader row) => new()
    {
        Id = row.Text("id"),
        PartnerId = row.Text("partner_id"),
        Region = row.Text("region"),
        Status = row.Text("status"),
        EndCustomer = new DealEndCustomer(
            row.Text("end_customer_name"), row.Text("country"), row.FindText("domain"), row.FindText("vat_number"), row.FindText("city")),
        Products = [.. JsonSerializer.Deserialize<DealProduct[]>(row.Text("products"))!],
        Value = row.Money("value_minor_units"),
        MsrpValue = row.Money("msrp_minor_units"),
        CloseOn = row.Day("close_on"),
        RequestedOn = row.Day("requested_on"),
        RequestedAt = row.Moment("requested_at"),
        DecideBy = row.FindDay("decide_by"),
        DecidedBy = row.FindText("decided_by"),
        Reason = row.FindText("reason"),
        DecidedAt = row.FindMoment("decided_at"),
        GrantedAt = row.FindMoment("granted_at"),
        FirstDay = row.FindDay("first_day"),
        LastDay = row.FindDay("last_day"),
        IsProtected = row.Bool("is_protected"),
        DiscountBasisPoints = row.Int("discount_basis_points"),
        Extensions = row.Int("extensions"),
        WonOn = row.FindDay("won_on"),
        Refusal = row.FindText("refusal"),
        DecisionId = row.Text("decision_id"),
    };
}
