-- In which state a partner was played, so that its reasons can be told of the same; and why it could not be, where it could not.
ALTER TABLE shadow_partner ADD COLUMN revision bigint NOT NULL DEFAULT 0;
ALTER TABLE shadow_partner ADD COLUMN failure text COLLATE "C";
