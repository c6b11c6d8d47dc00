-- A decision is sealed: with the seal of the partner's decision before it, and with a key that is not in the database.
ALTER TABLE decision ADD COLUMN departs boolean NOT NULL DEFAULT false;
ALTER TABLE decision ADD COLUMN seal_before text;
ALTER TABLE decision ADD COLUMN seal text;

-- Where people decided otherwise than the rule.
CREATE INDEX decision_departs ON decision (decided_at, id) WHERE departs;

ALTER TABLE proposal ADD COLUMN last_answer_day date;
ALTER TABLE proposal ADD COLUMN last_decision_day date;
ALTER TABLE proposal ADD COLUMN partner_answer text;
ALTER TABLE proposal ADD COLUMN answered_at timestamptz;

-- What each change of a partner changed, from which its state on any past day is put together again.
CREATE TABLE partner_chronicle (
    partner_id text COLLATE "C" NOT NULL,
    revision   bigint           NOT NULL,
    at         timestamptz      NOT NULL,
    change     json             NOT NULL,
    PRIMARY KEY (partner_id, revision)
);
