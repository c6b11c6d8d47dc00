namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements of the rows of runs, the same for both databases.</summary>
internal static class RunSql
{
    // Only the run itself writes its row, one write after the other.
    public const string Put = """
        INSERT INTO run
            (run_id, kind, period, region, guide_version, cut_off, day, status, cohorts_done, cohorts, partners,
             outcomes, net_revenue_minor_units, failures, started_at, completed_at, mismatch, more)
        VALUES
            (@run_id, @kind, @period, @region, @guide_version, @cut_off, @day, @status, @cohorts_done, @cohorts,
             @partners, @outcomes, @net_revenue_minor_units, @failures, @started_at, @completed_at, @mismatch, @more)
        ON CONFLICT (run_id) DO UPDATE
            SET kind = excluded.kind, period = excluded.period, region = excluded.region,
                guide_version = excluded.guide_version, cut_off = excluded.cut_off, day = excluded.day,
                status = excluded.status, cohorts_done = excluded.cohorts_done, cohorts = excluded.cohorts,
                partners = excluded.partners, outcomes = excluded.outcomes,
                net_revenue_minor_units = excluded.net_revenue_minor_units, failures = excluded.failures,
                started_at = excluded.started_at, completed_at = excluded.completed_at, mismatch = excluded.mismatch,
                more = excluded.more
        """;

    // A filter that is not given is null. The cast tells PostgreSQL its type.
    public const string Runs = """
        SELECT run_id, kind, period, region, guide_version, cut_off, day, status, cohorts_done, cohorts, partners,
               outcomes, net_revenue_minor_units, failures, started_at, completed_at, mismatch, more
        FROM run
        WHERE (CAST(@region AS text) IS NULL OR region = @region)
          AND (CAST(@status AS text) IS NULL OR status = @status)
        ORDER BY cut_off DESC, run_id
        LIMIT @limit
        """;
}
