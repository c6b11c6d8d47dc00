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
/// <param name="by">Who sends the feed, where that is known.</param>
internal sealed class FeedDelivery(
    ImmutableArray<string> columns, Func<string, IPartnerPos> partner, FeedTally tally, SpoolSpace space, string? by = null)
{
    private const int PartnersAtOnce = 32;

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
                foreach (var report in of.Value.Values)
                    await SubmitAsync(of.Key, report, token);
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

    private async Task SubmitAsync(string partnerId, FeedReport report, CancellationToken cancellation)
    {
        if (report.IsTooLong)
        {
            tally.ReturnTooLong(report, partnerId);
            return;
        }

        var answer = await Retries.AskAsync(() => partner(partnerId).Submit(report.Submission(columns) with { By = by }), cancellation);
        if (answer is null)
        {
            tally.Return(
                report, partnerId, "F03", PosColumns.ReportingPartnerId, "The programme does not know this partner.");
        }
        else if (answer.Status == "Returned")
        {
            tally.Return(report, partnerId, answer.Code ?? "F02", answer.Field ?? "", answer.Message ?? "");
        }
        else
        {
            tally.Take(report, answer);
        }
    }
}
