using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Simulation.Tests.Bugs;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Doubles;

/// <summary>A line of a report version that counts, as a row.</summary>
internal sealed class LineRow(PosWeek week, int version, PosLine line)
{
    public PosWeek Week => week;

    public int Version => version;

    public PosLine Line => line;

    public bool Counts { get; set; }
}

/// <summary>A version of a week's report with its lines and rejects.</summary>
internal sealed class CurrentReport(
    PosReportRow report, ImmutableArray<LineRow> lines, SortedDictionary<int, PosReject> rejects, PosLedgerEntry entry)
{
    public ImmutableArray<PosWarning> Warnings => entry.Warnings;

    /// <summary>What stood on the lines that were refused.</summary>
    public ImmutableArray<PosRejectedRow> RejectedRows => entry.RejectedRows;

    public PosReportRow Report { get; set; } = report;

    public ImmutableArray<LineRow> Lines => lines;

    public SortedDictionary<int, PosReject> Rejects => rejects;
}

/// <summary>The POS ledger's rows, with the meaning of the SQL: one transaction, unique sequences, a line counts once.</summary>
internal sealed class LedgerTable(Faults faults, PlantedBug bug) : IPosLedgerRows
{
    private readonly Dictionary<string, PartnerLedger> ledgers = [];

    /// <summary>Is told of each entry that lands.</summary>
    public Action<PosLedgerEntry> Landed { get; set; } = _ => { };

    /// <summary>A partner's rows, past every fault.</summary>
    public PartnerLedger Of(string partner)
    {
        if (!ledgers.TryGetValue(partner, out var ledger))
            ledgers[partner] = ledger = new PartnerLedger(bug);
        return ledger;
    }

    public Task<IReadOnlyList<PosReportRow>> Reports(string partnerId) => faults.Call("read reports", () =>
        Task.FromResult<IReadOnlyList<PosReportRow>>([.. Of(partnerId).Current.Values.Select(each => each.Report)]));

    public Task<ImmutableArray<PosRejectView>> Rejects(string partnerId, PosWeek week, int version) =>
        faults.Call("read rejects", () => Task.FromResult<ImmutableArray<PosRejectView>>(
            Of(partnerId).Current.TryGetValue(week, out var report) && report.Report.Version == version
                ? [.. report.Rejects.Values.Select(each => new PosRejectView(each.Line, each.Code, each.Field, each.Value, each.Message))]
                : []));

    public Task<ImmutableArray<PosWarningView>> Warnings(string partnerId, PosWeek week, int version) =>
        faults.Call("read warnings", () => Task.FromResult<ImmutableArray<PosWarningView>>(
            Of(partnerId).Current.TryGetValue(week, out var report) && report.Report.Version == version
                ? [.. report.Warnings.Select(each => new PosWarningView(each.Line, each.Code, each.Field, each.Value, each.Message))]
                : []));

    // Nobody else is enrolled whose name an end customer could bear.
    public Task<ImmutableHashSet<string>> PartnerNames(ImmutableArray<string> names) =>
        faults.Call("read names", () => Task.FromResult(ImmutableHashSet<string>.Empty));

    public Task<ImmutableDictionary<SoldBefore, DateOnly>> Sold(string partnerId, PosWeek week, ImmutableArray<string> parts) =>
        faults.Call("read sales", () => Task.FromResult(
            Of(partnerId).Current.Values.Where(report => report.Report.Week != week)
                .SelectMany(report => report.Lines).Where(line => line.Counts && line.Line.Type == PosTransactionType.Sale)
                .Where(line => parts.Contains(line.Line.ManufacturerPartNumber))
                .GroupBy(line => new SoldBefore(line.Line.ManufacturerPartNumber, EndCustomerNames.Plain(line.Line.EndCustomerName)))
                .ToImmutableDictionary(sold => sold.Key, sold => sold.Min(line => line.Line.InvoiceDate))));

    // What is returned counts for nothing, and no invariant asks about it.
    public Task Receive(string partnerId, PosReceiptRow receipt) => Task.CompletedTask;

    public Task<PosVersionContent?> Version(string partnerId, PosWeek week, int version) =>
        faults.Call("read version", () => Task.FromResult(Of(partnerId).Version(week, version)));

    public Task<bool> Replaced(string partnerId, PosWeek week, string contentHash) =>
        faults.Call("read replaced", () => Task.FromResult(Of(partnerId).Replaced(week, contentHash)));

    public Task Append(ImmutableArray<PosLedgerEntry> entries) => faults.Call(
        "append report",
        () =>
        {
            // A transaction: where one of them is out of date, none of them lands.
            Of(entries[0].PartnerId).HoldNew(entries);
            foreach (var entry in entries)
            {
                Of(entry.PartnerId).Append(entry);
                Landed(entry);
            }

            return Task.CompletedTask;
        },
        bug == PlantedBug.LedgerTearsWrites ? () => Of(entries[0].PartnerId).Append(entries[0] with { Lines = [], Rejects = [] }) : null);

    public Task<ImmutableArray<PosWeekTotals>> ChangedAfter(string partnerId, long sequence) =>
        faults.Call("read totals", () => Task.FromResult(Of(partnerId).ChangedAfter(sequence)));
}
