using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Silo.Ledger;
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

/// <summary>A week's current report with its lines and rejects.</summary>
internal sealed class CurrentReport(
    PosReportRow report, ImmutableArray<LineRow> lines, SortedDictionary<int, PosReject> rejects, ImmutableArray<PosWarning> warnings)
{
    public ImmutableArray<PosWarning> Warnings => warnings;

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

    // Nobody else is enrolled whose name an end customer could bear, and every sale of this partner is known.
    public Task<PosKnown> Known(PosQuestion question) => faults.Call("ask the rows", () => Task.FromResult(new PosKnown(
        [],
        Of(question.PartnerId).Current.Values.Where(report => report.Report.Week != question.Week)
            .SelectMany(report => report.Lines).Where(line => line.Counts && line.Line.Type == PosTransactionType.Sale)
            .Where(line => question.Returned.Contains(line.Line.ManufacturerPartNumber))
            .GroupBy(line => new SoldBefore(line.Line.ManufacturerPartNumber, EndCustomerNames.Plain(line.Line.EndCustomerName)))
            .ToImmutableDictionary(sold => sold.Key, sold => sold.Min(line => line.Line.InvoiceDate)))));

    // What is returned counts for nothing, and no invariant asks about it.
    public Task Receive(string partnerId, PosReceiptRow receipt) => Task.CompletedTask;

    // No action of the simulator corrects single lines.
    public Task<PosVersionContent?> Version(string partnerId, PosWeek week, int version) => throw new NotSupportedException();

    public Task Append(PosLedgerEntry entry) => faults.Call(
        "append report",
        () =>
        {
            Of(entry.PartnerId).Append(entry);
            Landed(entry);
            return Task.CompletedTask;
        },
        bug == PlantedBug.LedgerTearsWrites ? () => Of(entry.PartnerId).Append(entry with { Lines = [], Rejects = [] }) : null);

    public Task<ImmutableArray<PosWeekTotals>> ChangedAfter(string partnerId, long sequence) =>
        faults.Call("read totals", () => Task.FromResult(Of(partnerId).ChangedAfter(sequence)));
}

/// <summary>One partner's rows.</summary>
internal sealed class PartnerLedger(PlantedBug bug)
{
    private readonly HashSet<long> sequences = [];
    private readonly HashSet<(PosWeek, int)> versions = [];
    private readonly Dictionary<PosLineKey, List<LineRow>> holders = [];
    private List<PosLineKey> touchedKeys = [];

    public SortedDictionary<PosWeek, CurrentReport> Current { get; } = [];

    public long LastSequence { get; private set; }

    /// <summary>Who holds the lines of the last entry and of the version before it.</summary>
    public IEnumerable<List<LineRow>> Touched => touchedKeys.Distinct().Select(Holders);

    public void Append(PosLedgerEntry entry)
    {
        var report = entry.Report;
        var isNew = (!sequences.Contains(report.Sequence) && !versions.Contains((report.Week, report.Version)))
            || bug == PlantedBug.LedgerIgnoresSequence;
        if (!isNew)
            throw new StaleLedgerException($"{report.Sequence} or version {report.Version} of {report.Week} is taken.");
        sequences.Add(report.Sequence);
        versions.Add((report.Week, report.Version));
        LastSequence = Math.Max(LastSequence, report.Sequence);

        var former = Current.GetValueOrDefault(report.Week);
        foreach (var line in former?.Lines ?? [])
            holders[line.Line.Key].Remove(line);
        ImmutableArray<LineRow> lines = [.. entry.Lines.Select(line => new LineRow(report.Week, report.Version, line))];
        foreach (var line in lines)
        {
            var held = Holders(line.Line.Key);
            line.Counts = bug == PlantedBug.LedgerCountsTwice || !held.Exists(each => each.Counts);
            held.Add(line);
        }

        touchedKeys = [.. lines.Concat(former?.Lines ?? []).Select(line => line.Line.Key)];
        Current[report.Week] = new CurrentReport(
            report, lines, new SortedDictionary<int, PosReject>(entry.Rejects.ToDictionary(reject => reject.Line)), entry.Warnings);
        if (bug is not PlantedBug.LedgerCountsTwice and not PlantedBug.LedgerKeepsFirstComer)
            Settle(report, lines, former);
    }

    public ImmutableArray<PosWeekTotals> ChangedAfter(long sequence) =>
    [
        .. Current.Values.Where(each => each.Report.ChangedSequence > sequence)
            .OrderBy(each => each.Report.ChangedSequence).ThenBy(each => each.Report.Week)
            .Select(Totals),
    ];

    private void Settle(PosReportRow report, ImmutableArray<LineRow> lines, CurrentReport? former)
    {
        IEnumerable<LineRow> touched = lines;
        if (bug != PlantedBug.LedgerForgetsHeirs && former is not null)
            touched = touched.Concat(former.Lines);
        var contested = touched.Select(line => line.Line.Key).Distinct()
            .Select(Holders).Where(held => held.Exists(line => line.Week != report.Week)).ToList();
        if (contested.Count == 0)
            return;

        var rows = contested.SelectMany(held => held).ToDictionary(line => (line.Line.Key, line.Week));
        var settled = SettledClaim.Settle(rows.Values.Select(line =>
            new LineClaim(line.Line.Key, line.Week, line.Version, line.Line.Line, line.Counts)));
        foreach (var claim in settled)
        {
            rows[(claim.Claim.Key, claim.Claim.Week)].Counts = claim.Counts;
            var rejects = Current[claim.Claim.Week].Rejects;
            if (!claim.Counts)
                rejects[claim.Claim.Line] = claim.ToReject();
            else if (claim.Changes)
                rejects.Remove(claim.Claim.Line);
        }

        foreach (var week in settled.Where(claim => claim.Changes || claim.Claim.Week == report.Week).Select(claim => claim.Claim.Week).Distinct())
        {
            var current = Current[week];
            current.Report = current.Report with
            {
                ChangedSequence = report.Sequence,
                LinesAccepted = current.Lines.Count(line => line.Counts),
                LinesRejected = current.Rejects.Count,
            };
        }
    }

    private List<LineRow> Holders(PosLineKey key)
    {
        if (!holders.TryGetValue(key, out var held))
            holders[key] = held = [];
        return held;
    }

    private static PosWeekTotals Totals(CurrentReport current) => new()
    {
        Week = current.Report.Week,
        Version = current.Report.Version,
        Sequence = current.Report.ChangedSequence,
        Late = current.Report.Late,
        ZeroSales = current.Report.ZeroSales,
        LinesAccepted = current.Report.LinesAccepted,
        LinesRejected = current.Report.LinesRejected,
        Revenue =
        [
            .. current.Lines.Where(line => line.Counts)
                .GroupBy(line => (
                    line.Line.InvoiceDate, line.Line.Net.Currency, line.Line.IsService, IsReturn: RevenuePart.TakesBack(line.Line.Type)))
                .OrderBy(day => day.Key.InvoiceDate).ThenBy(day => day.Key.Currency.Code, StringComparer.Ordinal)
                .ThenBy(day => day.Key.IsService).ThenBy(day => day.Key.IsReturn)
                .Select(day => new DayRevenue(
                    day.Key.InvoiceDate,
                    new Money(day.Sum(line => line.Line.Net.MinorUnits), day.Key.Currency),
                    new Money(day.Sum(line => line.Line.Gross.MinorUnits), day.Key.Currency),
                    day.Key.IsService, day.Key.IsReturn)),
        ],
    };
}
