using Npgsql;

namespace PartnerConnect.Silo.Storage;

internal static class PostgreSqlConnections
{
    /// <summary>Statements kept prepared per connection: all of Orleans' and the most frequent of ours.</summary>
    private const int PreparedStatements = 64;

    private const int WriteBuffer = 64 * 1024;

    // A server lets in a hundred where nobody has said otherwise: three silos, their gateways and whoever looks in.
    private const int LargestPool = 20;
    private const int LargestPoolOfGroups = 10;

    /// <summary>Adds what pays off for short statements, unless the operator decided otherwise.</summary>
    public static string WithDefaults(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);

        if (!builder.ShouldSerialize("Max Auto Prepare"))
            builder.MaxAutoPrepare = PreparedStatements;

        // No statement here leaves anything behind in a session, so the DISCARD between two uses is a wasted round.
        if (!builder.ShouldSerialize("No Reset On Close"))
            builder.NoResetOnClose = true;

        if (!builder.ShouldSerialize("Maximum Pool Size"))
            builder.MaxPoolSize = LargestPool;

        // A report's lines are a few hundred kilobytes; each time the buffer is full is one call of the system.
        if (!builder.ShouldSerialize("Write Buffer Size"))
            builder.WriteBufferSize = WriteBuffer;

        if (!builder.ShouldSerialize("Application Name"))
            builder.ApplicationName = "PartnerConnect";

        return builder.ConnectionString;
    }

    /// <summary>For statements over a group of keys: planned for each group and the table as it is then.</summary>
    /// <remarks>
    /// A plan that was kept from when the table was small reads all of the table for each group, until the server next counts its rows.
    /// </remarks>
    public static string ForGroups(string withDefaults) => new NpgsqlConnectionStringBuilder(withDefaults)
    {
        Options = "-c plan_cache_mode=force_custom_plan",
        MaxPoolSize = LargestPoolOfGroups,
    }.ConnectionString;
}
