using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Database.Tests.Storage;

public abstract class DatabaseMigrationTests(TestDatabases databases)
{
    private static readonly MigrationScript CreateCounter = new(
        "0001-counter.sql", "CREATE TABLE counter (value integer NOT NULL); INSERT INTO counter VALUES (0);");

    private static readonly MigrationScript CountUp = new("0002-count-up.sql", "UPDATE counter SET value = value + 1;");

    [Fact]
    public async Task Every_script_is_recorded_with_its_hash()
    {
        var database = await databases.MakeMigratedAsync();

        var scripts = MigrationScript.EmbeddedFor(database.Kind);

        Assert.NotEmpty(scripts);
        Assert.Equal(scripts.Count, await database.CountAsync("schema_migration"));
        foreach (var script in scripts)
        {
            Assert.Equal(
                script.ContentHash,
                await database.FindTextAsync(
                    $"SELECT content_hash FROM schema_migration WHERE script_name = '{script.Name}'"));
        }
    }

    [Fact]
    public async Task Migrating_again_does_nothing()
    {
        var database = await databases.MakeMigratedAsync();

        await DatabaseMigration.ApplyAsync(database);

        Assert.Equal(MigrationScript.EmbeddedFor(database.Kind).Count, await database.CountAsync("schema_migration"));
    }

    [Fact]
    public async Task Eight_at_once_on_an_empty_database_apply_each_script_once()
    {
        var address = await databases.MakeEmptyAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            MigrateAsync(databases.Open(address), CreateCounter, CountUp))));

        var database = databases.Open(address);
        Assert.Equal("1", await database.FindTextAsync("SELECT value FROM counter"));
        Assert.Equal(2, await database.CountAsync("schema_migration"));
    }

    [Fact]
    public async Task Eight_at_once_bring_an_empty_database_to_the_shipped_schema()
    {
        var address = await databases.MakeEmptyAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            DatabaseMigration.ApplyAsync(databases.Open(address)))));

        var database = databases.Open(address);
        Assert.Equal(MigrationScript.EmbeddedFor(database.Kind).Count, await database.CountAsync("schema_migration"));
    }

    [Fact]
    public async Task A_later_script_is_applied_to_a_database_which_has_the_earlier_ones()
    {
        var database = databases.Open(await databases.MakeEmptyAsync());
        await MigrateAsync(database, CreateCounter);

        await MigrateAsync(database, CreateCounter, CountUp);

        Assert.Equal("1", await database.FindTextAsync("SELECT value FROM counter"));
    }

    [Fact]
    public async Task An_applied_script_which_was_edited_is_refused_by_name_and_nothing_is_applied()
    {
        var database = databases.Open(await databases.MakeEmptyAsync());
        await MigrateAsync(database, CreateCounter);
        var edited = CreateCounter with { Sql = CreateCounter.Sql + " -- a later thought" };

        var refusal = await Assert.ThrowsAsync<EditedMigrationException>(() =>
            MigrateAsync(database, new MigrationScript(edited.Name, edited.Sql), CountUp));

        Assert.Equal("0001-counter.sql", refusal.ScriptName);
        Assert.Contains("0001-counter.sql", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("0", await database.FindTextAsync("SELECT value FROM counter"));
    }

    [Fact]
    public async Task Line_ends_do_not_make_a_script_another_one()
    {
        var database = databases.Open(await databases.MakeEmptyAsync());
        await MigrateAsync(database, new MigrationScript("0001-two-lines.sql", "CREATE TABLE t (\n a integer);"));

        await MigrateAsync(database, new MigrationScript("0001-two-lines.sql", "CREATE TABLE t (\r\n a integer);"));
    }

    [Fact]
    public async Task A_script_which_fails_half_way_leaves_nothing_and_can_be_applied_when_mended()
    {
        var database = databases.Open(await databases.MakeEmptyAsync());
        var broken = new MigrationScript(
            "0002-count-up.sql", CountUp.Sql + " CREATE TABLE half (a integer); SELECT * FROM nowhere;");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            MigrateAsync(database, CreateCounter, broken));
        Assert.Contains("0002-count-up.sql", failure.Message, StringComparison.Ordinal);
        Assert.Equal("0", await database.FindTextAsync("SELECT value FROM counter"));
        Assert.Equal(1, await database.CountAsync("schema_migration"));

        var half = new MigrationScript("0003-half.sql", "CREATE TABLE half (a integer);");
        await MigrateAsync(database, CreateCounter, CountUp, half);
        Assert.Equal("1", await database.FindTextAsync("SELECT value FROM counter"));
    }

    [Fact]
    public async Task A_failure_after_a_statement_which_returns_rows_is_seen_too()
    {
        var database = databases.Open(await databases.MakeEmptyAsync());
        var broken = new MigrationScript(
            "0002-broken.sql", "SELECT value FROM counter; INSERT INTO nowhere VALUES (1);");

        await Assert.ThrowsAsync<InvalidOperationException>(() => MigrateAsync(database, CreateCounter, broken));

        Assert.Equal(1, await database.CountAsync("schema_migration"));
    }

    [Fact]
    public async Task A_script_of_a_newer_version_does_not_stop_an_older_silo()
    {
        var database = databases.Open(await databases.MakeEmptyAsync());
        await MigrateAsync(database, CreateCounter, CountUp);

        await MigrateAsync(database, CreateCounter);

        Assert.Equal(2, await database.CountAsync("schema_migration"));
    }

    [Fact]
    public async Task Whoever_waits_for_another_migration_can_give_up()
    {
        var address = await databases.MakeEmptyAsync();
        await using var held = await MigrationLock.TakeAsync(
            databases.Open(address), TimeProvider.System, TestContext.Current.CancellationToken);
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            DatabaseMigration.ApplyAsync(databases.Open(address), soon.Token));
    }

    private static Task MigrateAsync(Silo.Storage.Database database, params MigrationScript[] scripts) =>
        DatabaseMigration.ApplyAsync(database, scripts, TimeProvider.System, CancellationToken.None);
}

public sealed class SqliteDatabaseMigrationTests(SqliteDatabases databases)
    : DatabaseMigrationTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlDatabaseMigrationTests(PostgreSqlDatabases databases)
    : DatabaseMigrationTests(databases), IClassFixture<PostgreSqlDatabases>;
