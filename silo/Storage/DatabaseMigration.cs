using DbUp.Builder;
using DbUp.Engine;
using DbUp.Postgresql;
using DbUp.Support;

namespace PartnerConnect.Silo.Storage;

/// <summary>
/// Brings a database up to the scripts in Storage/Sql. Any number of processes may call this at once; each script is
/// applied once, whole or not at all.
/// </summary>
public static class DatabaseMigration
{
    /// <exception cref="EditedMigrationException">An applied script was changed afterwards.</exception>
    public static Task ApplyAsync(Database database, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return ApplyAsync(database, MigrationScript.EmbeddedFor(database.Kind), TimeProvider.System, cancellationToken);
    }

    internal static async Task ApplyAsync(
        Database database,
        IReadOnlyList<MigrationScript> scripts,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        await using var held = await MigrationLock.TakeAsync(database, time, cancellationToken);

        // DbUp is synchronous; the caller's thread is not held while it works.
        var result = await Task.Run(() => BuildEngine(database, scripts, time).PerformUpgrade(), cancellationToken);
        if (result.Successful)
            return;

        if (result.Error is EditedMigrationException edited)
            throw edited;

        throw new InvalidOperationException(
            $"The migration {result.ErrorScript?.Name} failed; the database is as it was before that script.",
            result.Error);
    }

    private static UpgradeEngine BuildEngine(
        Database database, IReadOnlyList<MigrationScript> scripts, TimeProvider time)
    {
        var byName = scripts.ToDictionary(script => script.Name, StringComparer.Ordinal);
        var builder = new UpgradeEngineBuilder();

        builder.Configure(upgrade =>
        {
            upgrade.ConnectionManager = new WholeScriptConnectionManager(database.DataSource);
            upgrade.Journal = new MigrationJournal(() => upgrade.ConnectionManager, byName, time);
            upgrade.ScriptExecutor = CreateExecutor(database.Kind, upgrade);
        });

        return builder
            .WithScripts(scripts.Select(script => new SqlScript(script.Name, script.Sql)))
            .WithScriptNameComparer(StringComparer.Ordinal)
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build();
    }

    private static ScriptExecutor CreateExecutor(DatabaseKind kind, UpgradeConfiguration upgrade) => kind switch
    {
        DatabaseKind.Sqlite => new WholeScriptExecutor(upgrade),
        _ => new PostgresqlScriptExecutor(
            () => upgrade.ConnectionManager, () => upgrade.Log, schema: null, () => false, [], () => upgrade.Journal),
    };
}
