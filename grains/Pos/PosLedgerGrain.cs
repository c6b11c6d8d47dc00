using System.Collections.Immutable;
using Orleans.Storage;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Pos;

/// <summary>Which version of each week's report counts for a partner.</summary>
/// <remarks>
/// It keeps no state of its own: its rows are its memory, and a report is written with its lines in one transaction.
/// A stale second activation is refused by the sequence, which is unique for a partner.
/// </remarks>
[GrainType("pos-ledger")]
internal sealed partial class PosLedgerGrain(
    IGrainContext context, IGrainRuntime runtime, IPosLedgerRows rows, IPosCorrectionRows corrections, GuideBook guides)
    : Grain(context, runtime), IPosLedger
{
    private const string Accepted = "Accepted";
    private const string Late = "Late";

    private Dictionary<PosWeek, PosReportRow> reports = [];
    private long lastSequence;

    private string PartnerId => this.GetPrimaryKeyString()[GrainKeys.PosLedger("").Length..];

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        reports = (await rows.Reports(PartnerId)).ToDictionary(report => report.Week);
        lastSequence = reports.Values.Select(report => Math.Max(report.Sequence, report.ChangedSequence)).DefaultIfEmpty().Max();
    }

    public async Task<PosReportAnswer?> Report(PosWeek week, PosReporter reporter)
    {
        var guide = await guides.NamedAsync(reporter.GuideVersion);
        if (reports.TryGetValue(week, out var report))
            return (await AnswerAsync(report, guide.Region(reporter.Region), lastSequence)).Report;

        // That there is none can be said only by who knows of all there are.
        await UpToDateAsync(lastSequence, lastSequence);
        return null;
    }

    // Always of the rows: another activation may have written what this one has never heard of.
    public async Task<ImmutableArray<PosWeekTotals>> ChangedAfter(long sequence) =>
    [
        .. (await rows.ChangedAfter(PartnerId, sequence)).Select(totals =>
            reports.TryGetValue(totals.Week, out var report) && report.Version == totals.Version
                ? totals with { ReceivedAt = report.ReceivedAt }
                : totals),
    ];

    /// <summary>What the rows have after a sequence, unless it shows that this activation is out of date: what it remembers
    /// then is no ground for an answer.</summary>
    private async Task<ImmutableArray<PosWeekTotals>> UpToDateAsync(long sequence, long counted)
    {
        var changed = await ChangedAfter(sequence);
        if (counted <= lastSequence && changed.All(each => each.Sequence <= lastSequence))
            return changed;
        DeactivateOnIdle();
        throw new InconsistentStateException($"Another activation of {PartnerId}'s ledger has written after {lastSequence}.");
    }

    private static PosReportAnswer Repeated(PosReportAnswer answer) => answer with { Code = PosFileRefusal.AlreadyAccepted.Code() };

    private PosLedgerEntry NewEntry(
        Arrival arrival, PosReportRow row, PosCheck check, ImmutableArray<PosRejectedRow> rejectedRows) =>
        new(PartnerId, row, check.Lines, check.Rejects)
        {
            Warnings = check.Warnings,
            RejectedRows = rejectedRows,
            Kind = arrival.Kind,
            By = arrival.By,
        };

    private static PosReportRow NewRow(
        Arrival arrival, PosAdmissionDecision.Admitted admitted, PosReportRow? former, PosReporter reporter, PosCheck check, long sequence) => new()
        {
            Week = arrival.Week,
            Version = admitted.Version,
            Sequence = sequence,
            ChangedSequence = sequence,
            ContentHash = arrival.Hash,
            ReceivedAt = reporter.ReceivedAt,
            SentAt = arrival.SentAt ?? former?.SentAt,
            Late = admitted.Late || former?.Late == true,
            ZeroSales = arrival.ZeroSales,
            LinesAccepted = check.Lines.Length,
            LinesRejected = check.Rejects.Length,
            Warnings = check.Warnings.Length,
            Attested = arrival.ZeroSales && reporter.Attests,
        };

    private async Task AppendAsync(ImmutableArray<PosLedgerEntry> entries)
    {
        await WriteAsync(() => rows.Append(entries));
        foreach (var entry in entries)
            reports[entry.Report.Week] = entry.Report;
        lastSequence = entries[^1].Report.Sequence;
    }

    private async Task WriteAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (StaleLedgerException stale)
        {
            DeactivateOnIdle();
            throw new InconsistentStateException(stale.Message, stale);
        }
        catch
        {
            // The entry may or may not have landed; only the rows know. The next call re-reads them.
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task<PosLedgerAnswer> AnswerAsync(PosReportRow report, RegionTerms region, long counted)
    {
        var changed = await ChangedWithAsync([report], counted);
        return new(await TellAsync(report, changed, region), [.. changed.Where(each => each.Sequence > counted)]);
    }

    // What a report counts for may have changed with a neighbour's, so the rows are asked and not the memory.
    private Task<ImmutableArray<PosWeekTotals>> ChangedWithAsync(IEnumerable<PosReportRow> told, long counted) =>
        UpToDateAsync(told.Select(report => report.ChangedSequence - 1).Append(counted).Min(), counted);

    private async Task<PosReportAnswer> TellAsync(PosReportRow report, ImmutableArray<PosWeekTotals> changed, RegionTerms region)
    {
        var totals = changed.First(each => each.Week == report.Week);
        return new PosReportAnswer
        {
            PartnerId = PartnerId,
            Week = report.Week,
            Version = report.Version,
            Status = report.Late ? Late : Accepted,
            LinesAccepted = totals.LinesAccepted,
            LinesRejected = totals.LinesRejected,
            Rejects = totals.LinesRejected == 0 ? [] : await rows.Rejects(PartnerId, report.Week, report.Version),
            NetRevenue = totals.Revenue.Aggregate(Money.Zero(region.Currency), (sum, month) => sum + month.Net),
            ZeroSales = report.ZeroSales,
            Attested = report.Attested,
            ReceivedAt = report.ReceivedAt,
            Warnings = report.Warnings == 0 ? [] : await rows.Warnings(PartnerId, report.Week, report.Version),
        };
    }

    private async Task<PosLedgerAnswer> RepeatAsync(PosReportRow former, RegionTerms region, long counted)
    {
        var repeat = await AnswerAsync(former, region, counted);
        return repeat with { Report = Repeated(repeat.Report) };
    }
}
