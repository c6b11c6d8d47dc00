using System.Collections.Concurrent;
using System.Collections.Immutable;
using PartnerConnect.Gateway.Pos;
using PartnerConnect.Gateway.Spooling;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Tests.Pos;

public sealed class FeedDeliveryTests
{
    private static readonly string Long = new('x', 1000);

    private readonly SpoolSpace space = new(Path.GetTempPath(), SpoolSpace.DefaultBytes);
    private readonly ConcurrentQueue<(string Partner, PosSubmission Submission)> submitted = new();

    [Fact]
    public async Task Every_line_comes_to_its_partner_once_and_in_its_order_however_the_parts_are_divided()
    {
        // Partners that share a part, and together are too large for memory.
        var crowded = Enumerable.Range(0, 100_000).Select(number => $"P-{number}")
            .GroupBy(partnerId => FeedParts.Of(partnerId, depth: 0)).First(group => group.Count() >= 3).Take(3).ToList();
        var tally = await DeliverAsync(
            from line in Enumerable.Range(2, 6000) select Row(line % 7 == 0 ? $"Q-{line % 500}" : crowded[line % 3], 1 + line % 4, line));

        Assert.Equal(6000, tally.Answer(6000).Accepted);
        Assert.Equal(
            Enumerable.Range(2, 6000), submitted.SelectMany(each => each.Submission.Rows).Select(row => row.Line).Order());
        Assert.All(submitted, each => Assert.Equal(
            each.Submission.Rows.Select(row => row.Line).Order(), each.Submission.Rows.Select(row => row.Line)));
        Assert.Distinct(submitted.Select(each => (each.Partner, each.Submission.Week)));
    }

    [Fact]
    public async Task A_partners_weeks_go_in_ascending_order_and_none_in_two_pieces_where_it_is_too_large_for_memory()
    {
        await DeliverAsync(from line in Enumerable.Range(2, 9000) select Row("P-1", 1 + line * 31 % 52, line));
        Assert.Equal(Enumerable.Range(1, 52), submitted.Select(each => each.Submission.Week.Number));
        Assert.Equal(9000, submitted.Sum(each => each.Submission.Rows.Length));
    }

    [Fact]
    public async Task A_report_with_too_much_in_too_few_lines_is_rejected_alone()
    {
        var row = Row("P-1", 1, 2) with { Line = new PosFileRow(2, [.. Enumerable.Repeat(new string('x', 4096), 90)]) };
        var tally = await DeliverAsync(Enumerable.Range(2, 100).Select(line => row with { Line = row.Line with { Line = line } })
            .Append(Row("P-1", 2, 200)));
        var answer = tally.Answer(101);
        Assert.Equal((1, 100, "F02"), (answer.Accepted, answer.Rejected, answer.Rejects.Single().Code));
        Assert.Contains("32 MB", answer.Rejects.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declaration_and_a_line_that_cannot_be_read_come_through_as_they_are()
    {
        await DeliverAsync(
        [
            new FeedRow("P-1", Week(1), DeclaresZeroSales: true, new PosFileRow(2, [])),
            new FeedRow("P-2", Week(1), DeclaresZeroSales: false, new PosFileRow(3, ["é", ""], "Quantity", "The reason")),
        ]);
        var (_, zero) = submitted.Single(each => each.Partner == "P-1");
        Assert.True(zero.ZeroSales);
        var row = submitted.Single(each => each.Partner == "P-2").Submission.Rows.Single();
        Assert.Equal((3, "Quantity", "The reason"), (row.Line, row.UnreadableField, row.UnreadableReason));
        Assert.Equal(["é", ""], row.Fields.ToArray());
    }

    [Fact]
    public void Where_the_room_is_full_it_says_so_and_gives_back_what_it_took()
    {
        var small = new SpoolSpace(Path.GetTempPath(), 100_000);
        using (var spool = new FeedSpool(small, 4))
        {
            Assert.Throws<NoRoomException>(() =>
            {
                for (var line = 2; line < 10_000; line++)
                    spool.Add(line % 4, Row("P-1", 1, line));
            });
            Assert.InRange(small.UsedBytes, 50_000, 100_000);
        }

        Assert.Equal(0, small.UsedBytes);
    }

    private static FeedRow Row(string partnerId, int week, int line) =>
        new(partnerId, Week(week), DeclaresZeroSales: false, new PosFileRow(line, ["one", Long]));

    private static PosWeek Week(int number) => new(2024, number);

    private async Task<FeedTally> DeliverAsync(IEnumerable<FeedRow> rows)
    {
        var tally = new FeedTally();
        using (var spool = new FeedSpool(space, FeedParts.Count))
        {
            foreach (var row in rows)
                spool.Add(FeedParts.Of(row.PartnerId, depth: 0), row);
            await new FeedDelivery(["A", "B"], id => new Taking(id, submitted), tally, space).DeliverAsync(spool, CancellationToken.None);
        }

        Assert.Equal(0, space.UsedBytes);
        return tally;
    }

    /// <summary>A partner that takes everything.</summary>
    private sealed class Taking(string partnerId, ConcurrentQueue<(string, PosSubmission)> submitted) : IPartnerPos
    {
        public Task<PosReportAnswer?> Submit(PosSubmission submission) => throw new NotSupportedException();

        public Task<ImmutableArray<PosReportAnswer>> SubmitWeeks(ImmutableArray<PosSubmission> submissions) =>
            Task.FromResult<ImmutableArray<PosReportAnswer>>([.. submissions.Select(Take)]);

        private PosReportAnswer Take(PosSubmission submission)
        {
            submitted.Enqueue((partnerId, submission));
            return new PosReportAnswer
            {
                PartnerId = partnerId,
                Week = submission.Week,
                Version = 1,
                Status = "Accepted",
                LinesAccepted = submission.Rows.Length,
                LinesRejected = 0,
                Rejects = [],
                NetRevenue = Money.Zero(Currency.Parse("EUR")),
            };
        }

        public Task<PosReportAnswer?> Amend(PosAmendment amendment) => throw new NotSupportedException();

        public Task Return(PosReturnedFile file) => throw new NotSupportedException();

        public Task<PosCorrectionAnswer?> Correct(PosCorrectionOrder order) => throw new NotSupportedException();

        public Task<PosReportAnswer?> Report(PosWeek week) => throw new NotSupportedException();
    }
}
