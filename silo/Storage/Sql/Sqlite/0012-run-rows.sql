-- Runs for lists. outcomes is an object of counts by outcome, failures an array of partners with the reason; net revenue
-- is in minor units of the region's currency.
CREATE TABLE run (
    run_id                  TEXT    NOT NULL PRIMARY KEY,
    kind                    TEXT    NOT NULL,
    period                  TEXT    NOT NULL,
    region                  TEXT    NOT NULL,
    guide_version           TEXT    NOT NULL,
    cut_off                 TEXT    NOT NULL,
    day                     TEXT    NOT NULL,
    status                  TEXT    NOT NULL,
    cohorts_done            INTEGER NOT NULL,
    cohorts                 INTEGER NOT NULL,
    partners                INTEGER NOT NULL,
    outcomes                TEXT    NOT NULL CHECK (json_valid(outcomes)),
    net_revenue_minor_units INTEGER NOT NULL,
    failures                TEXT    NOT NULL CHECK (json_valid(failures)),
    started_at              TEXT    NOT NULL,
    completed_at            TEXT,
    mismatch                TEXT
) STRICT;

CREATE INDEX run_latest ON run (cut_off DESC, run_id);
