-- A decision is sealed: with the seal of the partner's decision before it, and with a key that is not in the database.
ALTER TABLE decision ADD COLUMN departs INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN seal_before TEXT;
ALTER TABLE decision ADD COLUMN seal TEXT;

-- Where people decided otherwise than the rule.
CREATE INDEX decision_departs ON decision (decided_at, id) WHERE departs;

ALTER TABLE proposal ADD COLUMN last_answer_day TEXT;
ALTER TABLE proposal ADD COLUMN last_decision_day TEXT;
ALTER TABLE proposal ADD COLUMN partner_answer TEXT;
ALTER TABLE proposal ADD COLUMN answered_at TEXT;

-- What each change of a partner changed, from which its state on any past day is put together again.
CREATE TABLE partner_chronicle (
    partner_id TEXT    NOT NULL,
    revision   INTEGER NOT NULL,
    at         TEXT    NOT NULL,
    change     TEXT    NOT NULL CHECK (json_valid(change)),
    PRIMARY KEY (partner_id, revision)
) STRICT;
