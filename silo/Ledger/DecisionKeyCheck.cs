using PartnerConnect.Grains.Decisions;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Holds the key that seals decisions against the one that this database knows.</summary>
internal static class DecisionKeyCheck
{
    private const string Remember = """
        INSERT INTO decision_key (only_one, fingerprint) VALUES (1, @fingerprint) ON CONFLICT (only_one) DO NOTHING
        """;

    private const string Known = "SELECT fingerprint FROM decision_key";

    /// <summary>Remembers the key where none is known.</summary>
    /// <exception cref="InvalidOperationException">The database knows another key.</exception>
    public static async Task HoldAsync(Database database, DecisionSeals seals)
    {
        var fingerprint = seals.Fingerprint();
        await using (var connection = await database.DataSource.OpenConnectionAsync())
            await connection.ExecuteAsync(Remember, ("@fingerprint", fingerprint));
        var known = (await database.DataSource.QueryAsync(Known, row => row.Text("fingerprint"))).Single();
        if (known != fingerprint)
        {
            throw new InvalidOperationException(
                "The key of decisions is not the one that has sealed those of this database: put that one back (PartnerConnect:DecisionKey, or decision-seal.key beside the data).");
        }
    }
}
