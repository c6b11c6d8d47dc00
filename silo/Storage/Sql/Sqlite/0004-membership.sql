-- One row per cluster. Each change of its membership must come with the version after the stored one.
CREATE TABLE cluster (
    cluster_id TEXT    NOT NULL PRIMARY KEY,
    version    INTEGER NOT NULL
) STRICT;

CREATE TABLE cluster_silo (
    cluster_id       TEXT    NOT NULL REFERENCES cluster (cluster_id),
    address          TEXT    NOT NULL,
    port             INTEGER NOT NULL,
    generation       INTEGER NOT NULL,
    silo_name        TEXT    NOT NULL,
    host_name        TEXT    NOT NULL,
    status           INTEGER NOT NULL,
    proxy_port       INTEGER NOT NULL,
    suspect_times    TEXT,
    start_time       TEXT    NOT NULL,
    i_am_alive_time  TEXT    NOT NULL,
    -- The version of the cluster which this row's last change made.
    made_version     INTEGER NOT NULL,
    PRIMARY KEY (cluster_id, address, port, generation)
) STRICT;

-- A silo's row and its cluster's version change together or not at all. SQLite has no statement which writes two
-- tables, and a transaction spelled out in the command text would stay open if its middle failed; a trigger is part
-- of the statement which sets it off.
CREATE TRIGGER cluster_version_after_insert AFTER INSERT ON cluster_silo
BEGIN
    UPDATE cluster SET version = NEW.made_version WHERE cluster_id = NEW.cluster_id;
END;

CREATE TRIGGER cluster_version_after_update AFTER UPDATE OF made_version ON cluster_silo
BEGIN
    UPDATE cluster SET version = NEW.made_version WHERE cluster_id = NEW.cluster_id;
END;

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', '
    INSERT INTO cluster (cluster_id, version) VALUES (@DeploymentId, 0) ON CONFLICT (cluster_id) DO NOTHING;
    SELECT changes() > 0 AS Done
'),
('InsertMembershipKey', '
    INSERT INTO cluster_silo
        (cluster_id, address, port, generation, silo_name, host_name, status, proxy_port, start_time,
         i_am_alive_time, made_version)
    SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime || ''Z'',
           @IAmAliveTime || ''Z'', @Version + 1
    FROM cluster
    WHERE cluster_id = @DeploymentId AND version = @Version
    ON CONFLICT (cluster_id, address, port, generation) DO NOTHING;
    SELECT changes() > 0 AS Done
'),
('UpdateMembershipKey', '
    UPDATE cluster_silo
    SET status = @Status, suspect_times = @SuspectTimes, i_am_alive_time = @IAmAliveTime || ''Z'',
        made_version = @Version + 1
    WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
      AND EXISTS (SELECT 1 FROM cluster WHERE cluster_id = @DeploymentId AND version = @Version);
    SELECT changes() > 0 AS Done
'),

-- A heartbeat is no change of membership and leaves the version alone.
('UpdateIAmAlivetimeKey', '
    UPDATE cluster_silo SET i_am_alive_time = @IAmAliveTime || ''Z''
    WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
'),

-- The version is wanted even where no silo is found, hence the outer join.
('MembershipReadRowKey', '
    SELECT cluster.cluster_id AS DeploymentId, address AS Address, port AS Port, generation AS Generation,
           silo_name AS SiloName, host_name AS HostName, status AS Status, proxy_port AS ProxyPort,
           suspect_times AS SuspectTimes, start_time AS StartTime, i_am_alive_time AS IAmAliveTime, version AS Version
    FROM cluster
    LEFT JOIN cluster_silo AS silo
        ON silo.cluster_id = cluster.cluster_id
        AND address = @Address AND port = @Port AND generation = @Generation
    WHERE cluster.cluster_id = @DeploymentId
'),
('MembershipReadAllKey', '
    SELECT cluster.cluster_id AS DeploymentId, address AS Address, port AS Port, generation AS Generation,
           silo_name AS SiloName, host_name AS HostName, status AS Status, proxy_port AS ProxyPort,
           suspect_times AS SuspectTimes, start_time AS StartTime, i_am_alive_time AS IAmAliveTime, version AS Version
    FROM cluster
    LEFT JOIN cluster_silo AS silo ON silo.cluster_id = cluster.cluster_id
    WHERE cluster.cluster_id = @DeploymentId
'),
('GatewaysQueryKey', '
    SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation
    FROM cluster_silo
    WHERE cluster_id = @DeploymentId AND status = @Status AND proxy_port > 0
'),
('DeleteMembershipTableEntriesKey', '
    DELETE FROM cluster_silo WHERE cluster_id = @DeploymentId;
    DELETE FROM cluster WHERE cluster_id = @DeploymentId
'),

-- 6 is Dead. Compared as moments, because as text 12:00:00Z sorts after 12:00:00.5Z.
('CleanupDefunctSiloEntriesKey', '
    DELETE FROM cluster_silo
    WHERE cluster_id = @DeploymentId AND status = 6 AND julianday(i_am_alive_time) < julianday(@IAmAliveTime)
'),

-- The newer form of the same: Orleans chooses the row, and it goes only if nobody touched it meanwhile.
('CleanupDefunctSiloEntryKey', '
    DELETE FROM cluster_silo
    WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
      AND status = 6 AND start_time = @StartTime || ''Z'' AND i_am_alive_time = @IAmAliveTime || ''Z''
      AND suspect_times IS @SuspectTimes
');
