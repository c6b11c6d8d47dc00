-- What POS lines say besides their sale, and what is odd about lines that count all the same. Gross is what was invoiced,
-- before pre-sales incentives; of lines from before it was kept only the net value is known.
ALTER TABLE pos_report ADD COLUMN warnings integer NOT NULL DEFAULT 0;
ALTER TABLE pos_report ADD COLUMN attested boolean NOT NULL DEFAULT FALSE;
ALTER TABLE pos_line ADD COLUMN gross_minor_units bigint NOT NULL DEFAULT 0;
ALTER TABLE pos_line ADD COLUMN is_service boolean NOT NULL DEFAULT FALSE;
ALTER TABLE pos_line ADD COLUMN ship_date date;
ALTER TABLE pos_line ADD COLUMN partner_order_number text;
ALTER TABLE pos_line ADD COLUMN ean text;
ALTER TABLE pos_line ADD COLUMN description text;
ALTER TABLE pos_line ADD COLUMN deal_registration_id text;
ALTER TABLE pos_line ADD COLUMN serial_numbers text;
ALTER TABLE pos_line ADD COLUMN distributor_id text;
ALTER TABLE pos_line ADD COLUMN end_customer_address text;
ALTER TABLE pos_line ADD COLUMN end_customer_city text;
ALTER TABLE pos_line ADD COLUMN end_customer_vat_number text;
ALTER TABLE pos_line ADD COLUMN end_customer_segment text;

UPDATE pos_line SET gross_minor_units = net_minor_units;

CREATE TABLE pos_warning (
    partner_id text COLLATE "C" NOT NULL,
    week       text COLLATE "C" NOT NULL,
    version    integer          NOT NULL,
    line_no    integer          NOT NULL,
    code       text             NOT NULL,
    field      text             NOT NULL,
    value      text             NOT NULL,
    message    text             NOT NULL,
    PRIMARY KEY (partner_id, week, version, line_no, code)
);

-- A partner's name with nothing but letters and digits, in capitals, by which it is found among end customers. It is
-- written anew with the partner's next row.
ALTER TABLE partner_summary ADD COLUMN plain_name text COLLATE "C";
UPDATE partner_summary SET plain_name = upper(regexp_replace(name, '[^[:alnum:]]', '', 'g'));
CREATE INDEX partner_summary_plain_name ON partner_summary (plain_name);

DROP VIEW pos_sell_out;

CREATE VIEW pos_sell_out AS
SELECT partner_id, week, invoice_number, invoice_line, invoice_date, invoice_month,
       CASE transaction_type WHEN 1 THEN 'Sale' WHEN 2 THEN 'Return' WHEN 3 THEN 'Credit' WHEN 4 THEN 'Adjustment' END
           AS transaction_type,
       part_number, quantity, unit_net_price, unit_msrp, net_minor_units, currency,
       end_customer_name, end_customer_postal_code, end_customer_country, arrived_late,
       gross_minor_units, is_service, ship_date, partner_order_number, ean, description, deal_registration_id,
       serial_numbers, distributor_id, end_customer_address, end_customer_city, end_customer_vat_number,
       end_customer_segment
FROM pos_line
WHERE counts;
