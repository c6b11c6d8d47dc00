using Npgsql;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Database.Tests.Storage;

public sealed class PostgreSqlConnectionsTests
{
    [Fact]
    public void Prepares_and_does_not_reset_by_itself()
    {
        var result = new NpgsqlConnectionStringBuilder(PostgreSqlConnections.WithDefaults("Host=db;Username=u"));

        Assert.True(result.MaxAutoPrepare > 0);
        Assert.True(result.NoResetOnClose);
        Assert.Equal("db", result.Host);
    }

    [Theory]
    [InlineData("Host=db;Max Auto Prepare=0;No Reset On Close=false;Application Name=ours")]
    [InlineData("Host=db;MaxAutoPrepare=0;NoResetOnClose=false;ApplicationName=ours")]
    public void Leaves_what_the_operator_said(string connectionString)
    {
        var result = new NpgsqlConnectionStringBuilder(PostgreSqlConnections.WithDefaults(connectionString));

        Assert.Equal(0, result.MaxAutoPrepare);
        Assert.False(result.NoResetOnClose);
        Assert.Equal("ours", result.ApplicationName);
    }
}
