-- Corrections of lines of closed weeks. The line stays as it was reported; what it counts for is its own value and what its
-- corrections add, for as long as the line counts.
CREATE TABLE pos_correction (
    partner_id              TEXT NOT NULL,
    correction_id           TEXT NOT NULL,
    sequence                INTEGER NOT NULL,
    week                    TEXT NOT NULL,
    version                 INTEGER NOT NULL,
    line_no                 INTEGER NOT NULL,
    ordinal                 INTEGER NOT NULL,
    corrects                TEXT,
    invoice_number          TEXT NOT NULL,
    invoice_line            INTEGER NOT NULL,
    invoice_date            TEXT NOT NULL,
    withdrawn               INTEGER NOT NULL,
    quantity                INTEGER NOT NULL,
    unit_net_price          TEXT NOT NULL,
    incentive_total         TEXT NOT NULL,
    added_quantity          INTEGER NOT NULL,
    added_net_minor_units   INTEGER NOT NULL,
    added_gross_minor_units INTEGER NOT NULL,
    currency                TEXT NOT NULL,
    reason                  TEXT NOT NULL,
    corrected_by            TEXT NOT NULL,
    corrected_at            TEXT NOT NULL,
    content_hash            TEXT NOT NULL,
    PRIMARY KEY (partner_id, correction_id),
    -- Each builds on the one before.
    CONSTRAINT pos_correction_ordinal UNIQUE (partner_id, week, version, line_no, ordinal)
) STRICT;

-- What corrections add to what a version counts for, beside what its lines come to.
ALTER TABLE pos_report ADD COLUMN corrected_minor_units INTEGER NOT NULL DEFAULT 0;

-- The revenue is made of lines and of what corrections add to them.
DROP VIEW pos_sell_out;

CREATE VIEW pos_sell_out AS
SELECT partner_id, week, invoice_number, invoice_line, invoice_date, invoice_month,
       CASE transaction_type WHEN 1 THEN 'Sale' WHEN 2 THEN 'Return' WHEN 3 THEN 'Credit' WHEN 4 THEN 'Adjustment' END
           AS transaction_type,
       part_number, quantity, unit_net_price, unit_msrp, net_minor_units, currency,
       end_customer_name, end_customer_postal_code, end_customer_country, arrived_late,
       gross_minor_units, is_service, ship_date, partner_order_number, ean, description, deal_registration_id,
       serial_numbers, distributor_id, end_customer_address, end_customer_city, end_customer_vat_number,
       end_customer_segment, CAST(NULL AS text) AS correction_id
FROM pos_line
WHERE counts
UNION ALL
SELECT line.partner_id, line.week, line.invoice_number, line.invoice_line, line.invoice_date, line.invoice_month,
       CASE line.transaction_type WHEN 1 THEN 'Sale' WHEN 2 THEN 'Return' WHEN 3 THEN 'Credit' WHEN 4 THEN 'Adjustment' END,
       line.part_number, correction.added_quantity, correction.unit_net_price, line.unit_msrp, correction.added_net_minor_units,
       line.currency, line.end_customer_name, line.end_customer_postal_code, line.end_customer_country, line.arrived_late,
       correction.added_gross_minor_units, line.is_service, line.ship_date, line.partner_order_number, line.ean,
       line.description, line.deal_registration_id, line.serial_numbers, line.distributor_id, line.end_customer_address,
       line.end_customer_city, line.end_customer_vat_number, line.end_customer_segment, correction.correction_id
FROM pos_correction AS correction
JOIN pos_line AS line
  ON line.partner_id = correction.partner_id AND line.week = correction.week AND line.version = correction.version
 AND line.line_no = correction.line_no AND line.counts;
