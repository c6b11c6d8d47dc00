-- Corrections of lines of closed weeks. The line stays as it was reported; what it counts for is its own value and what its
-- corrections add, for as long as the line counts.
CREATE TABLE pos_correction (
    partner_id              text COLLATE "C" NOT NULL,
    correction_id           text COLLATE "C" NOT NULL,
    sequence                bigint NOT NULL,
    week                    text COLLATE "C" NOT NULL,
    version                 integer NOT NULL,
    line_no                 integer NOT NULL,
    ordinal                 integer NOT NULL,
    corrects                text,
    invoice_number          text COLLATE "C" NOT NULL,
    invoice_line            integer NOT NULL,
    invoice_date            date NOT NULL,
    withdrawn               boolean NOT NULL,
    quantity                integer NOT NULL,
    unit_net_price          numeric(18, 4) NOT NULL,
    incentive_total         numeric(18, 4) NOT NULL,
    added_quantity          integer NOT NULL,
    added_net_minor_units   bigint NOT NULL,
    added_gross_minor_units bigint NOT NULL,
    currency                text NOT NULL,
    reason                  text NOT NULL,
    corrected_by            text NOT NULL,
    corrected_at            timestamptz NOT NULL,
    content_hash            text NOT NULL,
    PRIMARY KEY (partner_id, correction_id),
    -- Each builds on the one before.
    CONSTRAINT pos_correction_ordinal UNIQUE (partner_id, week, version, line_no, ordinal)
);

-- What corrections add to what a version counts for, beside what its lines come to.
ALTER TABLE pos_report ADD COLUMN corrected_minor_units bigint NOT NULL DEFAULT 0;

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
