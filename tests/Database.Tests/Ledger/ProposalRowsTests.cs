using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Partners;

namespace PartnerConnect.Database.Tests.Ledger;

/// <summary>The list of proposals, in both of its orders.</summary>
public abstract class ProposalRowsTests(TestDatabases databases) : LedgerTests(databases)
{
    [Fact]
    public async Task Proposals_are_read_page_by_page()
    {
        var status = NewId("status");
        var partner = NewId("AW");
        await PartnerRows.Deliver(new PartnerDelivery
        {
            PartnerId = partner,
            Revision = 1,
            Proposals =
                [.. Enumerable.Range(1, 5).Select(number => PartnerRowsTests.MakeProposal(partner, number) with { Status = status })],
        });

        var first = await PartnerRows.Proposals(new() { Status = status }, 3);
        var second = await PartnerRows.Proposals(new() { Status = status, After = new(first[^1].Id) }, 3);

        Assert.Equal([3, 2], [first.Length, second.Length]);
        Assert.Equal([.. first, .. second], await PartnerRows.Proposals(new() { Status = status }, 200));
        Assert.Contains(await PartnerRows.Proposals(new(), 10_000), proposal => proposal.Status == status);
    }

    [Fact]
    public async Task Open_proposals_are_read_page_by_page_the_soonest_to_expire_first()
    {
        var region = NewId("region");
        var partner = NewId("AW");
        DateOnly?[] lastDays = [new(2024, 9, 30), null, new(2024, 8, 30), new(2024, 8, 30), null];
        await PartnerRows.Deliver(new PartnerDelivery
        {
            PartnerId = partner,
            Revision = 1,
            Proposals =
            [
                .. lastDays.Select((day, index) =>
                    PartnerRowsTests.MakeProposal(partner, index + 1) with { Status = "Open", Region = region, LastDecisionDay = day }),
            ],
        });

        var query = new ProposalQuery { Status = "Open", Region = region };
        var read = new List<ProposalView>();
        while (await PartnerRows.Proposals(query, 1) is [var next])
        {
            read.Add(next);
            query = query with { After = new(next.Id, next.LastDecisionDay) };
        }

        Assert.Equal([3, 4, 1, 2, 5], read.Select(each => int.Parse(each.Id[(each.Id.LastIndexOf('-') + 1)..])));
        Assert.Equal(read, await PartnerRows.Proposals(new() { Status = "Open", PartnerId = partner }, 200));
    }
}

public sealed class SqliteProposalRowsTests(SqliteDatabases databases)
    : ProposalRowsTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlProposalRowsTests(PostgreSqlDatabases databases)
    : ProposalRowsTests(databases), IClassFixture<PostgreSqlDatabases>;
