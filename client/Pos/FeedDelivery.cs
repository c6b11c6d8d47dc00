using System.Collections.Immutable;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Spooling;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Hands the sorted lines of a feed to their partners, as many at once as memory is meant to hold.</summary>
/// <param name="columns">The columns of the lines.</param>
/// <param name="partner">Finds a partner.</param>
/// <param name="tally">Counts what becomes of them.</param>
/// <param name="space">Where parts are kept that are too large and divided anew.</param>
/// <param name="sentAt">When it began to come in, where that is known.</param>
/// <param name="by">Who sends the feed, where that is known.</param>
internal sealed class FeedDelivery(
    ImmutableArray<string> columns, Func<string, IPartnerPos> partner, FeedTally tally, SpoolSpace space, DateTimeOffset? sentAt = null,
    string? by = null)
{
    private const int PartnersAtOnce = 32;

    // Some ten weeks of a partner that sells a hundred lines a week; more make a call longer and the line hardly cheaper.
    private const int LinesTogether = 1000;

    public Task DeliverAsync(FeedSpool lines, CancellationToken cancellation) => DeliverAsync(lines, depth: 0, cancellation);

    private async Task DeliverAsync(FeedSpool lines, int depth, CancellationToken cancellation)
    {
        var together = new List<int>();
        var bytes = 0L;
        for (var part = 0; part < lines.Parts; part++)
        {
            if (lines.BytesOf(part) > FeedParts.MostAtOnce)
            {
                await DeliverLargeAsync(lines, part, depth, cancellation);
                continue;
            }

            if (bytes + lines.BytesOf(part) > FeedParts.MostAtOnce)
            {
                await SubmitAsync(lines, together, cancellation);
                together.Clear();
                bytes = 0;
            }

            together.Add(part);
            bytes += lines.BytesOf(part);
        }

        await SubmitAsync(lines, together, cancellation);
    }

    private async Task DeliverLargeAsync(FeedSpool lines, int part, int depth, CancellationToken cancellation)
    {
        if (lines.OnlyPartnerOf(part) is null)
        {
            using var byPartner = FeedParts.ByPartner(lines, part, depth + 1, space);
            await DeliverAsync(byPartner, depth + 1, cancellation);
            return;
        }

        // One week after the other: a later week may count on an earlier one, such as a return of what it sold.
        using var byWeek = FeedParts.ByWeek(lines, part, space);
        for (var weeks = 0; weeks < byWeek.Parts; weeks++)
            await SubmitAsync(byWeek, [weeks], cancellation);
    }

    private Task SubmitAsync(FeedSpool lines, IReadOnlyList<int> parts, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            Load(lines, parts),
            new ParallelOptions { MaxDegreeOfParallelism = PartnersAtOnce, CancellationToken = cancellation },
            async (of, token) =>
            {
                foreach (var reports in Together(of.Value.Values))
                    await SubmitAsync(of.Key, reports, token);
            });

    // The reports by partner, each partner's weeks in ascending order.
    private static Dictionary<string, SortedDictionary<PosWeek, FeedReport>> Load(FeedSpool lines, IReadOnlyList<int> parts)
    {
        var partners = new Dictionary<string, SortedDictionary<PosWeek, FeedReport>>(StringComparer.Ordinal);
        foreach (var (row, size) in parts.SelectMany(lines.Read))
        {
            if (!partners.TryGetValue(row.PartnerId, out var weeks))
                partners.Add(row.PartnerId, weeks = []);
            if (!weeks.TryGetValue(row.Week, out var report))
                weeks.Add(row.Week, report = new FeedReport(row.Week));
            report.Add(row, size);
        }

        return partners;
    }

    // What a partner writes down, it writes once for all reports that come together.
    private static IEnumerable<List<FeedReport>> Together(IEnumerable<FeedReport> reports)
    {
        var together = new List<FeedReport>();
        foreach (var report in reports)
        {
            if (together.Count > 0 && together.Sum(each => each.Lines) + report.Lines > LinesTogether)
            {
                yield return together;
                together = [];
            }

            together.Add(report);
        }

        if (together.Count > 0)
            yield return together;
    }

    private async Task SubmitAsync(string partnerId, List<FeedReport> reports, CancellationToken cancellation)
    {
        foreach (var report in reports.Where(report => report.IsTooLong))
            tally.ReturnTooLong(report, partnerId);
        var sent = reports.Where(report => !report.IsTooLong).ToList();
        if (sent.Count == 0)
            return;

        ImmutableArray<PosSubmission> submissions = [.. sent.Select(report => report.Submission(columns) with { By = by, SentAt = sentAt })];
        var answers = await Retries.AskAsync(() => partner(partnerId).SubmitWeeks(submissions), cancellation);
        if (answers.IsEmpty)
        {
            foreach (var report in sent)
            {
                tally.Return(
                    report, partnerId, "F03", PosColumns.ReportingPartnerId, "The programme does not know this partner.");
            }

            return;
        }

        foreach (var (report, answer) in sent.Zip(answers))
        {
            if (answer.Status != "Returned")
                tally.Take(report, answer);
            else if (answer.Code is { } code)
                tally.Return(report, partnerId, code, answer.Field ?? "", answer.Message ?? "");
            else
                tally.ReturnLines(report, answer);
        }
    }
}
