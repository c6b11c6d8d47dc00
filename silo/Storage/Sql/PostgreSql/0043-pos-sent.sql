-- When a report began to come in, by the clock of the gateway that took it.
ALTER TABLE pos_report ADD COLUMN sent_at timestamptz;
