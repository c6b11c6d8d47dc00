using System.Data;
using DbUp.Builder;
using DbUp.Sqlite;

namespace PartnerConnect.Silo.Storage;

/// <summary>Runs a whole SQLite script and hears of every error in it.</summary>
/// <remarks>
/// After the first statement which returns rows, the driver's ExecuteNonQuery runs the remaining ones while it disposes
/// its reader, and drops their errors: the script would count as applied.
/// </remarks>
internal sealed class WholeScriptExecutor(UpgradeConfiguration upgrade) : SqliteScriptExecutor(
    () => upgrade.ConnectionManager, () => upgrade.Log, schema: null, () => false, [], () => upgrade.Journal)
{
    protected override void ExecuteNonQuery(IDbCommand command)
    {
        using var reader = command.ExecuteReader();
        while (reader.NextResult())
        {
            // Going on to the next result is what runs the next statement.
        }
    }
}
