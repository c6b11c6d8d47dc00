using Npgsql;

namespace PartnerConnect.Silo.Storage;

internal static class PostgreSqlConnections
{
    /// <summary>Statements kept prepared per connection: all of Orleans' and the most frequent of ours.</summary>
    private const int PreparedStatements = 64;

    /// <summary>Adds what pays off for short statements, unless the operator decided otherwise.</summary>
    public static string WithDefaults(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);

        if (!builder.ShouldSerialize("Max Auto Prepare"))
            builder.MaxAutoPrepare = PreparedStatements;

        // No statement here leaves anything behind in a session, so the DISCARD between two uses is a wasted round.
        if (!builder.ShouldSerialize("No Reset On Close"))
            builder.NoResetOnClose = true;

        if (!builder.ShouldSerialize("Application Name"))
            builder.ApplicationName = "PartnerConnect";

        return builder.ConnectionString;
    }
}
