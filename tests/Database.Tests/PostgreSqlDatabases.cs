using PartnerConnect.Machines;

namespace PartnerConnect.Database.Tests;

public class PostgreSqlDatabases : TestDatabases
{
    private readonly List<string> addresses = [];

    public override async Task<string> MakeEmptyAsync()
    {
        var server = await PostgresServer.SharedAsync();
        var address = await server.CreateDatabaseAsync();
        addresses.Add(address);
        return address;
    }

    public override Task AllowNumericKeysAsync(Silo.Storage.Database database) =>
        database.ExecuteAsync("ALTER TABLE grain_state DROP CONSTRAINT grain_key_has_a_prefix");

    protected override Silo.Storage.Database OpenAt(string address) => Silo.Storage.Database.OpenPostgreSql(address);

    protected override async Task RemoveAllAsync()
    {
        foreach (var address in addresses)
            await (await PostgresServer.SharedAsync()).DropDatabaseAsync(address);
    }
}

/// <summary>The same, where each grain reads and writes by Orleans' own statements.</summary>
public sealed class OneByOnePostgreSqlDatabases : PostgreSqlDatabases
{
    protected override bool GathersStates => false;
}
