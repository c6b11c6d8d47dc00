-- What stood on the lines that were rejected, as JSON by column: for whom the lines are, and for nobody else.
CREATE TABLE pos_reject_row (
    partner_id text COLLATE "C" NOT NULL,
    week       text COLLATE "C" NOT NULL,
    version    integer NOT NULL,
    line_no    integer NOT NULL,
    fields     text NOT NULL,
    PRIMARY KEY (partner_id, week, version, line_no)
);

-- All that was handed in: reports, declarations, amendments and corrections, what was returned among them. kind and status
-- are the numbers of PosReceiptKind and PosReceiptStatus; a version that was replaced since says so by its report's row.
CREATE TABLE pos_receipt (
    partner_id   text COLLATE "C" NOT NULL,
    week         text COLLATE "C" NOT NULL,
    number       integer NOT NULL,
    kind         integer NOT NULL,
    status       integer NOT NULL,
    received_at  timestamptz NOT NULL,
    received_by  text,
    content_hash text NOT NULL,
    code         text NOT NULL,
    field        text NOT NULL,
    message      text NOT NULL,
    lines        integer NOT NULL,
    version      integer,
    sequence     bigint,
    PRIMARY KEY (partner_id, week, number),
    -- Whatever changes what a partner's ledger counts for takes the next number, whichever table it goes into: two
    -- activations of one ledger cannot both write.
    CONSTRAINT pos_receipt_sequence UNIQUE (partner_id, sequence)
);

INSERT INTO pos_receipt
    (partner_id, week, number, kind, status, received_at, content_hash, code, field, message, lines, version, sequence)
SELECT partner_id, week, version, CASE WHEN zero_sales THEN 2 ELSE 1 END, CASE WHEN late THEN 6 ELSE 3 END, received_at,
       content_hash, '', '', '', lines_accepted + lines_rejected, version, sequence
FROM pos_report;
