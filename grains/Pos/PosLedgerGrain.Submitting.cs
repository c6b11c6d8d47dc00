using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Pos;

/// <summary>Reports of weeks: those that are taken are written in one transaction, and one question to the rows answers them all.</summary>
internal sealed partial class PosLedgerGrain
{
    public async Task<PosLedgerAnswers> SubmitWeeks(ImmutableArray<PosSubmission> submissions, PosReporter reporter, long counted)
    {
        if (submissions.DistinctBy(submission => submission.Week).Count() < submissions.Length)
            throw new ArgumentException("A week is reported twice in one call; which of them counts, nobody can say.", nameof(submissions));

        var guide = await guides.NamedAsync(reporter.GuideVersion);
        var region = guide.Region(reporter.Region);
        var reported = new List<Reported>(submissions.Length);
        foreach (var submission in submissions)
            reported.Add(await ReadAsync(submission, reporter, guide));

        var known = await LookUpAsync(
            [.. reported.Where(report => report.Admission is PosAdmissionDecision.Admitted).SelectMany(report => report.Rows)]);
        var taken = new List<PosLedgerEntry>();
        var outcomes = new List<Outcome>(reported.Count);
        foreach (var report in reported)
            outcomes.Add(await JudgeAsync(report, new Judging(reporter, guide, region, known, taken)));
        await AppendTakenAsync(taken);
        return await AnswerAsync(outcomes, region, counted);
    }

    private async Task<Reported> ReadAsync(PosSubmission submission, PosReporter reporter, GuideVersion guide)
    {
        var arrival = Arrival.Of(submission, ContentHash.Of(submission));
        if (!PosHeader.TryRead(submission.Columns, out var header, out var unreadable) && !submission.ZeroSales)
            return new(arrival, [], unreadable);

        PosRow[] read = submission.ZeroSales ? [] : [.. submission.Rows.Select(row => Row(row, header!))];
        var former = reports.GetValueOrDefault(submission.Week);
        return new(arrival, read, PosAdmission.Decide(
            new PosAdmissionFacts
            {
                Week = submission.Week,
                Today = reporter.Today,
                JudgedFrom = reporter.JudgedFrom,
                FormerVersion = former?.Version ?? 0,
                FormerContentHash = former?.ContentHash,
                ContentHash = arrival.Hash,
                QuarterSettled = guide.Calendar.QuarterOf(submission.Week) <= reporter.LastSettledQuarter,
                Rows = read.Length,
                ZeroSales = submission.ZeroSales,
                OtherPartner = PosAdmission.NamesOtherPartner(read, reporter.PartnerId),
                TotalDifference = submission.Totals is { } totals
                    ? PosControl.FindDifference(
                        read, new PosControlTotals(totals.Lines, totals.Quantity, totals.Net), guide.Region(reporter.Region).Currency)
                    : null,
                IsOvertaken = former is not null && arrival.SentAt <= former.SentAt && former.ContentHash != arrival.Hash
                    && await rows.Replaced(PartnerId, submission.Week, arrival.Hash),

                // What was rejected may be right by now: a part number that has entered the catalogue, for one.
                FormerHadRejects = former is { LinesRejected: > 0 } && former.ContentHash == arrival.Hash && await HadRejectsAsync(former),
            },
            guide.Pos, guide.Calendar));
    }

    private async Task<Outcome> JudgeAsync(Reported report, Judging judging) => report.Admission switch
    {
        PosAdmissionDecision.AlreadyAccepted => new Outcome(report.Arrival, IsRepeat: true),
        PosAdmissionDecision.Refused refused =>
            await ReturnAsync(report.Arrival, Refused(report.Arrival.Week, refused, judging.Region), judging.Reporter),
        PosAdmissionDecision.Admitted admitted => await CheckAsync(report, admitted, judging),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<Outcome> CheckAsync(Reported report, PosAdmissionDecision.Admitted admitted, Judging judging)
    {
        var (arrival, read) = (report.Arrival, report.Rows);
        var known = judging.Known;
        if (read.Any(row => row.IsReturn))
        {
            // What comes back is looked for among what was sold before, in the weeks taken just now as well.
            await AppendTakenAsync(judging.Taken);
            known = known with { Sold = await SoldAsync(read, arrival.Week) };
        }

        var former = reports.GetValueOrDefault(arrival.Week);
        var check = PosReportCheck.Check(read, Context(arrival.Week, judging.Reporter, judging.Guide, known), known.FindProduct);
        if (former is not null && former.ContentHash == arrival.Hash && await ChangesNothingAsync(former, check))
            return new Outcome(arrival, IsRepeat: true);
        if (check.Lines.IsEmpty && !arrival.ZeroSales)
            return await ReturnAsync(arrival, AllRejected(arrival.Week, former, check.Rejects, judging.Region), judging.Reporter);

        var sequence = lastSequence + judging.Taken.Count + 1;
        judging.Taken.Add(NewEntry(
            arrival, NewRow(arrival, admitted, former, judging.Reporter, check, sequence), check, RejectedRows(read, check)));
        return new Outcome(arrival);
    }

    private async Task<Outcome> ReturnAsync(Arrival arrival, PosReportAnswer returned, PosReporter reporter)
    {
        await ReceiveAsync(arrival, returned, reporter);
        return new Outcome(arrival, returned);
    }

    private async Task AppendTakenAsync(List<PosLedgerEntry> taken)
    {
        if (taken.Count == 0)
            return;
        await AppendAsync([.. taken]);
        taken.Clear();
    }

    private async Task<PosLedgerAnswers> AnswerAsync(List<Outcome> outcomes, RegionTerms region, long counted)
    {
        var told = outcomes.Where(outcome => outcome.Returned is null).Select(outcome => reports[outcome.Arrival.Week]);
        var changed = await ChangedWithAsync(told, counted);
        var answers = ImmutableArray.CreateBuilder<PosReportAnswer>(outcomes.Count);
        foreach (var outcome in outcomes)
        {
            var answer = outcome.Returned ?? await TellAsync(reports[outcome.Arrival.Week], changed, region);
            answers.Add(outcome.IsRepeat ? Repeated(answer) : answer);
        }

        return new(answers.MoveToImmutable(), [.. changed.Where(each => each.Sequence > counted)]);
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

    /// <summary>A report as it came in, and whether it is taken before its lines are looked at.</summary>
    private sealed record Reported(Arrival Arrival, PosRow[] Rows, PosAdmissionDecision Admission);

    /// <summary>What became of a report; nothing returned where a version of its week counts.</summary>
    private sealed record Outcome(Arrival Arrival, PosReportAnswer? Returned = null, bool IsRepeat = false);

    /// <summary>What all reports of a call are judged by, and those of them that are taken and not written yet.</summary>
    private sealed record Judging(PosReporter Reporter, GuideVersion Guide, RegionTerms Region, LookedUp Known, List<PosLedgerEntry> Taken);
}
