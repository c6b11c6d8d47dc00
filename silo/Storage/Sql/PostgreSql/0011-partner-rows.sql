-- What partners leave for lists, SQL and BI tools. Rows come at least once and in any order: a row replaces another only
-- where its revision is higher.
CREATE TABLE partner_summary (
    partner_id              text COLLATE "C" NOT NULL PRIMARY KEY,
    revision                bigint           NOT NULL,
    name                    text             NOT NULL,
    partner_type            text             NOT NULL,
    region                  text COLLATE "C" NOT NULL,
    country                 text             NOT NULL,
    track                   text COLLATE "C",
    missed_streak           integer          NOT NULL,
    open_proposals          integer          NOT NULL,
    net_revenue_minor_units bigint           NOT NULL,
    currency                text             NOT NULL,
    net_revenue_year        text             NOT NULL
);

CREATE INDEX partner_summary_region ON partner_summary (region, track, partner_id);

-- The trace is json and not jsonb: json keeps the text as it came, byte for byte, so that a replay can be compared with
-- it, and still refuses what is no JSON and answers ->>.
CREATE TABLE decision (
    id            text COLLATE "C" NOT NULL PRIMARY KEY,
    partner_id    text COLLATE "C" NOT NULL,
    sequence      bigint           NOT NULL,
    kind          text             NOT NULL,
    period        text,
    region        text             NOT NULL,
    outcome       text             NOT NULL,
    rule          text             NOT NULL,
    guide_version text             NOT NULL,
    as_of         date             NOT NULL,
    decided_at    timestamptz      NOT NULL,
    decided_by    text             NOT NULL,
    trace         json             NOT NULL,
    CONSTRAINT decision_sequence UNIQUE (partner_id, sequence)
);

CREATE TABLE proposal (
    id           text COLLATE "C" NOT NULL PRIMARY KEY,
    revision     bigint           NOT NULL,
    partner_id   text COLLATE "C" NOT NULL,
    region       text             NOT NULL,
    from_track   text             NOT NULL,
    to_track     text             NOT NULL,
    rule         text             NOT NULL,
    period       text             NOT NULL,
    proposed_on  date             NOT NULL,
    effective_on date             NOT NULL,
    status       text COLLATE "C" NOT NULL,
    decided_by   text,
    reason       text,
    decided_at   timestamptz,
    decision_id  text             NOT NULL
);

CREATE INDEX proposal_status ON proposal (status, id);

-- What each transition of a run came to for each partner, in minor units of the region's currency.
CREATE TABLE transition (
    run_id                  text COLLATE "C" NOT NULL,
    partner_id              text COLLATE "C" NOT NULL,
    outcome                 text COLLATE "C" NOT NULL,
    net_revenue_minor_units bigint           NOT NULL,
    PRIMARY KEY (run_id, partner_id)
);
