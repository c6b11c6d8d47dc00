-- Requests for market development funds: columns for lists and reports, and the whole of each as it stands. A row replaces another only
-- where its revision is higher.
CREATE TABLE mdf_request (
    id                  TEXT NOT NULL PRIMARY KEY,
    partner_id          TEXT NOT NULL,
    region              TEXT NOT NULL,
    revision            INTEGER NOT NULL,
    kind                TEXT NOT NULL,
    status              TEXT NOT NULL,
    is_claimed          INTEGER NOT NULL,
    requested_on        TEXT NOT NULL,
    first_day           TEXT NOT NULL,
    last_day            TEXT NOT NULL,
    currency            TEXT NOT NULL,
    amount_minor_units  INTEGER NOT NULL,
    granted_minor_units INTEGER,
    paid_minor_units    INTEGER NOT NULL,
    request             TEXT NOT NULL
);

CREATE INDEX mdf_request_status ON mdf_request (status, id);

-- Files that prove claims, as they came in.
CREATE TABLE mdf_proof (
    partner_id TEXT NOT NULL,
    hash       TEXT NOT NULL,
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size       INTEGER NOT NULL,
    content    BLOB NOT NULL,
    PRIMARY KEY (partner_id, hash)
);
