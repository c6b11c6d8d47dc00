using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Deals;
using PartnerConnect.Silo.Ledger;
using static PartnerConnect.Database.Tests.Ledger.PosReporting;

namespace PartnerConnect.Database.Tests.Ledger;

/// <summary>The rows of deals, and the lines that they are held against.</summary>
public abstract class DealRowsTests(TestDatabases databases) : LedgerTests(databases)
{
    private static readonly PosWeek W15 = new(2024, 15);
    private static readonly PosWeek W16 = new(2024, 16);

    private DealRows Rows => new(Database);

    [Fact]
    public async Task A_deal_reads_as_it_was_written_and_is_replaced_by_a_higher_revision_alone()
    {
        var deal = Deal(NewId("AW"));
        await DeliverAsync(2, deal);
        await DeliverAsync(2, deal);
        AssertSame(deal, await FindAsync(deal));

        var approved = deal with
        {
            Status = "Approved",
            DecidedBy = "cam:jansen",
            Reason = "New to us",
            DecidedAt = new(2024, 4, 11, 9, 0, 0, TimeSpan.Zero),
            GrantedAt = new(2024, 4, 11, 9, 0, 0, TimeSpan.Zero),
            FirstDay = new(2024, 4, 11),
            LastDay = new(2024, 7, 9),
            IsProtected = true,
            DiscountBasisPoints = 500,
            Extensions = 1,
            WonOn = new(2024, 5, 1),
        };
        await DeliverAsync(3, approved);
        await DeliverAsync(2, deal);
        AssertSame(approved, await FindAsync(approved));
    }

    [Fact]
    public async Task Deals_are_listed_by_the_day_to_decide_and_a_page_goes_on_from_the_one_before()
    {
        var (region, partner) = (NewId("region"), NewId("AW"));
        var deals = new[]
        {
            Deal(partner, 1) with { Region = region },
            Deal(partner, 2) with { Region = region, DecideBy = new(2024, 4, 9) },
            Deal(partner, 3) with { Region = region, DecideBy = null, Status = "Refused", Refusal = "TenderPublished" },
        };
        await DeliverAsync(1, deals);

        var all = await Rows.List(new DealQuery(Region: region), 9);
        Assert.Equal([deals[1].Id, deals[0].Id, deals[2].Id], all.Select(deal => deal.Id));
        var rest = await Rows.List(new DealQuery(Region: region, AfterDecideBy: all[0].DecideBy, AfterId: all[0].Id), 9);
        Assert.Equal([deals[0].Id, deals[2].Id], rest.Select(deal => deal.Id));
        Assert.Empty(await Rows.List(new DealQuery(Region: region, AfterDecideBy: null, AfterId: deals[2].Id), 9));
        Assert.Equal([deals[2].Id], (await Rows.List(new DealQuery("Refused", region), 9)).Select(deal => deal.Id));
    }

    [Fact]
    public async Task Those_that_share_a_key_in_a_country_are_found_while_they_wait_or_were_approved()
    {
        var name = NewId("Waterschap").Replace("-", "", StringComparison.Ordinal);
        DealView[] deals =
        [
            .. new[] { "Requested", "Approved", "Won", "Rejected", "Withdrawn", "Expired" }.Select((status, index) => Deal(NewId("AW")) with
            {
                Status = status,
                EndCustomer = new DealEndCustomer("Naamloos", index == 1 ? "BE" : "NL", $"{name}.nl"),
            }),
        ];
        foreach (var deal in deals)
            await DeliverAsync(1, deal);

        var keys = EndCustomerIdentity.KeysOf(new EndCustomer("X", "NL", $"{name}.com"));
        Assert.Equal(
            new[] { deals[0].Id, deals[2].Id }.Order(StringComparer.Ordinal),
            (await Rows.Sharing("NL", keys, 9)).Select(deal => deal.Id).Order(StringComparer.Ordinal));
        Assert.Single(await Rows.Sharing("NL", keys, 1));
        Assert.Empty(await Rows.Sharing("NL", ["d:none", "'\"\\,{}"], 9));
    }

    [Fact]
    public async Task The_first_sale_that_counts_closes_a_deal_and_a_later_week_does_not()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W16, Line(2, "A-2", 10_00, date: new(2024, 4, 16)) with { DealRegistrationId = "deal-1" });
        await partner.ReportAsync(
            W15,
            Line(2, "A-1", 10_00, date: new(2024, 4, 9)) with { DealRegistrationId = "deal-1" },
            Line(3, "A-3", -10_00, date: new(2024, 4, 8)) with { DealRegistrationId = "deal-2" },
            Line(4, "A-4", 10_00, date: new(2024, 4, 8)));

        Assert.Equal([new DealSale("deal-1", new(2024, 4, 9))], await Rows.Sales(partner.PartnerId));
        await partner.ReportAsync(W15, Line(2, "A-9", 10_00, date: new(2024, 4, 9)));
        Assert.Equal([new DealSale("deal-1", new(2024, 4, 16))], await Rows.Sales(partner.PartnerId));
        Assert.Empty(await Rows.Sales("nobody"));
    }

    [Fact]
    public async Task It_is_known_to_whom_a_partner_sold_since_a_day()
    {
        var partner = NewReporting();
        await partner.ReportAsync(
            W15,
            Line(2, "A-1", 10_00, date: new(2024, 4, 8)) with { EndCustomerName = "Gemeente Zeist" },
            Line(3, "A-2", 10_00, date: new(2024, 4, 10)) with { EndCustomerName = "Gemeente Zeist" },
            Line(4, "A-3", -10_00, date: new(2024, 4, 11)) with { EndCustomerName = "Gemeente Zeist" });

        var sold = Assert.Single(await Rows.SoldTo(partner.PartnerId, new(2024, 4, 10)));
        Assert.Equal(("Gemeente Zeist", new DateOnly(2024, 4, 10)), (sold.EndCustomer.Name, sold.LastInvoiceOn));
        Assert.Empty(await Rows.SoldTo(partner.PartnerId, new(2024, 4, 11)));
    }

    [Theory]
    [InlineData("NUL\0")]
    [InlineData("")]
    public async Task A_name_that_no_database_holds_is_no_partners(string name) => Assert.False(await Rows.IsPartner([name]));

    private static DealView Deal(string partnerId, int number = 1) => new()
    {
        Id = $"deal-{partnerId}-{number}",
        PartnerId = partnerId,
        Region = "benelux",
        Status = "Requested",
        EndCustomer = new("Société Générale", "NL", "sg.nl", "NL002220647B01", "Utrecht"),
        Products = [new("960-001501", 10), new("994-000110", 1)],
        Value = new(8_000_00, Euro),
        MsrpValue = new(10_500_00, Euro),
        CloseOn = new(2024, 5, 10),
        RequestedOn = new(2024, 4, 10),
        RequestedAt = new(2024, 4, 10, 12, 0, 0, TimeSpan.Zero),
        DecideBy = new(2024, 4, 12),
        DecisionId = "d-1",
    };

    private static void AssertSame(DealView expected, DealView actual)
    {
        Assert.Equal(expected.Products.AsEnumerable(), actual.Products);
        Assert.Equal(expected, actual with { Products = expected.Products });
    }

    private async Task<DealView> FindAsync(DealView deal)
    {
        for (var query = new DealQuery(deal.Status, deal.Region); ;)
        {
            var page = await Rows.List(query, 200);
            if (page.FirstOrDefault(each => each.Id == deal.Id) is { } found)
                return found;
            query = query with { AfterDecideBy = page[^1].DecideBy, AfterId = page[^1].Id };
        }
    }

    private Task DeliverAsync(long revision, params DealView[] deals) =>
        PartnerRows.Deliver(new PartnerDelivery { PartnerId = deals[0].PartnerId, Revision = revision, Deals = [.. deals] });
}

public sealed class SqliteDealRowsTests(SqliteDatabases databases) : DealRowsTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlDealRowsTests(PostgreSqlDatabases databases) : DealRowsTests(databases), IClassFixture<PostgreSqlDatabases>;
