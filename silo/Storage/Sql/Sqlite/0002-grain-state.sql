-- One row per grain and state name. Orleans calls the state's name GrainTypeString and does not hand over the grain's
-- type at all. A key it hands over as text only where it cannot read it as a hexadecimal number or a GUID: 12 and 0012
-- would both come as 18 with an empty text and share one row. All our keys have a prefix which makes them text, and one
-- without is refused.
CREATE TABLE grain_state (
    service_id  TEXT    NOT NULL,
    state_name  TEXT    NOT NULL,
    key_text    TEXT    NOT NULL,
    key_n0      INTEGER NOT NULL,
    key_n1      INTEGER NOT NULL,
    version     INTEGER NOT NULL,
    payload     BLOB,
    modified_at TEXT    NOT NULL,
    PRIMARY KEY (service_id, state_name, key_text, key_n0, key_n1),
    CONSTRAINT grain_key_has_a_prefix CHECK (key_text <> '')
) STRICT;

-- The same for people: state is JSON in UTF-8, so ->> and json_each work on it.
CREATE VIEW grain_state_json AS
SELECT service_id, state_name, key_text AS grain_key, version, modified_at, CAST(payload AS TEXT) AS state
FROM grain_state;

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('ReadFromStorageKey', '
    SELECT payload AS PayloadBinary, version AS Version
    FROM grain_state
    WHERE service_id = @ServiceId AND state_name = @GrainTypeString
      AND key_text = coalesce(@GrainIdExtensionString, '''') AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1
'),

-- A first write comes without a version, and succeeds only where there is no row. Any other succeeds only on the
-- version it names. No row returned is how Orleans learns of a conflict.
('WriteToStorageKey', '
    INSERT INTO grain_state AS stored
        (service_id, state_name, key_text, key_n0, key_n1, version, payload, modified_at)
    SELECT @ServiceId, @GrainTypeString, coalesce(@GrainIdExtensionString, ''''), @GrainIdN0, @GrainIdN1,
           1, @PayloadBinary, strftime(''%Y-%m-%dT%H:%M:%fZ'')
    WHERE @GrainStateVersion IS NULL
       OR EXISTS (
            SELECT 1 FROM grain_state
            WHERE service_id = @ServiceId AND state_name = @GrainTypeString
              AND key_text = coalesce(@GrainIdExtensionString, '''') AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1)
    ON CONFLICT (service_id, state_name, key_text, key_n0, key_n1) DO UPDATE
        SET payload = excluded.payload, modified_at = excluded.modified_at, version = stored.version + 1
        WHERE stored.version = @GrainStateVersion
    RETURNING version AS NewGrainStateVersion
'),

-- Used where the provider is told to keep the row of a cleared state.
('ClearStorageKey', '
    UPDATE grain_state
    SET payload = NULL, modified_at = strftime(''%Y-%m-%dT%H:%M:%fZ''), version = version + 1
    WHERE service_id = @ServiceId AND state_name = @GrainTypeString
      AND key_text = coalesce(@GrainIdExtensionString, '''') AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1
      AND version = @GrainStateVersion
    RETURNING version AS NewGrainStateVersion
'),

-- Orleans wants a version which differs from the one deleted.
('DeleteStorageKey', '
    DELETE FROM grain_state
    WHERE service_id = @ServiceId AND state_name = @GrainTypeString
      AND key_text = coalesce(@GrainIdExtensionString, '''') AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1
      AND version = @GrainStateVersion
    RETURNING version + 1 AS NewGrainStateVersion
');
