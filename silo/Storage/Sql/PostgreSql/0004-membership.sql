-- One row per cluster. Each change of its membership must come with the version after the stored one.
CREATE TABLE cluster (
    cluster_id text    NOT NULL PRIMARY KEY,
    version    integer NOT NULL
);

CREATE TABLE cluster_silo (
    cluster_id      text        NOT NULL REFERENCES cluster (cluster_id),
    address         text        NOT NULL,
    port            integer     NOT NULL,
    generation      integer     NOT NULL,
    silo_name       text        NOT NULL,
    host_name       text        NOT NULL,
    status          integer     NOT NULL,
    proxy_port      integer     NOT NULL,
    suspect_times   text,
    start_time      timestamptz NOT NULL,
    i_am_alive_time timestamptz NOT NULL,
    PRIMARY KEY (cluster_id, address, port, generation)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', '
    WITH added AS (
        INSERT INTO cluster (cluster_id, version) VALUES (@DeploymentId, 0)
        ON CONFLICT (cluster_id) DO NOTHING
        RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM added) AS Done
'),

-- The cluster's row is the lock: of two silos which start from the same version the second waits for the first, looks
-- again, finds another version and changes nothing. One statement, so the version and the silo''s row go together.
('InsertMembershipKey', '
    WITH advanced AS (
        UPDATE cluster SET version = version + 1
        WHERE cluster_id = @DeploymentId AND version = @Version
          AND NOT EXISTS (
            SELECT 1 FROM cluster_silo
            WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING cluster_id),
    added AS (
        INSERT INTO cluster_silo
            (cluster_id, address, port, generation, silo_name, host_name, status, proxy_port, start_time,
             i_am_alive_time)
        SELECT cluster_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime,
               @IAmAliveTime
        FROM advanced
        RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM added) AS Done
'),
('UpdateMembershipKey', '
    WITH advanced AS (
        UPDATE cluster SET version = version + 1
        WHERE cluster_id = @DeploymentId AND version = @Version
          AND EXISTS (
            SELECT 1 FROM cluster_silo
            WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING cluster_id),
    changed AS (
        UPDATE cluster_silo AS silo
        SET status = @Status, suspect_times = @SuspectTimes, i_am_alive_time = @IAmAliveTime
        FROM advanced
        WHERE silo.cluster_id = advanced.cluster_id
          AND address = @Address AND port = @Port AND generation = @Generation
        RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM changed) AS Done
'),

-- A heartbeat is no change of membership and leaves the version alone.
('UpdateIAmAlivetimeKey', '
    UPDATE cluster_silo SET i_am_alive_time = @IAmAliveTime
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
    WITH silos AS (DELETE FROM cluster_silo WHERE cluster_id = @DeploymentId)
    DELETE FROM cluster WHERE cluster_id = @DeploymentId
'),

-- 6 is Dead.
('CleanupDefunctSiloEntriesKey', '
    DELETE FROM cluster_silo
    WHERE cluster_id = @DeploymentId AND status = 6 AND i_am_alive_time < @IAmAliveTime
'),

-- The newer form of the same: Orleans chooses the row, and it goes only if nobody touched it meanwhile.
('CleanupDefunctSiloEntryKey', '
    DELETE FROM cluster_silo
    WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
      AND status = 6 AND start_time = @StartTime AND i_am_alive_time = @IAmAliveTime
      AND suspect_times IS NOT DISTINCT FROM @SuspectTimes
');
