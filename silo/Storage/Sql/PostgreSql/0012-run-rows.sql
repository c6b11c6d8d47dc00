-- Runs for lists. outcomes is an object of counts by outcome, failures an array of partners with the reason; net revenue
-- is in minor units of the region's currency.
CREATE TABLE run (
    run_id                  text COLLATE "C" NOT NULL PRIMARY KEY,
    kind                    text             NOT NULL,
    period                  text             NOT NULL,
    region                  text COLLATE "C" NOT NULL,
    guide_version           text             NOT NULL,
    cut_off                 timestamptz      NOT NULL,
    day                     date             NOT NULL,
    status                  text COLLATE "C" NOT NULL,
    cohorts_done            integer          NOT NULL,
    cohorts                 integer          NOT NULL,
    partners                integer          NOT NULL,
    outcomes                json             NOT NULL,
    net_revenue_minor_units bigint           NOT NULL,
    failures                json             NOT NULL,
    started_at              timestamptz      NOT NULL,
    completed_at            timestamptz,
    mismatch                text
);

CREATE INDEX run_latest ON run (cut_off DESC, run_id);
