using System.Collections.Immutable;
using System.Data.Common;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

internal sealed class PartnerRows(Database database, LedgerWriter writer) : IPartnerRows, IAsyncDisposable
{
    // The rows of partners that leave some at the same time go to PostgreSQL as one batch, which is one transaction.
    private const int Deliverers = 2;
    private const int MostPartners = 64;

    private static readonly DateTimeOffset LastMoment = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly FirstDay = new(1, 1, 2);

    private static readonly DateOnly LastDay = new(9999, 1, 1);

    private readonly Gathering<PartnerDelivery, bool>? deliveries = database.Kind == DatabaseKind.PostgreSql
        ? new(Deliverers, MostPartners, delivered => DeliverAsync(database, delivered))
        : null;

    public Task Deliver(PartnerDelivery delivery) => deliveries is not null
        ? deliveries.AskAsync(delivery)
        : writer.WriteAsync(connection => PartnerDeliveryWriting.RunAsync(connection, [delivery]));

    public async ValueTask DisposeAsync()
    {
        if (deliveries is not null)
            await deliveries.DisposeAsync();
    }

    // Every id comes after the empty text.
    public async Task<ImmutableArray<PartnerSummary>> Partners(
        string? region, string? track, string? after, int limit) =>
    [
        .. await database.DataSource.QueryAsync(
            PartnerSql.Partners, ReadSummary,
            ("@region", region), ("@track", track), ("@after", after ?? ""), ("@limit", limit)),
    ];

    public async Task<ImmutableArray<DecisionView>> Decisions(string partnerId, long? before, int limit, string? kind = null) =>
    [
        .. await database.DataSource.QueryAsync(
            PartnerSql.Decisions, ReadDecision,
            ("@partner_id", partnerId), ("@before", before ?? long.MaxValue), ("@kind", kind), ("@limit", limit)),
    ];

    public async Task<ImmutableArray<DecisionView>> DecisionsAfter(string partnerId, long sequence, int limit) =>
    [
        .. await database.DataSource.QueryAsync(
            PartnerSql.DecisionsAfter, ReadDecision, ("@partner_id", partnerId), ("@after", sequence), ("@limit", limit)),
    ];

    public async Task<ImmutableArray<DecisionView>> Departures(
        string? region, (DateTimeOffset At, string Id)? before, int limit) =>
    [
        .. await database.DataSource.QueryAsync(
            PartnerSql.Departures, ReadDecision,
            ("@region", region), ("@before", before?.At ?? LastMoment), ("@id", before?.Id ?? ""), ("@limit", limit)),
    ];

    public async Task<ImmutableArray<string>> Chronicle(string partnerId, DateTimeOffset before) =>
    [
        .. await database.DataSource.QueryAsync(
            PartnerSql.Chronicle, row => row.Text("change"), ("@partner_id", partnerId), ("@before", before)),
    ];

    public async Task<DecisionView?> Decision(string decisionId)
    {
        var found = await database.DataSource.QueryAsync(PartnerSql.Decision, ReadDecision, ("@id", decisionId));
        return found.SingleOrDefault();
    }

    public async Task<ImmutableArray<ProposalView>> Proposals(ProposalQuery query, int limit)
    {
        var values = new List<(string, object?)>
        {
            ("@status", query.Status), ("@region", query.Region), ("@partner_id", query.PartnerId),
            ("@after", query.After?.ProposalId ?? ""), ("@limit", limit),
        };
        if (query.SoonestFirst)
            values.AddRange([("@never", LastDay), ("@day", query.After is { } after ? after.LastDecisionDay ?? LastDay : FirstDay)]);
        var sql = query.SoonestFirst ? PartnerSql.ProposalsSoonestFirst : PartnerSql.Proposals;
        return [.. await database.DataSource.QueryAsync(sql, ReadProposal, [.. values])];
    }

    public async Task<ImmutableArray<TrackCount>> Tracks() =>
    [
        .. await database.DataSource.QueryAsync(
            PartnerSql.Tracks, row => new TrackCount(row.Text("region"), row.FindText("track"), row.Int("partners"))),
    ];

    public async Task<ImmutableDictionary<string, TransitionTotal>> Transitions(string runId)
    {
        var totals = await database.DataSource.QueryAsync(
            PartnerSql.Transitions,
            row => KeyValuePair.Create(
                row.Text("outcome"), new TransitionTotal(row.Int("partners"), row.Long("net_revenue_minor_units"))),
            ("@run_id", runId));
        return totals.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<bool>> DeliverAsync(Database database, IReadOnlyList<PartnerDelivery> delivered)
    {
        await using var connection = await database.OfGroups.OpenConnectionAsync();
        await PartnerDeliveryWriting.RunAsync(connection, delivered);
        return [.. delivered.Select(_ => true)];
    }

    private static PartnerSummary ReadSummary(DbDataReader row) => new()
    {
        PartnerId = row.Text("partner_id"),
        Name = row.Text("name"),
        Type = row.Text("partner_type"),
        Region = row.Text("region"),
        Country = row.Text("country"),
        Track = row.FindText("track"),
        MissedStreak = row.Int("missed_streak"),
        OpenProposals = row.Int("open_proposals"),
        NetRevenue = row.Money("net_revenue_minor_units"),
        NetRevenueYear = row.Text("net_revenue_year"),
    };

    private static DecisionView ReadDecision(DbDataReader row) => new()
    {
        Id = row.Text("id"),
        PartnerId = row.Text("partner_id"),
        Sequence = row.Long("sequence"),
        Kind = row.Text("kind"),
        Period = row.FindText("period"),
        Region = row.Text("region"),
        Outcome = row.Text("outcome"),
        Rule = row.Text("rule"),
        GuideVersion = row.Text("guide_version"),
        AsOf = row.Day("as_of"),
        DecidedAt = row.Moment("decided_at"),
        DecidedBy = row.Text("decided_by"),
        Trace = row.Text("trace"),
        Departs = row.Bool("departs"),
        SealBefore = row.FindText("seal_before"),
        Seal = row.FindText("seal"),
    };

    private static ProposalView ReadProposal(DbDataReader row) => new()
    {
        Id = row.Text("id"),
        PartnerId = row.Text("partner_id"),
        Region = row.Text("region"),
        From = row.Text("from_track"),
        To = row.Text("to_track"),
        Rule = row.Text("rule"),
        Period = row.Text("period"),
        ProposedOn = row.Day("proposed_on"),
        EffectiveOn = row.Day("effective_on"),
        Status = row.Text("status"),
        DecidedBy = row.FindText("decided_by"),
        Reason = row.FindText("reason"),
        DecidedAt = row.FindMoment("decided_at"),
        DecisionId = row.Text("decision_id"),
        LastAnswerDay = row.FindDay("last_answer_day"),
        LastDecisionDay = row.FindDay("last_decision_day"),
        PartnerAnswer = row.FindText("partner_answer"),
        AnsweredAt = row.FindMoment("answered_at"),
        Kind = row.Text("kind"),
    };
}
