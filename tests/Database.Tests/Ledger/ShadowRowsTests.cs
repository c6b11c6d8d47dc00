using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Guide.Shadow;
using PartnerConnect.Grains.Partners;

namespace PartnerConnect.Database.Tests.Ledger;

public abstract class ShadowRowsTests(TestDatabases databases) : LedgerTests(databases)
{
    [Fact]
    public async Task What_was_found_reads_as_it_was_put()
    {
        var run = NewId("shadow");
        FoundPartner[] found =
        [
            new(Found("AW-1", "Falls") with { Gains = ["It's \"more\""], Losses = ["AccountManagement"], Track = "Elite", ShadowTrack = "Premier" }, 7),
            new(Found("AW-2", "Failed") with { Failure = "No 'state'" }, 0),
        ];

        await ShadowRows.Put(run, "", found);

        foreach (var each in found)
            AssertSame(each, await ShadowRows.Partner(run, each.Partner.PartnerId));
        Assert.Equal("AW-2", Assert.Single(await ShadowRows.Partners(run, "Failed", null, null, 200)).PartnerId);
        Assert.Null(await ShadowRows.Partner(run, "AW-3"));
    }

    [Fact]
    public async Task A_page_that_is_played_again_replaces_what_it_left()
    {
        var (run, other) = (NewId("shadow"), NewId("shadow"));
        await ShadowRows.Put(other, "", [new(Found("AW-2", "Same"), 1)]);
        await ShadowRows.Put(run, "", [new(Found("AW-1", "Same"), 1)]);
        await ShadowRows.Put(run, "AW-1", [new(Found("AW-2", "Same"), 1), new(Found("AW-3", "Same"), 1)]);

        // Meanwhile the second partner has changed, and the third takes part no longer.
        await ShadowRows.Put(run, "AW-1", [new(Found("AW-2", "Rises"), 2)]);

        Assert.Equal(
            [("AW-1", "Same"), ("AW-2", "Rises")],
            (await ShadowRows.Partners(run, null, null, null, 200)).Select(each => (each.PartnerId, each.Outcome)));
        Assert.Equal(2, (await ShadowRows.Partner(run, "AW-2"))!.Revision);

        // A new start begins with its first page, and other runs are no part of it.
        await ShadowRows.Put(run, "", []);
        Assert.Empty(await ShadowRows.Partners(run, null, null, null, 200));
        Assert.Single(await ShadowRows.Partners(other, null, null, null, 200));
    }

    [Fact]
    public async Task A_partners_changes_are_read_up_to_a_revision()
    {
        var partner = NewId("AW");
        for (var revision = 1; revision <= 3; revision++)
            await PartnerRows.Deliver(new PartnerDelivery
            {
                PartnerId = partner,
                Revision = revision,
                Chronicle = new ChronicleRow(new DateTimeOffset(2024, 4, 1, 0, 0, 0, TimeSpan.Zero), $$$"""{"set":{"revision":{{{revision}}}},"entries":{}}"""),
            });

        Assert.Equal(2, PartnerChronicle.Read(await ShadowRows.Changes(partner, 2))!.Revision);
        Assert.Empty(await ShadowRows.Changes(partner, 0));
    }

    private static ShadowPartner Found(string partnerId, string outcome) => new()
    {
        PartnerId = partnerId,
        Region = "benelux",
        Track = null,
        ShadowTrack = null,
        Outcome = outcome,
        Gains = [],
        Losses = [],
    };

    // Records compare their arrays by reference.
    private static void AssertSame(FoundPartner expected, FoundPartner? actual)
    {
        Assert.Equal(expected.Partner.Gains, actual!.Partner.Gains);
        Assert.Equal(expected.Partner.Losses, actual.Partner.Losses);
        Assert.Equal(expected, actual with { Partner = actual.Partner with { Gains = expected.Partner.Gains, Losses = expected.Partner.Losses } });
    }
}

public sealed class SqliteShadowRowsTests(SqliteDatabases databases)
    : ShadowRowsTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlShadowRowsTests(PostgreSqlDatabases databases)
    : ShadowRowsTests(databases), IClassFixture<PostgreSqlDatabases>;
