-- What each version of a week's report counts for, kept beside its lines so that the two can be held against each other.
ALTER TABLE pos_report ADD COLUMN net_minor_units bigint NOT NULL DEFAULT 0;

UPDATE pos_report SET net_minor_units = (
    SELECT coalesce(sum(line.net_minor_units), 0) FROM pos_line AS line
    WHERE line.partner_id = pos_report.partner_id AND line.week = pos_report.week AND line.version = pos_report.version AND line.counts)
WHERE is_current;
