-- Registrations of deals, as their partners leave them: a row replaces another only where its revision is higher. An approved one
-- whose last day has passed is over, whatever its status says until its partner is next asked.
CREATE TABLE deal (
    id                    TEXT NOT NULL PRIMARY KEY,
    revision              INTEGER NOT NULL,
    partner_id            TEXT NOT NULL,
    region                TEXT NOT NULL,
    status                TEXT NOT NULL,
    end_customer_name     TEXT NOT NULL,
    country               TEXT NOT NULL,
    domain                TEXT,
    vat_number            TEXT,
    city                  TEXT,
    products              TEXT NOT NULL,
    value_minor_units     INTEGER NOT NULL,
    msrp_minor_units      INTEGER NOT NULL,
    currency              TEXT NOT NULL,
    close_on              TEXT NOT NULL,
    requested_on          TEXT NOT NULL,
    requested_at          TEXT NOT NULL,
    decide_by             TEXT,
    decided_by            TEXT,
    reason                TEXT,
    decided_at            TEXT,
    granted_at            TEXT,
    first_day             TEXT,
    last_day              TEXT,
    is_protected          INTEGER NOT NULL,
    discount_basis_points INTEGER NOT NULL,
    extensions            INTEGER NOT NULL,
    won_on                TEXT,
    refusal               TEXT,
    decision_id           TEXT NOT NULL
) STRICT;

CREATE INDEX deal_status ON deal (status, decide_by, id);

-- Under what an end customer is looked up among many.
CREATE TABLE deal_key (
    country TEXT NOT NULL,
    key     TEXT NOT NULL,
    deal_id TEXT NOT NULL,
    PRIMARY KEY (country, key, deal_id)
) STRICT;

-- Finds the sales of a partner's deals.
CREATE INDEX pos_line_deal ON pos_line (partner_id, deal_registration_id) WHERE deal_registration_id IS NOT NULL;
