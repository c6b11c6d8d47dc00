using PartnerConnect.Grains.Decisions;
using PartnerConnect.Silo.Ledger;

namespace PartnerConnect.Database.Tests.Ledger;

public abstract class DecisionKeyTests(TestDatabases databases)
{
    [Fact]
    public async Task A_database_is_served_with_the_key_that_it_knows_and_with_no_other()
    {
        var database = await databases.MakeMigratedAsync();
        await DecisionKeyCheck.HoldAsync(database, new DecisionSeals(Key(1)));

        await DecisionKeyCheck.HoldAsync(database, new DecisionSeals(Key(1)));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => DecisionKeyCheck.HoldAsync(database, new DecisionSeals(Key(2))));
        Assert.Contains("decision-seal.key", refused.Message, StringComparison.Ordinal);
    }

    private static byte[] Key(byte of) => [.. Enumerable.Repeat(of, DecisionSeals.LeastKeyLength)];
}

public sealed class SqliteDecisionKeyTests(SqliteDatabases databases) : DecisionKeyTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlDecisionKeyTests(PostgreSqlDatabases databases)
    : DecisionKeyTests(databases), IClassFixture<PostgreSqlDatabases>;
