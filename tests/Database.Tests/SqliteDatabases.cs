namespace PartnerConnect.Database.Tests;

public sealed class SqliteDatabases : TestDatabases
{
    private readonly List<DirectoryInfo> directories = [];

    public override Task<string> MakeEmptyAsync()
    {
        var directory = Directory.CreateTempSubdirectory("partnerconnect-sqlite-");
        directories.Add(directory);
        return Task.FromResult(directory.FullName);
    }

    // The pragma lives in the connection, of which the gate keeps one.
    public override Task AllowNumericKeysAsync(Silo.Storage.Database database) =>
        database.ExecuteAsync("PRAGMA ignore_check_constraints = ON");

    protected override Silo.Storage.Database OpenAt(string address) => Silo.Storage.Database.OpenSqlite(address);

    protected override Task RemoveAllAsync()
    {
        foreach (var directory in directories)
            directory.Delete(recursive: true);

        return Task.CompletedTask;
    }
}
