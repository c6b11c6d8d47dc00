-- Registrations of deals, as their partners leave them: a row replaces another only where its revision is higher. An approved one
-- whose last day has passed is over, whatever its status says until its partner is next asked.
CREATE TABLE deal (
    id                    text COLLATE "C" NOT NULL PRIMARY KEY,
    revision              bigint NOT NULL,
    partner_id            text COLLATE "C" NOT NULL,
    region                text COLLATE "C" NOT NULL,
    status                text COLLATE "C" NOT NULL,
    end_customer_name     text NOT NULL,
    country               text COLLATE "C" NOT NULL,
    domain                text,
    vat_number            text,
    city                  text,
    products              json NOT NULL,
    value_minor_units     bigint NOT NULL,
    msrp_minor_units      bigint NOT NULL,
    currency              text NOT NULL,
    close_on              date NOT NULL,
    requested_on          date NOT NULL,
    requested_at          timestamptz NOT NULL,
    decide_by             date,
    decided_by            text,
    reason                text,
    decided_at            timestamptz,
    granted_at            timestamptz,
    first_day             date,
    last_day              date,
    is_protected          boolean NOT NULL,
    discount_basis_points integer NOT NULL,
    extensions            integer NOT NULL,
    won_on                date,
    refusal               text,
    decision_id           text NOT NULL
);

CREATE INDEX deal_status ON deal (status, decide_by, id);

-- Under what an end customer is looked up among many.
CREATE TABLE deal_key (
    country text COLLATE "C" NOT NULL,
    key     text COLLATE "C" NOT NULL,
    deal_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (country, key, deal_id)
);

-- Finds the sales of a partner's deals.
CREATE INDEX pos_line_deal ON pos_line (partner_id, deal_registration_id) WHERE deal_registration_id IS NOT NULL;
