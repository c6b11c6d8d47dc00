using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Database.Tests.Ledger;

/// <summary>A partner that reports week by week, with entries and versions numbered as by the ledger's grain.</summary>
internal sealed class PosReporting(IPosLedgerRows rows, string partnerId)
{
    public static readonly Currency Euro = new("EUR");

    private readonly Dictionary<PosWeek, int> versions = [];

    public string PartnerId => partnerId;

    public long Sequence { get; private set; }

    public static PosLine Line(int line, string invoice, long cents, int invoiceLine = 1, DateOnly? date = null)
    {
        var day = date ?? new DateOnly(2024, 4, 15);
        return new PosLine
        {
            Line = line,
            InvoiceNumber = invoice,
            InvoiceLine = invoiceLine,
            InvoiceDate = day,
            Type = cents < 0 ? PosTransactionType.Return : PosTransactionType.Sale,
            ManufacturerPartNumber = "ORB-100",
            Quantity = cents < 0 ? -1 : 1,
            UnitNetPrice = Math.Abs(cents) / 100m,
            UnitMsrp = 2_000.1234m,
            Net = new Money(cents, Euro),
            Gross = new Money(cents, Euro),
            Quarter = new FiscalQuarter(new FiscalYear(2025), 1),
            EndCustomerName = "Bakkerij Van Dam",
            EndCustomerPostalCode = "1012 AB",
            EndCustomerCountry = "NL",
            ArrivedLate = false,
        };
    }

    public Task ReportAsync(PosWeek week, params PosLine[] lines) => ReportAsync(week, [], lines);

    public Task ReportAsync(PosWeek week, ImmutableArray<PosReject> rejects, params PosLine[] lines)
    {
        versions[week] = versions.GetValueOrDefault(week) + 1;
        return rows.Append([Entry(week, versions[week], ++Sequence, rejects, lines)]);
    }

    public Task ReportTogetherAsync(params (PosWeek Week, PosLine[] Lines)[] reports) =>
        rows.Append([.. reports.Select(report => Entry(report.Week, versions[report.Week] = versions.GetValueOrDefault(report.Week) + 1, ++Sequence, [], report.Lines))]);

    public PosLedgerEntry Entry(
        PosWeek week, int version, long sequence, ImmutableArray<PosReject> rejects, params PosLine[] lines) => new(
        partnerId,
        new PosReportRow
        {
            Week = week,
            Version = version,
            Sequence = sequence,
            ChangedSequence = sequence,
            ContentHash = $"{week}-{version}",
            ReceivedAt = new DateTimeOffset(2024, 4, 22, 8, 30, 0, TimeSpan.Zero).AddMinutes(sequence),
            Late = false,
            ZeroSales = lines.Length == 0,
            LinesAccepted = lines.Length,
            LinesRejected = rejects.Length,
        },
        [.. lines],
        rejects);

    public Task<ImmutableArray<PosWeekTotals>> ChangedAfterAsync(long sequence) =>
        rows.ChangedAfter(partnerId, sequence);

    /// <summary>The net revenue of a week in cents.</summary>
    public async Task<long> CentsAsync(PosWeek week) =>
        (await ChangedAfterAsync(0)).Single(totals => totals.Week == week).Revenue.Sum(month => month.Net.MinorUnits);

    public async Task<ImmutableArray<PosRejectView>> RejectsAsync(PosWeek week) =>
        await rows.Rejects(partnerId, week, versions[week]);

    public async Task<PosReportRow> CurrentAsync(PosWeek week) =>
        (await rows.Reports(partnerId)).Single(report => report.Week == week);

    /// <summary>All that a reader sees of the weeks, without the order in which it came about.</summary>
    public async Task<string> PictureAsync()
    {
        var picture = new List<string>();
        foreach (var totals in (await ChangedAfterAsync(0)).OrderBy(totals => totals.Week))
        {
            picture.Add($"{totals.Week} v{totals.Version} +{totals.LinesAccepted} -{totals.LinesRejected}");
            picture.AddRange(totals.Revenue.Select(month => $"{month}"));
            var rejects = await rows.Rejects(partnerId, totals.Week, totals.Version);
            picture.AddRange(rejects.Select(reject => $"{reject}"));
        }

        return string.Join('\n', picture);
    }
}
