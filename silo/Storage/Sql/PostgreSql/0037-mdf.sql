-- Requests for market development funds: columns for lists and reports, and the whole of each as it stands. A row replaces another only
-- where its revision is higher.
CREATE TABLE mdf_request (
    id                  text COLLATE "C" NOT NULL PRIMARY KEY,
    partner_id          text COLLATE "C" NOT NULL,
    region              text COLLATE "C" NOT NULL,
    revision            bigint NOT NULL,
    kind                text NOT NULL,
    status              text COLLATE "C" NOT NULL,
    is_claimed          boolean NOT NULL,
    requested_on        date NOT NULL,
    first_day           date NOT NULL,
    last_day            date NOT NULL,
    currency            text NOT NULL,
    amount_minor_units  bigint NOT NULL,
    granted_minor_units bigint,
    paid_minor_units    bigint NOT NULL,
    request             json NOT NULL
);

CREATE INDEX mdf_request_status ON mdf_request (status, id);

-- Files that prove claims, as they came in.
CREATE TABLE mdf_proof (
    partner_id text COLLATE "C" NOT NULL,
    hash       text COLLATE "C" NOT NULL,
    name       text NOT NULL,
    media_type text NOT NULL,
    size       integer NOT NULL,
    content    bytea NOT NULL,
    PRIMARY KEY (partner_id, hash)
);
