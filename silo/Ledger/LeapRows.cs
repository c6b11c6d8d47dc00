using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Grains.Rebates;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

/// <summary>The rows of LEAP statements, read.</summary>
internal sealed class LeapRows(Database database) : ILeapRows
{
    public async Task<LeapStatementView?> Find(string statementId) =>
        (await database.DataSource.QueryAsync(LeapSql.Find, Read, ("@id", statementId))).SingleOrDefault();

    public async Task<ImmutableArray<LeapStatementView>> List(LeapStatementQuery query, int limit) =>
    [
        .. await database.DataSource.QueryAsync(
            LeapSql.List, Read,
            ("@region", query.Region), ("@quarter", query.Quarter), ("@unpaid", query.Unpaid), ("@after", query.After ?? ""), ("@limit", limit)),
    ];

    private static LeapStatementView Read(DbDataReader row) => new()
    {
        Id = row.Text("id"),
        PartnerId = row.Text("partner_id"),
        Region = row.Text("region"),
        Number = row.Int("number"),
        Quarter = FiscalQuarter.Parse(row.Text("quarter")),
        Day = row.Day("day"),
        Track = row.Text("track"),
        GuideVersion = row.Text("guide_version"),
        Status = row.Text("status"),
        Refusal = row.FindText("refusal"),
        Rule = row.Text("rule"),
        Sales = row.Money("sales_minor_units"),
        Target = row.Money("target_minor_units"),
        RateBasisPoints = row.Int("rate_basis_points"),
        Accrued = row.Money("accrued_minor_units"),
        Earned = row.Money("earned_minor_units"),
        Corrections = [.. JsonSerializer.Deserialize<LeapCorrectionView[]>(row.Text("corrections"))!],
        Corrected = row.Money("corrected_minor_units"),
        CarriedIn = row.Money("carried_in_minor_units"),
        Payable = row.Money("payable_minor_units"),
        CarriedOut = row.Money("carried_out_minor_units"),
        Lines = [.. JsonSerializer.Deserialize<LeapLineView[]>(row.Text("lines"))!],
        Text = row.Text("canonical_text"),
        Hash = row.Text("hash"),
        DecisionId = row.Text("decision_id"),
        Payment = row.FindDay("paid_on") is { } paidOn
            ? new(paidOn, row.Text("paid_reference"), row.Text("paid_by"), row.Moment("paid_at"), row.Text("paid_decision_id"))
            : null,
    };
}
