using System.Collections.Immutable;
using Orleans.Storage;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Prices;

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

    public async Task<PosLedgerAnswer> Submit(PosSubmission submission, PosReporter reporter, long counted)
    {
        var guide = await guides.NamedAsync(reporter.GuideVersion);
        var region = guide.Region(reporter.Region);
        var hash = ContentHash.Of(submission);
        var arrival = Arrival.Of(submission, hash);
        if (!PosHeader.TryRead(submission.Columns, out var header, out var unreadable) && !submission.ZeroSales)
            return await ReturnAsync(arrival, unreadable, reporter, region, counted);

        PosRow[] read = submission.ZeroSales ? [] : [.. submission.Rows.Select(row => Row(row, header!))];
        var former = reports.GetValueOrDefault(submission.Week);
        var decision = PosAdmission.Decide(
            new PosAdmissionFacts
            {
                Week = submission.Week,
                Today = reporter.Today,
                JudgedFrom = reporter.JudgedFrom,
                FormerVersion = former?.Version ?? 0,
                FormerContentHash = former?.ContentHash,
                ContentHash = hash,
                QuarterSettled = guide.Calendar.QuarterOf(submission.Week) <= reporter.LastSettledQuarter,
                Rows = read.Length,
                ZeroSales = submission.ZeroSales,
                OtherPartner = PosAdmission.NamesOtherPartner(read, reporter.PartnerId),
                TotalDifference = submission.Totals is { } totals
                    ? PosControl.FindDifference(read, new PosControlTotals(totals.Lines, totals.Quantity, totals.Net), region.Currency)
                    : null,

                // What was rejected may be right by now: a part number that has entered the catalogue, for one.
                FormerHadRejects = former is { LinesRejected: > 0 } && former.ContentHash == hash && await HadRejectsAsync(former),
            },
            guide.Pos, guide.Calendar);

        switch (decision)
        {
            case PosAdmissionDecision.AlreadyAccepted:
                return await RepeatAsync(former!, region, counted);

            case PosAdmissionDecision.Refused refused:
                return await ReturnAsync(arrival, refused, reporter, region, counted);

            case PosAdmissionDecision.Admitted admitted:
                var check = await CheckAsync(read, submission.Week, reporter, guide);
                if (former is not null && former.ContentHash == hash && await ChangesNothingAsync(former, check))
                    return await RepeatAsync(former, region, counted);
                if (check.Lines.IsEmpty && !submission.ZeroSales)
                    return await ReturnAsync(arrival, AllRejected(submission.Week, former, check.Rejects, region), reporter, counted);
                await AppendAsync(NewRow(arrival, admitted, former, reporter, check), check, arrival, RejectedRows(read, check));
                return await AnswerAsync(reports[submission.Week], region, counted);

            default:
                throw new System.Diagnostics.UnreachableException();
        }
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

    private async Task<PosCheck> CheckAsync(
        PosRow[] read, PosWeek week, PosReporter reporter, GuideVersion guide, ImmutableArray<PosLine>? standing = null)
    {
        ImmutableArray<string> parts =
            [.. read.Select(row => row.Text(PosColumns.ManufacturerPartNumber)).Where(part => part.Length > 0).Distinct(StringComparer.Ordinal)];
        var found = parts.IsEmpty ? [] : await GrainFactory.GetGrain<ICatalogue>(GrainKeys.Catalogue).Find(parts);
        var products = found.ToDictionary(
            product => product.ManufacturerPartNumber,
            product => new CatalogueProduct(
                product.ManufacturerPartNumber, product.Description, product.Category, product.Subcategory, product.Msrp, product.Ean),
            StringComparer.Ordinal);
        var known = await rows.Known(Question(read, week));
        var context = new PosContext
        {
            PartnerId = reporter.PartnerId,
            PartnerName = reporter.Name,
            Week = week,
            Region = guide.Region(reporter.Region),
            Terms = guide.Pos,
            Calendar = guide.Calendar,
            Today = reporter.Today,
            Categories = guide.StandardDiscounts,
            PartnerNames = known.PartnerNames,
            Sold = known.Sold,
            NotForResale = reporter.NotForResale.GroupBy(unit => unit.SerialNumber, StringComparer.Ordinal)
                .ToImmutableDictionary(unit => unit.Key, unit => unit.Max(bought => bought.BoughtOn), StringComparer.Ordinal),
            ResaleLockMonths = guide.Nfr.ResaleLockMonths,

            // The partner's own alone: another's is told like one that does not exist (L10).
            Deals = reporter.Deals.ToImmutableDictionary(
                deal => deal.Id,
                deal => new RegisteredDeal(deal.Id, PartnerId, deal.EndCustomerName, deal.FirstDay, deal.LastDay)
                {
                    Country = deal.Country,
                    VatNumber = deal.VatNumber,
                },
                StringComparer.Ordinal),
        };
        return PosReportCheck.Check(read, context, part => products.GetValueOrDefault(part), standing ?? []);
    }

    private PosQuestion Question(PosRow[] read, PosWeek week) => new(
        PartnerId,
        week,
        [
            .. read.Select(row => EndCustomerNames.Plain(row.Text(PosColumns.EndCustomerName)))
                .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal),
        ],
        [
            .. read.Where(row => row.IsReturn).Select(row => row.Text(PosColumns.ManufacturerPartNumber))
                .Where(part => part.Length > 0).Distinct(StringComparer.Ordinal),
        ]);

    private PosReportRow NewRow(
        Arrival arrival, PosAdmissionDecision.Admitted admitted, PosReportRow? former, PosReporter reporter, PosCheck check) => new()
        {
            Week = arrival.Week,
            Version = admitted.Version,
            Sequence = lastSequence + 1,
            ChangedSequence = lastSequence + 1,
            ContentHash = arrival.Hash,
            ReceivedAt = reporter.ReceivedAt,
            Late = admitted.Late || former?.Late == true,
            ZeroSales = arrival.ZeroSales,
            LinesAccepted = check.Lines.Length,
            LinesRejected = check.Rejects.Length,
            Warnings = check.Warnings.Length,
            Attested = arrival.ZeroSales && reporter.Attests,
        };

    private async Task AppendAsync(PosReportRow row, PosCheck check, Arrival arrival, ImmutableArray<PosRejectedRow> rejectedRows)
    {
        await WriteAsync(() => rows.Append(new PosLedgerEntry(PartnerId, row, check.Lines, check.Rejects)
        {
            Warnings = check.Warnings,
            RejectedRows = rejectedRows,
            Kind = arrival.Kind,
            By = arrival.By,
        }));
        reports[row.Week] = row;
        lastSequence = row.Sequence;
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
        // What a report counts for may have changed with a neighbour's, so the rows are asked and not the memory.
        var changed = await UpToDateAsync(Math.Min(counted, report.ChangedSequence - 1), counted);
        var totals = changed.First(each => each.Week == report.Week);
        var answer = new PosReportAnswer
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
        return new(answer, [.. changed.Where(each => each.Sequence > counted)]);
    }

    private async Task<PosLedgerAnswer> RepeatAsync(PosReportRow former, RegionTerms region, long counted)
    {
        var repeat = await AnswerAsync(former, region, counted);
        return repeat with { Report = repeat.Report with { Code = PosFileRefusal.AlreadyAccepted.Code() } };
    }

    // A line that counts in another week was valid: it may leave and come back without its file having been at fault.
    private async Task<bool> HadRejectsAsync(PosReportRow former) =>
        (await rows.Rejects(PartnerId, former.Week, former.Version))
            .Any(each => each.Code != PosRejectReason.Duplicate.Code() || each.Field != PosColumns.InvoiceLine);

    // The same content is rejected for the same reasons as before. L05 is left out: a neighbouring week may have added one.
    private async Task<bool> ChangesNothingAsync(PosReportRow former, PosCheck check)
    {
        var before = await rows.Rejects(PartnerId, former.Week, former.Version);
        return Reasons(before.Select(each => each.Code)).SequenceEqual(Reasons(check.Rejects.Select(each => each.Code)));

        static IEnumerable<string> Reasons(IEnumerable<string> codes) =>
            codes.Where(code => code != PosRejectReason.Duplicate.Code()).Order(StringComparer.Ordinal);
    }

    private static PosRow Row(PosFileRow row, PosHeader header) => row.UnreadableReason is { } reason
        ? PosRow.Unreadable(row.Line, row.UnreadableField ?? "", reason)
        : new PosRow(row.Line, header, row.Fields);
}
