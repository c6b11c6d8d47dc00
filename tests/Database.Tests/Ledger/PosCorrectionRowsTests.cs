using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using static PartnerConnect.Database.Tests.Ledger.PosReporting;

namespace PartnerConnect.Database.Tests.Ledger;

/// <summary>Corrections of lines, and all that was handed in beside the versions that count.</summary>
public abstract class PosCorrectionRowsTests(TestDatabases databases) : LedgerTests(databases)
{
    private static readonly PosWeek W14 = new(2024, 14);
    private static readonly PosWeek W15 = new(2024, 15);
    private static readonly DateTimeOffset Noon = new(2024, 5, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_correction_adds_to_its_week_its_day_and_its_line_and_all_sums_agree()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, Line(2, "A-1", 100_00), Line(3, "A-2", 50_00), Line(4, "A-3", -5_00));

        await Corrections.Append(partner.PartnerId, await CorrectionAsync(partner, "A-1", 2, added: -40_00));
        await Corrections.Append(partner.PartnerId, await CorrectionAsync(partner, "A-3", 3, added: 1_00));

        var totals = Assert.Single(await partner.ChangedAfterAsync(0));
        Assert.Equal((W15, 3L, 3), (totals.Week, totals.Sequence, totals.LinesAccepted));
        Assert.Equal([(110_00L, false), (-4_00L, true)], totals.Revenue.Select(day => (day.Net.MinorUnits, day.IsReturn)));
        var sums = (await PosReading.Sums(partner.PartnerId[..^1], partner.PartnerId)).Single(sum => sum.PartnerId == partner.PartnerId);
        Assert.Equal((106_00, 106_00), (sums.Lines, sums.Ledger));
        Assert.Equal([-40_00L, null, 1_00L], (await LinesAsync(partner)).Select(line => line.Corrected?.MinorUnits));
        Assert.Equal("10600", await Database.FindTextAsync(
            $"SELECT CAST(sum(net_minor_units) AS text) FROM pos_sell_out WHERE partner_id = '{partner.PartnerId}'"));
    }

    [Fact]
    public async Task A_correction_reads_as_it_was_written_by_its_line_its_id_and_its_week()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, Line(2, "A-1", 100_00, invoiceLine: 7));
        var first = await CorrectionAsync(partner, "A-1", 2, added: -40_00, invoiceLine: 7);
        await Corrections.Append(partner.PartnerId, first);
        var second = await CorrectionAsync(partner, "A-1", 3, added: 10_00, invoiceLine: 7);
        await Corrections.Append(partner.PartnerId, second);

        var found = (await Corrections.FindLine(partner.PartnerId, new PosLineKey("A-1", 7)))!;
        Assert.Equal((W15, 1, 2), (found.Week, found.Version, found.Line.Line));
        Assert.Equal([first, second], found.Corrections);
        Assert.Equal(70_00, found.Value.Net.MinorUnits);
        Assert.Equal(second, await Corrections.Find(partner.PartnerId, second.View.CorrectionId));
        Assert.Null(await Corrections.Find(partner.PartnerId, "none"));
        Assert.Null(await Corrections.FindLine(partner.PartnerId, new PosLineKey("A-1", 8)));
        Assert.Equal([second.View], await PosReading.Corrections(new PosCorrectionQuery(partner.PartnerId, W15, After: 2), 9));
        Assert.Empty(await PosReading.Corrections(new PosCorrectionQuery(partner.PartnerId, W14), 9));
    }

    [Fact]
    public async Task A_line_that_an_earlier_week_takes_leaves_its_corrections_behind()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, Line(2, "A-1", 100_00), Line(3, "A-2", 50_00));
        await Corrections.Append(partner.PartnerId, await CorrectionAsync(partner, "A-1", 2, added: -40_00));

        await PosRows.Append([partner.Entry(W14, 1, 3, [], Line(2, "A-1", 90_00))]);

        Assert.Equal([(W14, 90_00L), (W15, 50_00L)], (await partner.ChangedAfterAsync(0)).Select(week => (week.Week, week.Revenue.Sum(day => day.Net.MinorUnits))));
        var sums = (await PosReading.Sums(partner.PartnerId[..^1], partner.PartnerId)).Where(sum => sum.PartnerId == partner.PartnerId);
        Assert.Equal([(90_00L, 90_00L), (50_00L, 50_00L)], sums.Select(sum => (sum.Lines, sum.Ledger!.Value)));
        Assert.True(Assert.Single(await PosReading.Corrections(new PosCorrectionQuery(partner.PartnerId), 9)).Lapsed);
        Assert.Empty((await Corrections.FindLine(partner.PartnerId, new PosLineKey("A-1", 1)))!.Corrections);
    }

    [Fact]
    public async Task A_sequence_is_taken_once_by_a_report_or_by_a_correction()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, Line(2, "A-1", 100_00));
        var correction = await CorrectionAsync(partner, "A-1", 1, added: -40_00);

        await Assert.ThrowsAsync<StaleLedgerException>(() => Corrections.Append(partner.PartnerId, correction));
        await Corrections.Append(partner.PartnerId, correction with { View = correction.View with { Sequence = 2 } });
        await Assert.ThrowsAsync<StaleLedgerException>(() => PosRows.Append([partner.Entry(W14, 1, 2, [], Line(2, "B-1", 1))]));

        // Another one that believes that it is the first of its line.
        var rival = correction with { View = correction.View with { Sequence = 3, CorrectionId = "rival" } };
        await Assert.ThrowsAsync<StaleLedgerException>(() => Corrections.Append(partner.PartnerId, rival));
        Assert.Equal(60_00, await partner.CentsAsync(W15));
        Assert.Equal(2, (await PosReading.Versions(partner.PartnerId, W15)).Length);
    }

    [Fact]
    public async Task A_version_is_read_back_with_all_that_makes_the_next()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W14, Line(2, "A-1", 100_00));
        PosLine[] lines =
        [
            Line(2, "A-1", 60_00), Line(3, "A-2", 50_00) with { Gross = new Money(51_00, Euro), IsService = true, Ean = "5099206089785", ShipDate = new DateOnly(2024, 4, 16) },
        ];
        PosReject reject = new(4, "L02", "ManufacturerPartNumber", "X", "No.");
        PosRejectedRow stood = new(4, ImmutableDictionary<string, string>.Empty.Add("ManufacturerPartNumber", "X").Add("EndCustomerName", "Bäckerei \0 \"A\""));
        PosWarning warning = new(3, "L13", "UnitNetPrice", "1", "Odd.");
        await PosRows.Append([partner.Entry(W15, 1, 2, [reject], lines) with { RejectedRows = [stood], Warnings = [warning] }]);

        var version = (await PosRows.Version(partner.PartnerId, W15, 1))!;

        Assert.Equal("2024-W15-1", version.ContentHash);
        Assert.Equal(lines.Select(line => line with { Quarter = default }), version.Lines);
        Assert.Equal([reject], version.Rejects);
        Assert.Equal(stood.Fields, Assert.Single(version.RejectedRows).Fields);
        Assert.Equal([warning], version.Warnings);
        Assert.Null(await PosRows.Version(partner.PartnerId, W15, 2));
        Assert.Equal(
            [(2, false), (4, true)],
            (await PosReading.Exceptions(new PosExceptionQuery(partner.PartnerId), 9)).Select(each => (each.Reject.Line, each.Reject.Fields is not null)));
    }

    [Fact]
    public async Task What_was_returned_is_told_once_among_the_versions()
    {
        var partner = NewReporting();
        var returned = new PosReceiptRow
        {
            Week = W15,
            Kind = PosReceiptKind.Report,
            Status = PosReceiptStatus.Returned,
            ReceivedAt = Noon,
            By = "partner:1",
            ContentHash = "abc",
            Code = "F03",
            Field = "ReportingPartnerId",
            Message = "Another partner's.",
            Lines = 9,
        };
        await PosRows.Receive(partner.PartnerId, returned);
        await PosRows.Receive(partner.PartnerId, returned with { ReceivedAt = Noon.AddMinutes(1) });
        await partner.ReportAsync(W15, Line(2, "A-1", 1));
        await partner.ReportAsync(W15, Line(2, "A-1", 2), Line(3, "A-2", 3));
        await PosRows.Receive(partner.PartnerId, returned);

        var told = await PosReading.Versions(partner.PartnerId, W15);

        Assert.Equal(
            [(1, "Returned", 0, 9), (2, "Superseded", 1, 1), (3, "Accepted", 2, 2), (4, "Returned", 0, 9)],
            told.Select(each => (each.Number, each.Status, each.Version, each.Lines)));
        Assert.Equal(("F03", "ReportingPartnerId", "Another partner's.", "partner:1", "abc", Noon),
            (told[0].Code, told[0].Field, told[0].Message, told[0].By, told[0].ContentHash, told[0].ReceivedAt));
    }

    private async Task<ImmutableArray<PosLineView>> LinesAsync(PosReporting partner) =>
        await PosReading.Lines(new PosLineQuery(partner.PartnerId, DateOnly.MinValue, DateOnly.MaxValue), 9);

    private async Task<PosCorrectionRow> CorrectionAsync(
        PosReporting partner, string invoice, long sequence, long added, int invoiceLine = 1)
    {
        var found = (await Corrections.FindLine(partner.PartnerId, new PosLineKey(invoice, invoiceLine)))!;
        var last = found.Corrections.LastOrDefault();
        return new(
            new PosCorrectionView
            {
                CorrectionId = $"C-{sequence}",
                Sequence = sequence,
                Ordinal = found.Corrections.Length + 1,
                Corrects = last?.View.CorrectionId,
                Week = found.Week,
                Version = found.Version,
                Line = found.Line.Line,
                InvoiceNumber = invoice,
                InvoiceLine = invoiceLine,
                InvoiceDate = found.Line.InvoiceDate,
                Withdrawn = false,
                Quantity = 1,
                UnitNetPrice = 60.0001m,
                PreSalesIncentiveTotal = 0.50m,
                AddedQuantity = 0,
                AddedNet = new Money(added, Euro),
                AddedGross = new Money(added, Euro),
                Reason = "Credited",
                By = "programme-manager:1",
                At = Noon,
            },
            $"hash-{sequence}");
    }
}

public sealed class SqlitePosCorrectionRowsTests(SqliteDatabases databases)
    : PosCorrectionRowsTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlPosCorrectionRowsTests(PostgreSqlDatabases databases)
    : PosCorrectionRowsTests(databases), IClassFixture<PostgreSqlDatabases>;
