using System.Data;
using DbUp.Engine;
using DbUp.Engine.Transactions;

namespace PartnerConnect.Silo.Storage;

/// <summary>Remembers which scripts were applied, when, and with which content.</summary>
internal sealed class MigrationJournal(
    Func<IConnectionManager> connections, IReadOnlyDictionary<string, MigrationScript> scripts, TimeProvider time)
    : IJournal
{
    public string[] GetExecutedScripts() =>
        connections().ExecuteCommandsWithManagedConnection(newCommand =>
        {
            EnsureTableExistsAndIsLatestVersion(newCommand);
            var applied = ReadApplied(newCommand);
            RefuseEdited(applied);
            return applied.Select(row => row.Name).ToArray();
        });

    // DbUp calls this inside the script's own transaction: a script and its entry are committed together.
    public void StoreExecutedScript(SqlScript script, Func<IDbCommand> dbCommandFactory)
    {
        using var command = dbCommandFactory();
        command.CommandText = """
            INSERT INTO schema_migration (script_name, content_hash, applied_at)
            VALUES (@script_name, @content_hash, @applied_at)
            """;
        Add(command, "@script_name", script.Name);
        Add(command, "@content_hash", scripts[script.Name].ContentHash);
        Add(command, "@applied_at", time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss'Z'"));
        command.ExecuteNonQuery();
    }

    public void EnsureTableExistsAndIsLatestVersion(Func<IDbCommand> dbCommandFactory)
    {
        using var command = dbCommandFactory();
        command.CommandText = """
            CREATE TABLE IF NOT EXISTS schema_migration (
                script_name  text NOT NULL PRIMARY KEY,
                content_hash text NOT NULL,
                applied_at   text NOT NULL)
            """;
        command.ExecuteNonQuery();
    }

    private static List<(string Name, string Hash)> ReadApplied(Func<IDbCommand> newCommand)
    {
        using var command = newCommand();
        command.CommandText = "SELECT script_name, content_hash FROM schema_migration ORDER BY script_name";
        using var reader = command.ExecuteReader();

        var applied = new List<(string, string)>();
        while (reader.Read())
            applied.Add((reader.GetString(0), reader.GetString(1)));

        return applied;
    }

    // A script of which this version knows nothing is left alone: during a rolling upgrade an older silo may restart
    // on a database which a newer one has already migrated.
    private void RefuseEdited(List<(string Name, string Hash)> applied)
    {
        foreach (var (name, hash) in applied)
        {
            if (scripts.TryGetValue(name, out var script) && script.ContentHash != hash)
                throw new EditedMigrationException(name);
        }
    }

    private static void Add(IDbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
