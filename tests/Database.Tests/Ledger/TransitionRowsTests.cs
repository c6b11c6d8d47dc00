using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Runs;

namespace PartnerConnect.Database.Tests.Ledger;

public abstract class TransitionRowsTests(TestDatabases databases) : LedgerTests(databases)
{
    [Fact]
    public async Task Transitions_add_up_outcome_by_outcome()
    {
        var run = NewId("run");
        await Transitions.Put(run, [.. Enumerable.Range(1, 100).Select(number =>
            new PartnerTransition($"AW-{number}", number % 4 == 0 ? "Met" : "Missed", number * 1_000_000_000_000L))]);

        var totals = await PartnerRows.Transitions(run);

        Assert.Equal(2, totals.Count);
        Assert.Equal(new TransitionTotal(25, 1_300_000_000_000_000L), totals["Met"]);
        Assert.Equal(new TransitionTotal(75, 3_750_000_000_000_000L), totals["Missed"]);
        Assert.Empty(await PartnerRows.Transitions(NewId("run")));
    }

    [Fact]
    public async Task What_a_run_was_told_first_of_a_partner_stays()
    {
        var run = NewId("run");
        await Transitions.Put(run, [new("A'W-1", "Met", 12), new("Ä-2", "Missed", -3)]);

        await Transitions.Put(run, [new("A'W-1", "Another", 1), new("AW-3", "Met", 5)]);
        await Transitions.Put(run, []);

        var rows = await Transitions.Of(run, ["A'W-1", "Ä-2", "AW-3", "AW-4"]);
        Assert.Equal(
            [("A'W-1", "Met", 12L), ("AW-3", "Met", 5), ("Ä-2", "Missed", -3)],
            rows.Select(row => (row.Key, row.Value.Outcome, row.Value.NetRevenueMinorUnits)).OrderBy(row => row.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_partner_left_of_a_transition_itself_is_not_lost()
    {
        var (run, partner) = (NewId("run"), NewId("AW"));
        await Transitions.Put(run, [new("AW-1", "Met", 12)]);

        await PartnerRows.Deliver(new PartnerDelivery
        {
            PartnerId = partner,
            Revision = 1,
            Transitions = [new TransitionRow(run, "Missed", -3), new TransitionRow(NewId("run"), "Met", 1)],
        });

        Assert.Equal(new TransitionRow(run, "Missed", -3), Assert.Single(await Transitions.Of(run, [partner])).Value);
        Assert.Equal(2, (await PartnerRows.Transitions(run)).Count);
    }
}

public sealed class SqliteTransitionRowsTests(SqliteDatabases databases)
    : TransitionRowsTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlTransitionRowsTests(PostgreSqlDatabases databases)
    : TransitionRowsTests(databases), IClassFixture<PostgreSqlDatabases>;
