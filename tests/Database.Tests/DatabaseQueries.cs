namespace PartnerConnect.Database.Tests;

internal static class DatabaseQueries
{
    public static async Task ExecuteAsync(this Silo.Storage.Database database, string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<string?> FindTextAsync(this Silo.Storage.Database database, string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    public static async Task<int> CountAsync(
        this Silo.Storage.Database database, string table, string where = "1 = 1") =>
        int.Parse((await database.FindTextAsync($"SELECT count(*) FROM {table} WHERE {where}"))!);
}
