-- Every version of every weekly POS report. Ids and weeks compare byte by byte, as .NET's ordinal order does, whatever
-- the database's own language.
CREATE TABLE pos_report (
    partner_id       text COLLATE "C" NOT NULL,
    week             text COLLATE "C" NOT NULL,
    version          integer          NOT NULL,
    sequence         bigint           NOT NULL,
    changed_sequence bigint           NOT NULL,
    content_hash     text             NOT NULL,
    received_at      timestamptz      NOT NULL,
    late             boolean          NOT NULL,
    zero_sales       boolean          NOT NULL,
    lines_accepted   integer          NOT NULL,
    lines_rejected   integer          NOT NULL,
    is_current       boolean          NOT NULL,
    PRIMARY KEY (partner_id, week, version),
    -- Two activations of one ledger cannot both write: the one that is out of date takes a sequence that is gone.
    CONSTRAINT pos_report_sequence UNIQUE (partner_id, sequence)
);

CREATE UNIQUE INDEX pos_report_current ON pos_report (partner_id, week) WHERE is_current;

-- The valid lines of every version. A line that does not count was replaced, or an earlier week holds it as well.
-- transaction_type is the number of PosTransactionType. A partner may write any suggested price, but none that makes a
-- line worth more than the largest amount, hence the different widths.
CREATE TABLE pos_line (
    partner_id               text COLLATE "C" NOT NULL,
    week                     text COLLATE "C" NOT NULL,
    version                  integer          NOT NULL,
    line_no                  integer          NOT NULL,
    invoice_number           text COLLATE "C" NOT NULL,
    invoice_line             integer          NOT NULL,
    invoice_date             date             NOT NULL,
    invoice_month            text COLLATE "C" NOT NULL,
    transaction_type         integer          NOT NULL,
    part_number              text             NOT NULL,
    quantity                 integer          NOT NULL,
    unit_net_price           numeric(18, 4)   NOT NULL,
    unit_msrp                numeric(33, 4)   NOT NULL,
    net_minor_units          bigint           NOT NULL,
    currency                 text             NOT NULL,
    end_customer_name        text             NOT NULL,
    end_customer_postal_code text             NOT NULL,
    end_customer_country     text             NOT NULL,
    arrived_late             boolean          NOT NULL,
    counts                   boolean          NOT NULL,
    PRIMARY KEY (partner_id, week, version, line_no)
);

-- No invoice line counts twice, whatever the code above believes.
CREATE UNIQUE INDEX pos_line_counts_once ON pos_line (partner_id, invoice_number, invoice_line) WHERE counts;

-- Finds the other weeks that hold a line.
CREATE INDEX pos_line_key ON pos_line (partner_id, invoice_number, invoice_line);

CREATE TABLE pos_reject (
    partner_id text COLLATE "C" NOT NULL,
    week       text COLLATE "C" NOT NULL,
    version    integer          NOT NULL,
    line_no    integer          NOT NULL,
    code       text             NOT NULL,
    field      text             NOT NULL,
    value      text             NOT NULL,
    message    text             NOT NULL,
    PRIMARY KEY (partner_id, week, version, line_no)
);

-- For people and for BI tools: what the revenue is made of, and nothing else.
CREATE VIEW pos_sell_out AS
SELECT partner_id, week, invoice_number, invoice_line, invoice_date, invoice_month,
       CASE transaction_type WHEN 1 THEN 'Sale' WHEN 2 THEN 'Return' WHEN 3 THEN 'Credit' WHEN 4 THEN 'Adjustment' END
           AS transaction_type,
       part_number, quantity, unit_net_price, unit_msrp, net_minor_units, currency,
       end_customer_name, end_customer_postal_code, end_customer_country, arrived_late
FROM pos_line
WHERE counts;
