using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using static PartnerConnect.Database.Tests.Ledger.PosReporting;

namespace PartnerConnect.Database.Tests.Ledger;

/// <summary>What lines say besides their sale, what is odd about them, and what is known before they are checked.</summary>
public abstract class PosColumnsTests(TestDatabases databases) : LedgerTests(databases)
{
    private static readonly PosWeek W14 = new(2024, 14);
    private static readonly PosWeek W15 = new(2024, 15);

    [Fact]
    public async Task Every_column_of_a_line_can_be_read_by_SQL()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, Line(2, "A-1", 100_00) with
        {
            Gross = new Money(101_50, Euro),
            IsService = true,
            ShipDate = new DateOnly(2024, 4, 10),
            PartnerOrderNumber = "PO-7",
            Ean = "5099206089785",
            Description = "Caméra",
            DealRegistrationId = "D-1",
            SerialNumbers = "A1;A2",
            DistributorId = "ANY",
            EndCustomerAddress = "Stadsplateau 1",
            EndCustomerCity = "Utrecht",
            EndCustomerVatNumber = "NL123456789B01",
            EndCustomerSegment = "Public",
        });

        var read = await Database.FindTextAsync(
            $"""
            SELECT gross_minor_units || '|' || (CASE WHEN is_service THEN 'service' ELSE 'product' END) || '|' || ship_date || '|' || partner_order_number
                || '|' || ean || '|' || description || '|' || deal_registration_id || '|' || serial_numbers || '|' || distributor_id
                || '|' || end_customer_address || '|' || end_customer_city || '|' || end_customer_vat_number || '|' || end_customer_segment
            FROM pos_sell_out WHERE partner_id = '{partner.PartnerId}'
            """);
        Assert.Equal(
            "10150|service|2024-04-10|PO-7|5099206089785|Caméra|D-1|A1;A2|ANY|Stadsplateau 1|Utrecht|NL123456789B01|Public", read);
    }

    [Fact]
    public async Task Warnings_are_kept_with_their_report()
    {
        var partner = NewReporting();
        var entry = partner.Entry(W15, 1, 1, [], Line(2, "A-1", 1), Line(3, "A-2", 1));
        PosWarning[] warnings = [new(2, "L13", "UnitNetPrice", "1", "Odd."), new(3, "L11", "ManufacturerPartNumber", "X", "Odd."), new(3, "L13", "UnitNetPrice", "1", "Odd.")];

        await PosRows.Append([entry with { Report = entry.Report with { Warnings = 3 }, Warnings = [.. warnings] }]);

        Assert.Equal(3, (await partner.CurrentAsync(W15)).Warnings);
        Assert.Equal(
            warnings.Select(each => new PosWarningView(each.Line, each.Code, each.Field, each.Value, each.Message)),
            await PosRows.Warnings(partner.PartnerId, W15, 1));
        Assert.Empty(await PosRows.Warnings(partner.PartnerId, W15, 2));
    }

    [Fact]
    public async Task A_partner_is_known_by_its_plain_name_as_it_is_now()
    {
        var (id, name) = (NewId("AW"), NewId("Reseller"));
        var summary = PartnerRowsTests.MakeSummary(id) with { Name = $"{name} (Nürnberg) GmbH" };
        await PartnerRows.Deliver(new PartnerDelivery { PartnerId = id, Revision = 1, Summary = summary });
        var plain = EndCustomerNames.Plain(summary.Name);

        Assert.Equal([plain], await PosRows.PartnerNames([plain, "NOBODY", .. Enumerable.Range(0, 1200).Select(number => $"NOBODY{number}")]));

        await PartnerRows.Deliver(new PartnerDelivery { PartnerId = id, Revision = 2, Summary = summary with { Name = $"{name} AG" } });
        Assert.Empty(await PosRows.PartnerNames([plain]));
    }

    [Fact]
    public async Task What_was_sold_is_known_from_the_other_weeks_that_count()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W14, Line(2, "A-1", 100_00, date: new DateOnly(2024, 4, 3)), Line(3, "A-2", 100_00, date: new DateOnly(2024, 4, 2)));
        await partner.ReportAsync(W15, Line(2, "B-1", 100_00, date: new DateOnly(2024, 4, 1)));
        var sold = new SoldBefore("ORB-100", "BAKKERIJVANDAM");

        Assert.Equal(
            [KeyValuePair.Create(sold, new DateOnly(2024, 4, 2))], await PosRows.Sold(partner.PartnerId, W15, ["ORB-100", "OTHER"]));

        await partner.ReportAsync(W14, Line(2, "A-1", -100_00));
        Assert.Empty(await PosRows.Sold(partner.PartnerId, W15, ["ORB-100"]));
    }

    [Theory]
    [InlineData("9\0")]
    [InlineData("9\ud842")]
    [InlineData("'\"\\,{}")]
    public async Task A_text_that_no_database_holds_is_asked_for_and_not_found(string text)
    {
        Assert.Empty(await PosRows.PartnerNames([text]));
        Assert.Empty(await PosRows.Sold("AW-0", W15, [text]));
    }
}

public sealed class SqlitePosColumnsTests(SqliteDatabases databases)
    : PosColumnsTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlPosColumnsTests(PostgreSqlDatabases databases)
    : PosColumnsTests(databases), IClassFixture<PostgreSqlDatabases>;
