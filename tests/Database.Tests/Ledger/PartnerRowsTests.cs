using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme;

namespace PartnerConnect.Database.Tests.Ledger;

public abstract class PartnerRowsTests(TestDatabases databases) : LedgerTests(databases)
{
    private static readonly DateTimeOffset Morning = new(2024, 7, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_was_delivered_reads_as_it_was_left()
    {
        var delivery = MakeDelivery(NewId("AW"), revision: 1);

        await PartnerRows.Deliver(delivery);

        Assert.Equal([delivery.Summary!], await PartnerRows.Partners(delivery.Summary!.Region, null, null, 200));
        Assert.Equal(delivery.Decisions.Reverse(), await PartnerRows.Decisions(delivery.PartnerId, null, 200));
        Assert.Equal(delivery.Decisions[0], await PartnerRows.Decision(delivery.Decisions[0].Id));
        Assert.Equal(delivery.Proposals, await PartnerRows.Proposals(new() { Status = delivery.Proposals[0].Status }, 200));
    }

    [Fact]
    public async Task A_second_delivery_changes_nothing()
    {
        var delivery = MakeDelivery(NewId("AW"), revision: 1);
        await PartnerRows.Deliver(delivery);

        await PartnerRows.Deliver(delivery with
        {
            Summary = delivery.Summary! with { Name = "Another name" },
            Decisions = [delivery.Decisions[0] with { Outcome = "Another" }],
            Proposals = [delivery.Proposals[0] with { Reason = "Another" }],
        });

        Assert.Equal([delivery.Summary!], await PartnerRows.Partners(delivery.Summary!.Region, null, null, 200));
        Assert.Equal(delivery.Decisions[0], await PartnerRows.Decision(delivery.Decisions[0].Id));
        Assert.Equal(delivery.Proposals, await PartnerRows.Proposals(new() { Status = delivery.Proposals[0].Status }, 200));
    }

    [Fact]
    public async Task An_older_revision_does_not_overwrite_a_newer_one()
    {
        var newer = MakeDelivery(NewId("AW"), revision: 8);
        await PartnerRows.Deliver(newer);

        await PartnerRows.Deliver(newer with
        {
            Revision = 7,
            Summary = newer.Summary! with { Track = null },
            Proposals = [newer.Proposals[0] with { DecidedBy = null }],
        });

        Assert.Equal([newer.Summary!], await PartnerRows.Partners(newer.Summary!.Region, null, null, 200));
        Assert.Equal(newer.Proposals, await PartnerRows.Proposals(new() { Status = newer.Proposals[0].Status }, 200));
    }

    [Fact]
    public async Task A_newer_revision_replaces_the_whole_row()
    {
        var older = MakeDelivery(NewId("AW"), revision: 7);
        await PartnerRows.Deliver(older);
        var newer = older with
        {
            Revision = 8,
            Summary = older.Summary! with
            {
                Track = null,
                Name = "Børk & Søn",
                NetRevenue = new Money(-5, new Currency("GBP")),
            },
            Proposals = [older.Proposals[0] with { DecidedBy = null, Reason = null, DecidedAt = null }],
        };

        await PartnerRows.Deliver(newer);

        Assert.Equal([newer.Summary!], await PartnerRows.Partners(newer.Summary!.Region, null, null, 200));
        Assert.Equal(newer.Proposals, await PartnerRows.Proposals(new() { Status = newer.Proposals[0].Status }, 200));
    }

    [Theory]
    [InlineData("""{ "b":1,  "a" : [1.0, 1e2], "a": "\u0000 \ud83d\ude00 é 株" }""")]
    [InlineData("\n[]\t")]
    [InlineData("\"'; DROP TABLE decision; --\"")]
    public async Task A_trace_comes_back_byte_for_byte(string trace)
    {
        var decision = MakeDecision(NewId("AW"), 1) with { Trace = trace };

        await DeliverAsync(decision);

        Assert.Equal(trace, (await PartnerRows.Decision(decision.Id))!.Trace);
    }

    [Fact]
    public async Task A_long_trace_comes_back_byte_for_byte()
    {
        var trace = $"[{string.Join(" ,", Enumerable.Range(0, 100_000))}]";
        var decision = MakeDecision(NewId("AW"), 1) with { Trace = trace, Period = null };

        await DeliverAsync(decision);

        Assert.Equal(decision, await PartnerRows.Decision(decision.Id));
    }

    [Fact]
    public async Task The_list_is_read_page_by_page_in_the_order_of_ids()
    {
        var region = NewId("region");
        string[] ids = ["AW-10", "AW-2", "AW-a", "AW_1", "Aw-1", "aw-1"];
        foreach (var id in ids.Reverse())
            await DeliverSummaryAsync($"{id}-{region}", region, "Elite");

        var pages = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await PartnerRows.Partners(region, null, cursor, 4);
            pages.AddRange(page.Select(partner => partner.PartnerId));
            if (page.Length < 4)
                break;
            cursor = page[^1].PartnerId;
        }

        Assert.Equal(ids.Select(id => $"{id}-{region}").Order(StringComparer.Ordinal), pages);
    }

    [Fact]
    public async Task The_list_can_be_narrowed_to_a_track()
    {
        var region = NewId("region");
        await DeliverSummaryAsync($"AW-1-{region}", region, "Elite");
        await DeliverSummaryAsync($"AW-2-{region}", region, null);
        await DeliverSummaryAsync($"AW-3-{region}", region, "Premier");

        var premier = Assert.Single(await PartnerRows.Partners(region, "Premier", null, 200));
        Assert.Equal($"AW-3-{region}", premier.PartnerId);
        Assert.Contains(await PartnerRows.Partners(null, "Premier", null, 10_000), partner => partner.Region == region);
        Assert.Empty(await PartnerRows.Partners(region, "No such track", null, 200));
    }

    [Fact]
    public async Task Partners_are_counted_by_region_and_track()
    {
        var region = NewId("region");
        await DeliverSummaryAsync($"AW-1-{region}", region, "Elite");
        await DeliverSummaryAsync($"AW-2-{region}", region, null);
        await DeliverSummaryAsync($"AW-3-{region}", region, "Elite");

        Assert.Equal(
            [new TrackCount(region, null, 1), new TrackCount(region, "Elite", 2)],
            (await PartnerRows.Tracks()).Where(count => count.Region == region));
    }

    [Fact]
    public async Task Decisions_are_read_page_by_page_newest_first()
    {
        var partner = NewId("AW");
        await PartnerRows.Deliver(new PartnerDelivery
        {
            PartnerId = partner,
            Revision = 1,
            Decisions = [.. Enumerable.Range(1, 12).Select(number => MakeDecision(partner, number))],
        });

        var first = await PartnerRows.Decisions(partner, null, 3);
        var second = await PartnerRows.Decisions(partner, first[^1].Sequence, 3);
        Assert.Equal([12L, 11, 10], first.Select(decision => decision.Sequence));
        Assert.Equal([9L, 8, 7], second.Select(decision => decision.Sequence));
        Assert.Empty(await PartnerRows.Decisions(partner, 1, 3));
    }

    [Fact]
    public async Task Partners_that_leave_rows_at_the_same_time_leave_what_each_would_alone()
    {
        var moment = new DateTimeOffset(2024, 4, 1, 0, 0, 0, TimeSpan.Zero);
        var deliveries = Enumerable.Range(0, 150)
            .Select(number => MakeDelivery(NewId("AW"), revision: 1) with { Chronicle = new ChronicleRow(moment, $$"""{"number":{{number}}}""") }).ToList();

        await Task.WhenAll(deliveries.Select(PartnerRows.Deliver));

        foreach (var delivery in deliveries)
        {
            Assert.Equal(delivery.Decisions.Reverse(), await PartnerRows.Decisions(delivery.PartnerId, null, 200));
            Assert.Equal(delivery.Chronicle!.Change, Assert.Single(await PartnerRows.Chronicle(delivery.PartnerId, moment.AddDays(1))));
        }
    }

    [Fact]
    public async Task Rows_that_the_database_refuses_keep_nobody_else_s_out()
    {
        var good = Enumerable.Range(0, 40).Select(_ => MakeDelivery(NewId("AW"), revision: 1)).ToList();
        var bad = MakeDelivery(NewId("AW"), revision: 1);
        bad = bad with { Decisions = [bad.Decisions[0] with { Trace = "no JSON" }] };

        var all = good.Select(PartnerRows.Deliver).Append(PartnerRows.Deliver(bad)).ToList();

        await Assert.ThrowsAnyAsync<Exception>(() => all[^1]);
        await Task.WhenAll(all[..^1]);
        Assert.Null(await PartnerRows.Decision(bad.Decisions[0].Id));
        Assert.NotNull(await PartnerRows.Decision(good[^1].Decisions[0].Id));
    }

    [Fact]
    public async Task What_was_never_delivered_is_not_found() =>
        Assert.Null(await PartnerRows.Decision("d-nobody-1'; DROP TABLE decision; --"));

    private Task DeliverSummaryAsync(string partner, string region, string? track) =>
        PartnerRows.Deliver(new PartnerDelivery
        {
            PartnerId = partner,
            Revision = 1,
            Summary = MakeSummary(partner) with { Region = region, Track = track },
        });

    private Task DeliverAsync(DecisionView decision) =>
        PartnerRows.Deliver(new PartnerDelivery
        {
            PartnerId = decision.PartnerId,
            Revision = 1,
            Decisions = [decision],
        });

    private static PartnerDelivery MakeDelivery(string partner, long revision) => new()
    {
        PartnerId = partner,
        Revision = revision,
        Summary = MakeSummary(partner),
        Decisions = [MakeDecision(partner, 1), MakeDecision(partner, 2)],
        Proposals = [MakeProposal(partner, 1)],
    };

    internal static PartnerSummary MakeSummary(string partner) => new()
    {
        PartnerId = partner,
        Name = "Acme 'Ø' 株式会社",
        Type = "Reseller",
        Region = $"region-{partner}",
        Country = "NL",
        Track = "Elite",
        MissedStreak = 2,
        OpenProposals = 1,
        NetRevenue = new Money(123_456_789_012_345, new Currency("EUR")),
        NetRevenueYear = "FY25",
    };

    private static DecisionView MakeDecision(string partner, long sequence) => new()
    {
        Id = $"d-{partner}-{sequence}",
        PartnerId = partner,
        Sequence = sequence,
        Kind = "track-choice",
        Period = sequence == 1 ? null : "FY25",
        Region = "benelux",
        Outcome = "Accepted",
        Rule = "R12",
        GuideVersion = "FY25",
        AsOf = new DateOnly(2024, 7, 1),
        DecidedAt = Morning.AddMicroseconds(sequence),
        DecidedBy = "programme",
        Trace = """{"steps":[]}""",
    };

    internal static ProposalView MakeProposal(string partner, int number) => new()
    {
        Id = $"proposal-{partner}-{number}",
        PartnerId = partner,
        Region = "benelux",
        From = "Elite",
        To = "Premier",
        Rule = "R26",
        Period = "FY25-Q1",
        ProposedOn = new DateOnly(2024, 7, 1),
        EffectiveOn = new DateOnly(2024, 10, 1),
        Status = $"Open-{partner}",
        DecidedBy = "J. Jansen",
        Reason = new string('ü', 2_000),
        DecidedAt = Morning,
        DecisionId = $"d-{partner}-1",
    };
}

public sealed class SqlitePartnerRowsTests(SqliteDatabases databases)
    : PartnerRowsTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlPartnerRowsTests(PostgreSqlDatabases databases)
    : PartnerRowsTests(databases), IClassFixture<PostgreSqlDatabases>;
