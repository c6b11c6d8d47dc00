-- What a shadow run found for each partner: a fiscal year under a guide version that is tried, beside the published ones.
CREATE TABLE shadow_partner (
    run_id       text COLLATE "C" NOT NULL,
    partner_id   text COLLATE "C" NOT NULL,
    region       text COLLATE "C" NOT NULL,
    track        text COLLATE "C",
    shadow_track text COLLATE "C",
    outcome      text COLLATE "C" NOT NULL,
    gains        json NOT NULL,
    losses       json NOT NULL,
    PRIMARY KEY (run_id, partner_id)
);
