-- A partner's state is some kilobytes of JSON, compressed with every write: lz4 takes a fraction of the time for about the same size.
-- A server that was built without it keeps its own way.
DO $$
BEGIN
    ALTER TABLE grain_state ALTER COLUMN payload SET COMPRESSION lz4;
    ALTER TABLE decision ALTER COLUMN trace SET COMPRESSION lz4;
    ALTER TABLE partner_chronicle ALTER COLUMN change SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
    NULL;
END
$$;
