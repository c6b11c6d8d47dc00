using System.Collections.Immutable;
using System.Diagnostics;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Pos;

/// <summary>Single lines of the version that counts, corrected or withdrawn: they make its next version.</summary>
internal sealed partial class PosLedgerGrain
{
    public async Task<PosLedgerAnswer> Amend(PosAmendment amendment, PosReporter reporter, long counted)
    {
        var guide = await guides.NamedAsync(reporter.GuideVersion);
        var region = guide.Region(reporter.Region);
        var current = reports.GetValueOrDefault(amendment.Week);
        var content = await rows.Version(PartnerId, amendment.Week, amendment.Version);
        var hash = content is null ? null : ContentHash.Of(content.ContentHash, amendment);
        var decision = PosAmendments.Decide(new PosAmendmentFacts
        {
            CurrentVersion = current?.Version ?? 0,
            CurrentContentHash = current?.ContentHash,
            NamedVersion = amendment.Version,
            AmendedContentHash = hash,
            NamedLines = [.. amendment.Lines.Select(line => line.Line)],
            Lines = content is null
                ? []
                : [.. content.Lines.Select(line => line.Line), .. content.Rejects.Select(reject => reject.Line)],
        });
        return decision switch
        {
            PosAmendmentDecision.AlreadyAccepted => await RepeatAsync(current!, region, counted),
            PosAmendmentDecision.Refused refused => await RefuseAsync(amendment.Week, refused, region, counted),
            PosAmendmentDecision.Admissible => await AmendAsync(amendment, content!, hash!, reporter, guide, counted),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<PosLedgerAnswer> AmendAsync(
        PosAmendment amendment, PosVersionContent content, string hash, PosReporter reporter, GuideVersion guide, long counted)
    {
        var region = guide.Region(reporter.Region);
        var former = reports[amendment.Week];
        var arrival = new Arrival(amendment.Week, PosReceiptKind.Amendment, hash, amendment.Lines.Length, amendment.By);
        PosRow[] read =
        [
            .. amendment.Lines.Where(line => !line.Withdraw).OrderBy(line => line.Line)
                .Select(line => PosLineTexts.Corrected(line.Line, TextsOf(content, line.Line, amendment.Week), line.Fields)),
        ];
        var admission = PosAdmission.Decide(
            new PosAdmissionFacts
            {
                Week = amendment.Week,
                Today = reporter.Today,
                JudgedFrom = reporter.JudgedFrom,
                FormerVersion = former.Version,
                FormerContentHash = former.ContentHash,
                ContentHash = hash,
                QuarterSettled = guide.Calendar.QuarterOf(amendment.Week) <= reporter.LastSettledQuarter,
                Rows = amendment.Lines.Length,
                ZeroSales = false,
                OtherPartner = PosAdmission.NamesOtherPartner(read, reporter.PartnerId),
            },
            guide.Pos, guide.Calendar);
        if (admission is PosAdmissionDecision.Refused refused)
            return await ReturnAsync(arrival, refused, reporter, region, counted);

        var whole = await AmendedAsync(amendment, content, read, reporter, guide);
        if (whole.Lines.IsEmpty)
            return await ReturnAsync(arrival, NoneLeft(amendment.Week, former, whole, region), reporter, counted);
        var named = amendment.Lines.Select(line => line.Line).ToHashSet();
        var row = NewRow(arrival, (PosAdmissionDecision.Admitted)admission, former, reporter, whole, lastSequence + 1);
        await AppendAsync(
        [
            NewEntry(
                arrival, row, whole,
                [.. content.RejectedRows.Where(rejected => !named.Contains(rejected.Line)), .. RejectedRows(read, whole)]),
        ]);
        return await AnswerAsync(row, region, counted);
    }

    /// <summary>The version as it becomes: what is not named stays as it was judged, and what is named is judged now.</summary>
    private async Task<PosCheck> AmendedAsync(
        PosAmendment amendment, PosVersionContent content, PosRow[] read, PosReporter reporter, GuideVersion guide)
    {
        var named = amendment.Lines.Select(line => line.Line).ToHashSet();
        var standing = content.Lines.Where(line => !named.Contains(line.Line))
            .Select(line => line with { Quarter = guide.Calendar.QuarterOf(line.InvoiceDate) }).ToImmutableArray();
        var known = await LookUpAsync(read, amendment.Week);
        var check = PosReportCheck.Check(read, Context(amendment.Week, reporter, guide, known), known.FindProduct, standing);
        return new(
            [.. standing.Concat(check.Lines).OrderBy(line => line.Line)],
            [.. content.Rejects.Where(reject => !named.Contains(reject.Line)).Concat(check.Rejects).OrderBy(reject => reject.Line)],
            [
                .. content.Warnings.Where(warning => !named.Contains(warning.Line)).Concat(check.Warnings)
                    .OrderBy(warning => warning.Line).ThenBy(warning => warning.Code, StringComparer.Ordinal),
            ]);
    }

    // A line that could not be taken apart has no texts; whose it is and for which week, its report says.
    private ImmutableDictionary<string, string> TextsOf(PosVersionContent content, int line, PosWeek week)
    {
        if (content.Lines.FirstOrDefault(each => each.Line == line) is { } valid)
            return PosLineTexts.Of(valid, PartnerId, week);
        var stood = content.RejectedRows.FirstOrDefault(each => each.Line == line)?.Fields;
        return stood is { IsEmpty: false }
            ? stood
            : ImmutableDictionary<string, string>.Empty
                .Add(PosColumns.ReportingPartnerId, PartnerId).Add(PosColumns.ReportWeek, $"{week}");
    }

    private PosReportAnswer NoneLeft(PosWeek week, PosReportRow former, PosCheck whole, RegionTerms region) =>
        AllRejected(week, former, whole.Rejects, region) with
        {
            Message = "No valid line would be left, so nothing is corrected; if the week had no sales, declare that instead.",
        };

    private async Task<PosLedgerAnswer> RefuseAsync(
        PosWeek week, PosAmendmentDecision.Refused refused, RegionTerms region, long counted)
    {
        var stands = reports.TryGetValue(week, out var report)
            ? await AnswerAsync(report, region, counted)
            : new PosLedgerAnswer(Nothing(week, former: null, region), await UpToDateAsync(counted, counted));
        return stands with
        {
            Report = stands.Report with { Refusal = refused.Reason.ToString(), Field = refused.Field, Message = refused.Message },
        };
    }
}
