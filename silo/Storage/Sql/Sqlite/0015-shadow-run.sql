-- What a shadow run found for each partner: a fiscal year under a guide version that is tried, beside the published ones.
CREATE TABLE shadow_partner (
    run_id       TEXT    NOT NULL,
    partner_id   TEXT    NOT NULL,
    region       TEXT    NOT NULL,
    track        TEXT   ,
    shadow_track TEXT   ,
    outcome      TEXT    NOT NULL,
    gains        TEXT NOT NULL,
    losses       TEXT NOT NULL,
    PRIMARY KEY (run_id, partner_id)
) STRICT;
