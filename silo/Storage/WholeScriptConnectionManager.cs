using System.Data.Common;
using DbUp.Engine.Transactions;

namespace PartnerConnect.Silo.Storage;

/// <summary>Gives DbUp our connections, and each script to the database as one command.</summary>
/// <remarks>
/// DbUp's own managers cut a script into statements by pattern, which a trigger's body or a quoted semicolon defeats.
/// Both drivers cut correctly by themselves.
/// </remarks>
internal sealed class WholeScriptConnectionManager(DbDataSource dataSource)
    : DatabaseConnectionManager(_ => dataSource.CreateConnection())
{
    public override IEnumerable<string> SplitScriptIntoCommands(string scriptContents) => [scriptContents];
}
