-- What partners leave for lists, SQL and BI tools. Rows come at least once and in any order: a row replaces another only
-- where its revision is higher.
CREATE TABLE partner_summary (
    partner_id              TEXT    NOT NULL PRIMARY KEY,
    revision                INTEGER NOT NULL,
    name                    TEXT    NOT NULL,
    partner_type            TEXT    NOT NULL,
    region                  TEXT    NOT NULL,
    country                 TEXT    NOT NULL,
    track                   TEXT,
    missed_streak           INTEGER NOT NULL,
    open_proposals          INTEGER NOT NULL,
    net_revenue_minor_units INTEGER NOT NULL,
    currency                TEXT    NOT NULL,
    net_revenue_year        TEXT    NOT NULL
) STRICT;

CREATE INDEX partner_summary_region ON partner_summary (region, track, partner_id);

-- The trace is text as it came, byte for byte, so that a replay can be compared with it; ->> works on it.
CREATE TABLE decision (
    id            TEXT    NOT NULL PRIMARY KEY,
    partner_id    TEXT    NOT NULL,
    sequence      INTEGER NOT NULL,
    kind          TEXT    NOT NULL,
    period        TEXT,
    region        TEXT    NOT NULL,
    outcome       TEXT    NOT NULL,
    rule          TEXT    NOT NULL,
    guide_version TEXT    NOT NULL,
    as_of         TEXT    NOT NULL,
    decided_at    TEXT    NOT NULL,
    decided_by    TEXT    NOT NULL,
    trace         TEXT    NOT NULL CHECK (json_valid(trace)),
    CONSTRAINT decision_sequence UNIQUE (partner_id, sequence)
) STRICT;

CREATE TABLE proposal (
    id           TEXT    NOT NULL PRIMARY KEY,
    revision     INTEGER NOT NULL,
    partner_id   TEXT    NOT NULL,
    region       TEXT    NOT NULL,
    from_track   TEXT    NOT NULL,
    to_track     TEXT    NOT NULL,
    rule         TEXT    NOT NULL,
    period       TEXT    NOT NULL,
    proposed_on  TEXT    NOT NULL,
    effective_on TEXT    NOT NULL,
    status       TEXT    NOT NULL,
    decided_by   TEXT,
    reason       TEXT,
    decided_at   TEXT,
    decision_id  TEXT    NOT NULL
) STRICT;

CREATE INDEX proposal_status ON proposal (status, id);

-- What each transition of a run came to for each partner, in minor units of the region's currency.
CREATE TABLE transition (
    run_id                  TEXT    NOT NULL,
    partner_id              TEXT    NOT NULL,
    outcome                 TEXT    NOT NULL,
    net_revenue_minor_units INTEGER NOT NULL,
    PRIMARY KEY (run_id, partner_id)
) STRICT;
