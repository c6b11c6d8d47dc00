using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Silo.Ledger;
using PartnerConnect.Simulation.Tests.Bugs;

namespace PartnerConnect.Simulation.Tests.Doubles;

/// <summary>One partner's rows.</summary>
internal sealed class PartnerLedger(PlantedBug bug)
{
    private readonly HashSet<long> sequences = [];
    private readonly Dictionary<(PosWeek Week, int Version), CurrentReport> versions = [];
    private readonly Dictionary<PosLineKey, List<LineRow>> holders = [];
    private List<PosLineKey> touchedKeys = [];

    public SortedDictionary<PosWeek, CurrentReport> Current { get; } = [];

    /// <summary>Corrections of closed weeks, in the order in which they were made.</summary>
    public List<PosCorrectionRow> Corrections { get; } = [];

    public long LastSequence { get; private set; }

    /// <summary>Who holds the lines of the last entry and of the version before it.</summary>
    public IEnumerable<List<LineRow>> Touched => touchedKeys.Distinct().Select(Holders);

    /// <summary>Refuses entries of an activation that is out of date.</summary>
    public void HoldNew(IEnumerable<PosLedgerEntry> entries)
    {
        var taken = entries.Select(entry => entry.Report).FirstOrDefault(report =>
            sequences.Contains(report.Sequence) || versions.ContainsKey((report.Week, report.Version)));
        if (taken is not null && bug != PlantedBug.LedgerIgnoresSequence)
            throw new StaleLedgerException($"{taken.Sequence} or version {taken.Version} of {taken.Week} is taken.");
    }

    public void Append(PosLedgerEntry entry)
    {
        HoldNew([entry]);
        var report = entry.Report;
        sequences.Add(report.Sequence);
        LastSequence = Math.Max(LastSequence, report.Sequence);

        var former = Current.GetValueOrDefault(report.Week);
        foreach (var line in former?.Lines ?? [])
        {
            holders[line.Line.Key].Remove(line);
            line.Counts = false;
        }

        ImmutableArray<LineRow> lines = [.. entry.Lines.Select(line => new LineRow(report.Week, report.Version, line))];
        foreach (var line in lines)
        {
            var held = Holders(line.Line.Key);
            line.Counts = bug == PlantedBug.LedgerCountsTwice || !held.Exists(each => each.Counts);
            held.Add(line);
        }

        touchedKeys = [.. lines.Concat(former?.Lines ?? []).Select(line => line.Line.Key)];
        Current[report.Week] = versions[(report.Week, report.Version)] = new CurrentReport(
            report, lines, new SortedDictionary<int, PosReject>(entry.Rejects.ToDictionary(reject => reject.Line)), entry);
        if (bug is not PlantedBug.LedgerCountsTwice and not PlantedBug.LedgerKeepsFirstComer)
            Settle(report, lines, former);
    }

    /// <summary>Takes a correction, as long as the line that it names counts and nobody has taken its place.</summary>
    public void Append(PosCorrectionRow correction)
    {
        var view = correction.View;
        var isNew = !sequences.Contains(view.Sequence) && !Corrections.Exists(each =>
            each.View.CorrectionId == view.CorrectionId
            || (each.View.Week, each.View.Version, each.View.Line, each.View.Ordinal) == (view.Week, view.Version, view.Line, view.Ordinal));
        if (!isNew || FindCounting(new PosLineKey(view.InvoiceNumber, view.InvoiceLine)) is not { } line
            || (line.Week, line.Version, line.Line.Line) != (view.Week, view.Version, view.Line))
            throw new StaleLedgerException($"Line {view.Line} of {view.Week} was corrected or replaced.");
        sequences.Add(view.Sequence);
        LastSequence = Math.Max(LastSequence, view.Sequence);
        Corrections.Add(correction);
        Current[view.Week].Report = Current[view.Week].Report with { ChangedSequence = view.Sequence };
    }

    /// <summary>The line that counts of an invoice line.</summary>
    public LineRow? FindCounting(PosLineKey key) =>
        holders.TryGetValue(key, out var held) ? held.Find(line => line.Counts) : null;

    /// <summary>What a line was corrected by, whether or not it counts.</summary>
    public IEnumerable<PosCorrectionRow> CorrectionsOf(LineRow line) => Corrections.Where(each =>
        each.View.Week == line.Week && each.View.Version == line.Version && each.View.Line == line.Line.Line);

    /// <summary>Whether a version that was replaced had this content.</summary>
    public bool Replaced(PosWeek week, string contentHash) => versions.Any(version =>
        version.Key.Week == week && version.Value.Report.ContentHash == contentHash && Current[week] != version.Value);

    /// <summary>A version as it is read back, whether or not it counts.</summary>
    public PosVersionContent? Version(PosWeek week, int version)
    {
        if (!versions.TryGetValue((week, version), out var found))
            return null;
        var lines = found.Lines.Select(line => line.Line.Line).ToHashSet();

        // A valid line that counts in another week has a reject beside it, and is none of the refused.
        var refused = bug == PlantedBug.VersionsForgetRefusals ? [] : found.Rejects.Values.Where(reject => !lines.Contains(reject.Line));
        return new PosVersionContent(
            bug == PlantedBug.FormerVersionsAreForgotten ? Current[week].Report.ContentHash : found.Report.ContentHash,
            [.. found.Lines.Select(line => line.Line with { Quarter = default })],
            [.. refused], found.RejectedRows, found.Warnings);
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

    private PosWeekTotals Totals(CurrentReport current) => new()
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
            .. current.Lines.Where(line => line.Counts || Outlives(line))
                .GroupBy(line => (
                    line.Line.InvoiceDate, line.Line.Net.Currency, line.Line.IsService, IsReturn: RevenuePart.TakesBack(line.Line.Type)))
                .OrderBy(day => day.Key.InvoiceDate).ThenBy(day => day.Key.Currency.Code, StringComparer.Ordinal)
                .ThenBy(day => day.Key.IsService).ThenBy(day => day.Key.IsReturn)
                .Select(day => new DayRevenue(
                    day.Key.InvoiceDate,
                    new Money(day.Sum(line => (line.Counts ? line.Line.Net.MinorUnits : 0) + Added(line, added => added.AddedNet)), day.Key.Currency),
                    new Money(day.Sum(line => (line.Counts ? line.Line.Gross.MinorUnits : 0) + Added(line, added => added.AddedGross)), day.Key.Currency),
                    day.Key.IsService, day.Key.IsReturn)),
        ],
    };

    private bool Outlives(LineRow line) => bug == PlantedBug.CorrectionsOutliveLines && CorrectionsOf(line).Any();

    private long Added(LineRow line, Func<PosCorrectionView, Money> amount) =>
        Corrections.Count == 0 ? 0 : CorrectionsOf(line).Sum(each => amount(each.View).MinorUnits);
}
