namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements of the rows that partners leave, the same for both databases.</summary>
internal static class PartnerSql
{
    public static readonly TableSql Summaries = TableSql.Replacing(
        "partner_summary", "partner_id",
        """
        partner_id text, revision bigint, name text, partner_type text, region text, country text, track text, missed_streak integer,
        open_proposals integer, net_revenue_minor_units bigint, currency text, net_revenue_year text, plain_name text
        """);

    public static readonly TableSql Changes = TableSql.Adding(
        "partner_chronicle", "partner_id, revision", "partner_id text, revision bigint, at timestamptz, change json");

    public static readonly TableSql AllDecisions = TableSql.Adding(
        "decision", "id",
        """
        id text, partner_id text, sequence bigint, kind text, period text, region text, outcome text, rule text, guide_version text,
        as_of date, decided_at timestamptz, decided_by text, trace json, departs boolean, seal_before text, seal text
        """);

    public static readonly TableSql AllTransitions = TableSql.Adding(
        "transition", "run_id, partner_id", "run_id text, partner_id text, outcome text, net_revenue_minor_units bigint");

    public static readonly TableSql AllProposals = TableSql.Replacing(
        "proposal", "id",
        """
        id text, revision bigint, partner_id text, region text, from_track text, to_track text, rule text, period text, proposed_on date,
        effective_on date, status text, decided_by text, reason text, decided_at timestamptz, decision_id text, last_answer_day date,
        last_decision_day date, partner_answer text, answered_at timestamptz, kind text
        """);

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
