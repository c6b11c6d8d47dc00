using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using static PartnerConnect.Database.Tests.Ledger.PosReporting;

namespace PartnerConnect.Database.Tests.Ledger;

public abstract class PosWaiverRowsTests(TestDatabases databases) : LedgerTests(databases)
{
    private static readonly PosWeek W15 = new(2024, 15);

    [Fact]
    public async Task A_waived_line_is_left_out_of_the_exceptions_unless_it_is_asked_for_and_then_tells_who_waived_it()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, [Reject(3), Reject(4)], Line(2, "A-1", 100_00));
        await DeliverAsync(partner, 1, Waiver(partner, 3), Waiver(partner, null));

        var left = await PosReading.Exceptions(new PosExceptionQuery(PartnerId: partner.PartnerId), 9);
        var all = await PosReading.Exceptions(new PosExceptionQuery(PartnerId: partner.PartnerId, IncludesWaived: true), 9);

        Assert.Equal([(4, null)], left.Select(each => (each.Reject.Line, each.Waiver)));
        Assert.Equal([3, 4], all.Select(each => each.Reject.Line));
        Assert.Equal(new PosExceptionWaiver("Ms Green", "A demonstration model.", Waiver(partner, 3).WaivedAt), all[0].Waiver);
        Assert.Null(all[1].Waiver);
    }

    [Fact]
    public async Task A_waiver_that_is_revoked_or_of_another_version_hides_nothing_and_an_older_row_replaces_no_newer_one()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, [Reject(3)], Line(2, "A-1", 100_00));
        await DeliverAsync(partner, 2, Waiver(partner, 3));
        await DeliverAsync(partner, 1, Waiver(partner, 3) with { Stands = false });
        Assert.Empty(await PosReading.Exceptions(new PosExceptionQuery(PartnerId: partner.PartnerId), 9));

        await DeliverAsync(partner, 3, Waiver(partner, 3) with
        {
            Stands = false,
            RevokedBy = "Mr Black",
            RevokedReason = "It is sold.",
            RevokedAt = Waiver(partner, 3).WaivedAt,
        });
        Assert.Null(Assert.Single(await PosReading.Exceptions(new PosExceptionQuery(PartnerId: partner.PartnerId, IncludesWaived: true), 9)).Waiver);

        await DeliverAsync(partner, 4, Waiver(partner, 3));
        await partner.ReportAsync(W15, [Reject(3)], Line(2, "A-1", 90_00));
        Assert.Single(await PosReading.Exceptions(new PosExceptionQuery(PartnerId: partner.PartnerId), 9));
    }

    private Task DeliverAsync(PosReporting partner, long revision, params PosWaiverView[] waivers) => PartnerRows.Deliver(
        new PartnerDelivery { PartnerId = partner.PartnerId, Revision = revision, Waivers = [.. waivers] });

    private static PosWaiverView Waiver(PosReporting partner, int? line) => new()
    {
        PartnerId = partner.PartnerId,
        Week = W15,
        Line = line,
        Version = 1,
        Code = line is null ? null : "L02",
        WaivedBy = "Ms Green",
        Reason = "A demonstration model.",
        WaivedAt = new DateTimeOffset(2024, 4, 20, 9, 30, 0, TimeSpan.Zero),
        DecisionId = "d-1",
        Stands = true,
    };

    private static PosReject Reject(int line) => new(line, "L02", "ManufacturerPartNumber", "X", "No.");
}

public sealed class SqlitePosWaiverRowsTests(SqliteDatabases databases) : PosWaiverRowsTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlPosWaiverRowsTests(PostgreSqlDatabases databases)
    : PosWaiverRowsTests(databases), IClassFixture<PostgreSqlDatabases>;
