using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Orleans.Configuration;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace PartnerConnect.Silo.Storage;

/// <summary>Orleans' own ADO.NET storage, but grains that read or write at the same time share one statement on PostgreSQL.</summary>
/// <remarks>
/// The rows are those of Orleans' statements in <c>0002-grain-state.sql</c>, each with its own version check, so either can be switched to
/// from the other: see docs/decisions/0079. What is rare, and keys that Orleans does not store as text, are left to Orleans' storage.
/// </remarks>
internal sealed class GatheredGrainStorage : IGrainStorage, IAsyncDisposable
{
    private const int Workers = 2;
    private const int LargestGroup = 128;

    // Row by row through the key: joined as a whole, a table that the server has not counted yet would be read from end to end.
    private const string ReadAll = """
        SELECT asked.place, stored.payload, stored.version
        FROM unnest(@names, @keys) WITH ORDINALITY AS asked (name, key, place)
        CROSS JOIN LATERAL (
            SELECT payload, version FROM grain_state
            WHERE service_id = @service AND state_name = asked.name AND key_text = asked.key AND key_n0 = 0 AND key_n1 = 0
            OFFSET 0) AS stored
        """;

    // The same two branches as Orleans' statement: a first write comes without a version, any other with the one it changes. A row that
    // somebody changes between being found and being written has moved or has another version by then, and is left alone.
    private const string WriteAll = """
        WITH asked AS (
            SELECT * FROM unnest(@names, @keys, @versions, @payloads) WITH ORDINALITY AS asked (name, key, version, payload, place)),
        added AS (
            INSERT INTO grain_state (service_id, state_name, key_text, key_n0, key_n1, version, payload, modified_at)
            SELECT @service, name, key, 0, 0, 1, payload, now() FROM asked WHERE version IS NULL
            ON CONFLICT (service_id, state_name, key_text, key_n0, key_n1) DO NOTHING
            RETURNING state_name, key_text, version),
        found AS (
            SELECT asked.place, asked.version, asked.payload, stored.at
            FROM asked
            CROSS JOIN LATERAL (
                SELECT ctid AS at FROM grain_state
                WHERE service_id = @service AND state_name = asked.name AND key_text = asked.key AND key_n0 = 0 AND key_n1 = 0
                OFFSET 0) AS stored
            WHERE asked.version IS NOT NULL),
        changed AS (
            UPDATE grain_state AS stored
            SET payload = found.payload, modified_at = now(), version = stored.version + 1
            FROM found
            WHERE stored.ctid = found.at AND stored.version = found.version
            RETURNING found.place, stored.version)
        SELECT asked.place, added.version FROM added JOIN asked ON asked.name = added.state_name AND asked.key = added.key_text
        UNION ALL
        SELECT place, version FROM changed
        """;

    private readonly IGrainStorage inner;
    private readonly IGrainStorageSerializer serializer;
    private readonly IActivatorProvider activators;
    private readonly string serviceId;
    private readonly NpgsqlDataSource source;
    private readonly Gathering<StateKey, StoredState?> reads;
    private readonly Gathering<StateWrite, int?> writes;

    public GatheredGrainStorage(
        IGrainStorage inner, IGrainStorageSerializer serializer, IActivatorProvider activators, ClusterOptions cluster, NpgsqlDataSource source)
    {
        this.inner = inner;
        this.serializer = serializer;
        this.activators = activators;
        serviceId = cluster.ServiceId;
        this.source = source;
        reads = new(Workers, LargestGroup, ReadAsync);
        writes = new(Workers, LargestGroup, WriteAsync);
    }

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!IsText(grainId))
        {
            await inner.ReadStateAsync(stateName, grainId, grainState);
            return;
        }

        var found = await reads.AskAsync(new(stateName, KeyOf(grainId)));
        grainState.State = found?.Payload is { } payload
            ? serializer.Deserialize<T>(new BinaryData(payload))
            : activators.GetActivator<T>().Create();
        grainState.ETag = found?.Version.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = found?.Payload is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!IsText(grainId))
        {
            await inner.WriteStateAsync(stateName, grainId, grainState);
            return;
        }

        var version = grainState.ETag is { } etag ? int.Parse(etag, CultureInfo.InvariantCulture) : (int?)null;
        var payload = serializer.Serialize(grainState.State).ToMemory();
        var next = await writes.AskAsync(new(new(stateName, KeyOf(grainId)), version, payload))
            ?? throw new InconsistentStateException(
                $"{stateName} of {grainId} was changed by somebody else since version {grainState.ETag ?? "none"}.", "unknown", grainState.ETag);
        grainState.ETag = next.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = true;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        inner.ClearStateAsync(stateName, grainId, grainState);

    public async ValueTask DisposeAsync()
    {
        await writes.DisposeAsync();
        await reads.DisposeAsync();
    }

    // Orleans stores a key as text only where it cannot read it as a number or a GUID; all of ours have a prefix for that.
    private static bool IsText(GrainId grain) => !grain.TryGetGuidKey(out _, out _) && !grain.TryGetIntegerKey(out _, out _);

    private static string KeyOf(GrainId grain) => grain.Key.ToString()!;

    // A database that was away has cut every connection that waits in the pool. The first that fails empties it, and a read may be
    // repeated; a write may not, for it may have landed.
    private async Task<IReadOnlyList<StoredState?>> ReadAsync(IReadOnlyList<StateKey> asked)
    {
        try
        {
            return await ReadOnceAsync(asked);
        }
        catch (NpgsqlException cut) when (
            cut.InnerException is IOException || cut.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown)
        {
            return await ReadOnceAsync(asked);
        }
    }

    private async Task<IReadOnlyList<StoredState?>> ReadOnceAsync(IReadOnlyList<StateKey> asked)
    {
        await using var command = source.CreateCommand(ReadAll);
        AddKeys(command, asked);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new StoredState?[asked.Count];
        while (await rows.ReadAsync())
        {
            found[rows.GetInt64(0) - 1] = new(
                await rows.IsDBNullAsync(1) ? null : await rows.GetFieldValueAsync<byte[]>(1), rows.GetInt32(2));
        }

        return found;
    }

    private async Task<IReadOnlyList<int?>> WriteAsync(IReadOnlyList<StateWrite> asked)
    {
        // A key twice in one statement would be written once and answered twice: the second one goes after the first.
        var later = asked.Index().GroupBy(each => each.Item.Key).SelectMany(same => same.Skip(1)).ToList();
        var laterPlaces = later.Select(each => each.Index).ToHashSet();

        // In the order of their keys, so that two groups never wait for each other.
        var now = asked.Index().Where(each => !laterPlaces.Contains(each.Index))
            .OrderBy(each => each.Item.Key.Name, StringComparer.Ordinal).ThenBy(each => each.Item.Key.Key, StringComparer.Ordinal).ToList();
        var versions = new int?[asked.Count];
        await using (var command = source.CreateCommand(WriteAll))
        {
            AddKeys(command, now.Select(each => each.Item.Key));
            command.Parameters.Add(new("versions", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = now.Select(each => each.Item.Version).ToArray() });
            command.Parameters.Add(new("payloads", NpgsqlDbType.Array | NpgsqlDbType.Bytea) { Value = now.Select(each => each.Item.Payload).ToArray() });
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                versions[now[(int)rows.GetInt64(0) - 1].Index] = rows.GetInt32(1);
        }

        foreach (var each in later)
            versions[each.Index] = (await WriteAsync([each.Item]))[0];
        return versions;
    }

    private void AddKeys(NpgsqlCommand command, IEnumerable<StateKey> asked)
    {
        command.Parameters.Add(new("service", NpgsqlDbType.Text) { Value = serviceId });
        command.Parameters.Add(new("names", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = asked.Select(each => each.Name).ToArray() });
        command.Parameters.Add(new("keys", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = asked.Select(each => each.Key).ToArray() });
    }

    private sealed record StateKey(string Name, string Key);

    private sealed record StoredState(byte[]? Payload, int Version);

    private sealed record StateWrite(StateKey Key, int? Version, ReadOnlyMemory<byte> Payload);
}
