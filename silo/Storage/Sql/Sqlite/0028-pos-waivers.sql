-- What people have waived of POS weeks: line 0 is the week as a whole, any other a refused line of the version that counts.
CREATE TABLE pos_waiver (
    partner_id     TEXT    NOT NULL,
    week           TEXT    NOT NULL,
    line_no        INTEGER NOT NULL,
    revision       INTEGER NOT NULL,
    version        INTEGER NOT NULL,
    code           TEXT,
    stands         INTEGER NOT NULL,
    waived_by      TEXT    NOT NULL,
    reason         TEXT    NOT NULL,
    waived_at      TEXT    NOT NULL,
    decision_id    TEXT    NOT NULL,
    revoked_by     TEXT,
    revoked_reason TEXT,
    revoked_at     TEXT,
    PRIMARY KEY (partner_id, week, line_no)
) STRICT;
