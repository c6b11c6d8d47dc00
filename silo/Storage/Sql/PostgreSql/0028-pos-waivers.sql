-- What people have waived of POS weeks: line 0 is the week as a whole, any other a refused line of the version that counts.
CREATE TABLE pos_waiver (
    partner_id     text COLLATE "C" NOT NULL,
    week           text COLLATE "C" NOT NULL,
    line_no        integer          NOT NULL,
    revision       bigint           NOT NULL,
    version        integer          NOT NULL,
    code           text,
    stands         boolean          NOT NULL,
    waived_by      text             NOT NULL,
    reason         text             NOT NULL,
    waived_at      timestamptz      NOT NULL,
    decision_id    text             NOT NULL,
    revoked_by     text,
    revoked_reason text,
    revoked_at     timestamptz,
    PRIMARY KEY (partner_id, week, line_no)
);
