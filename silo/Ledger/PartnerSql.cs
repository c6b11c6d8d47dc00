namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements of the rows that partners leave, the same for both databases.</summary>
internal static class PartnerSql
{
    public const string PutSummary = """
        INSERT INTO partner_summary
            (partner_id, revision, name, partner_type, region, country, track, missed_streak, open_proposals,
             net_revenue_minor_units, currency, net_revenue_year, plain_name)
        VALUES
            (@partner_id, @revision, @name, @partner_type, @region, @country, @track, @missed_streak, @open_proposals,
             @net_revenue_minor_units, @currency, @net_revenue_year, @plain_name)
        ON CONFLICT (partner_id) DO UPDATE
            SET revision = excluded.revision, name = excluded.name, partner_type = excluded.partner_type,
                region = excluded.region, country = excluded.country, track = excluded.track,
                missed_streak = excluded.missed_streak, open_proposals = excluded.open_proposals,
                net_revenue_minor_units = excluded.net_revenue_minor_units, currency = excluded.currency,
                net_revenue_year = excluded.net_revenue_year, plain_name = excluded.plain_name
            WHERE partner_summary.revision < excluded.revision
        """;

    public const string AddDecision = """
        INSERT INTO decision
            (id, partner_id, sequence, kind, period, region, outcome, rule, guide_version, as_of, decided_at,
             decided_by, trace, departs, seal_before, seal)
        VALUES
            (@id, @partner_id, @sequence, @kind, @period, @region, @outcome, @rule, @guide_version, @as_of, @decided_at,
             @decided_by, @trace, @departs, @seal_before, @seal)
        ON CONFLICT (id) DO NOTHING
        """;

    public const string PutProposal = """
        INSERT INTO proposal
            (id, revision, partner_id, region, from_track, to_track, rule, period, proposed_on, effective_on, status,
             decided_by, reason, decided_at, decision_id, last_answer_day, last_decision_day, partner_answer, answered_at,
             kind)
        VALUES
            (@id, @revision, @partner_id, @region, @from_track, @to_track, @rule, @period, @proposed_on, @effective_on,
             @status, @decided_by, @reason, @decided_at, @decision_id, @last_answer_day, @last_decision_day,
             @partner_answer, @answered_at, @kind)
        ON CONFLICT (id) DO UPDATE
            SET revision = excluded.revision, partner_id = excluded.partner_id, region = excluded.region,
                from_track = excluded.from_track, to_track = excluded.to_track, rule = excluded.rule,
                period = excluded.period, proposed_on = excluded.proposed_on, effective_on = excluded.effective_on,
                status = excluded.status, decided_by = excluded.decided_by, reason = excluded.reason,
                decided_at = excluded.decided_at, decision_id = excluded.decision_id,
                last_answer_day = excluded.last_answer_day, last_decision_day = excluded.last_decision_day,
                partner_answer = excluded.partner_answer, answered_at = excluded.answered_at,
                kind = excluded.kind
            WHERE proposal.revision < excluded.revision
        """;

    public const string AddTransition = """
        INSERT INTO transition (run_id, partner_id, outcome, net_revenue_minor_units)
        VALUES (@run_id, @partner_id, @outcome, @net_revenue_minor_units)
        ON CONFLICT (run_id, partner_id) DO NOTHING
        """;

    // A filter that is not given is null. The cast tells PostgreSQL its type.
    public const string Partners = """
        SELECT partner_id, name, partner_type, region, country, track, missed_streak, open_proposals,
               net_revenue_minor_units, currency, net_revenue_year
        FROM partner_summary
        WHERE partner_id > @after
          AND (CAST(@region AS text) IS NULL OR region = @region)
          AND (CAST(@track AS text) IS NULL OR track = @track)
        ORDER BY partner_id
        LIMIT @limit
        """;

    public const string Decisions = $"""
        {SelectDecision}
        WHERE partner_id = @partner_id AND sequence < @before AND (CAST(@kind AS text) IS NULL OR kind = @kind)
        ORDER BY sequence DESC
        LIMIT @limit
        """;

    public const string DecisionsAfter = $"""
        {SelectDecision}
        WHERE partner_id = @partner_id AND sequence > @after
        ORDER BY sequence
        LIMIT @limit
        """;

    public const string Departures = $"""
        {SelectDecision}
        WHERE departs
          AND (CAST(@region AS text) IS NULL OR region = @region)
          AND (decided_at < @before OR (decided_at = @before AND id < @id))
        ORDER BY decided_at DESC, id DESC
        LIMIT @limit
        """;

    public const string AddChronicle = """
        INSERT INTO partner_chronicle (partner_id, revision, at, change)
        VALUES (@partner_id, @revision, @at, @change)
        ON CONFLICT (partner_id, revision) DO NOTHING
        """;

    // Up to the first change that is not before: clocks of two silos may differ, and a change rests on all before it.
    public const string Chronicle = """
        SELECT change
        FROM partner_chronicle
        WHERE partner_id = @partner_id
          AND revision < coalesce(
              (SELECT min(revision) FROM partner_chronicle WHERE partner_id = @partner_id AND at >= @before), 9223372036854775807)
        ORDER BY revision
        """;

    public const string Decision = $"""
        {SelectDecision}
        WHERE id = @id
        """;

    public const string Proposals = $"""
        {SelectProposal}
          AND id > @after
        ORDER BY id
        LIMIT @limit
        """;

    // One that no person is asked about expires on no day, and comes last.
    public const string ProposalsSoonestFirst = $"""
        {SelectProposal}
          AND (coalesce(last_decision_day, @never) > @day OR (coalesce(last_decision_day, @never) = @day AND id > @after))
        ORDER BY coalesce(last_decision_day, @never), id
        LIMIT @limit
        """;

    public const string Tracks = """
        SELECT region, track, count(*) AS partners
        FROM partner_summary
        GROUP BY region, track
        ORDER BY region, coalesce(track, '')
        """;

    // The cast undoes PostgreSQL's widening of a sum; a sum that does not fit fails on both.
    public const string Transitions = """
        SELECT outcome, count(*) AS partners, CAST(sum(net_revenue_minor_units) AS bigint) AS net_revenue_minor_units
        FROM transition
        WHERE run_id = @run_id
        GROUP BY outcome
        """;

    private const string SelectProposal = """
        SELECT id, partner_id, region, from_track, to_track, rule, period, proposed_on, effective_on, status,
               decided_by, reason, decided_at, decision_id, last_answer_day, last_decision_day, partner_answer, answered_at,
               kind
        FROM proposal
        WHERE (CAST(@status AS text) IS NULL OR status = @status)
          AND (CAST(@region AS text) IS NULL OR region = @region)
          AND (CAST(@partner_id AS text) IS NULL OR partner_id = @partner_id)
        """;

    private const string SelectDecision = """
        SELECT id, partner_id, sequence, kind, period, region, outcome, rule, guide_version, as_of, decided_at,
               decided_by, trace, departs, seal_before, seal
        FROM decision
        """;
}
