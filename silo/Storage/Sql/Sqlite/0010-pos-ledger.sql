-- Every version of every weekly POS report. In all our tables days and moments (UTC) are text that sorts by time and
-- that SQLite's date functions read, and 1 is yes.
CREATE TABLE pos_report (
    partner_id       TEXT    NOT NULL,
    week             TEXT    NOT NULL,
    version          INTEGER NOT NULL,
    sequence         INTEGER NOT NULL,
    changed_sequence INTEGER NOT NULL,
    content_hash     TEXT    NOT NULL,
    received_at      TEXT    NOT NULL,
    late             INTEGER NOT NULL,
    zero_sales       INTEGER NOT NULL,
    lines_accepted   INTEGER NOT NULL,
    lines_rejected   INTEGER NOT NULL,
    is_current       INTEGER NOT NULL,
    PRIMARY KEY (partner_id, week, version),
    -- Two activations of one ledger cannot both write: the one that is out of date takes a sequence that is gone.
    CONSTRAINT pos_report_sequence UNIQUE (partner_id, sequence)
) STRICT;

CREATE UNIQUE INDEX pos_report_current ON pos_report (partner_id, week) WHERE is_current;

-- The valid lines of every version. A line that does not count was replaced, or an earlier week holds it as well.
-- transaction_type is the number of PosTransactionType. Unit prices are text, because SQLite has no decimal numbers.
CREATE TABLE pos_line (
    partner_id               TEXT    NOT NULL,
    week                     TEXT    NOT NULL,
    version                  INTEGER NOT NULL,
    line_no                  INTEGER NOT NULL,
    invoice_number           TEXT    NOT NULL,
    invoice_line             INTEGER NOT NULL,
    invoice_date             TEXT    NOT NULL,
    invoice_month            TEXT    NOT NULL,
    transaction_type         INTEGER NOT NULL,
    part_number              TEXT    NOT NULL,
    quantity                 INTEGER NOT NULL,
    unit_net_price           TEXT    NOT NULL,
    unit_msrp                TEXT    NOT NULL,
    net_minor_units          INTEGER NOT NULL,
    currency                 TEXT    NOT NULL,
    end_customer_name        TEXT    NOT NULL,
    end_customer_postal_code TEXT    NOT NULL,
    end_customer_country     TEXT    NOT NULL,
    arrived_late             INTEGER NOT NULL,
    counts                   INTEGER NOT NULL,
    PRIMARY KEY (partner_id, week, version, line_no)
) STRICT;

-- No invoice line counts twice, whatever the code above believes.
CREATE UNIQUE INDEX pos_line_counts_once ON pos_line (partner_id, invoice_number, invoice_line) WHERE counts;

-- Finds the other weeks that hold a line.
CREATE INDEX pos_line_key ON pos_line (partner_id, invoice_number, invoice_line);

CREATE TABLE pos_reject (
    partner_id TEXT    NOT NULL,
    week       TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    line_no    INTEGER NOT NULL,
    code       TEXT    NOT NULL,
    field      TEXT    NOT NULL,
    value      TEXT    NOT NULL,
    message    TEXT    NOT NULL,
    PRIMARY KEY (partner_id, week, version, line_no)
) STRICT;

-- For people and for BI tools: what the revenue is made of, and nothing else.
CREATE VIEW pos_sell_out AS
SELECT partner_id, week, invoice_number, invoice_line, invoice_date, invoice_month,
       CASE transaction_type WHEN 1 THEN 'Sale' WHEN 2 THEN 'Return' WHEN 3 THEN 'Credit' WHEN 4 THEN 'Adjustment' END
           AS transaction_type,
       part_number, quantity, unit_net_price, unit_msrp, net_minor_units, currency,
       end_customer_name, end_customer_postal_code, end_customer_country, arrived_late
FROM pos_line
WHERE counts;
