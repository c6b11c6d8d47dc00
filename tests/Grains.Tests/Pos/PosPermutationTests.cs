using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Machines;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Pos;

/// <summary>
/// Four weeks whose reports are sent in parts, corrected, repeated, dated late and hold each other's lines come to the same totals
/// in whatever order the weeks arrive. The versions of one week keep their order: the last one received is meant to count.
/// </summary>
public sealed class PosPermutationTests(SharedProgramme programme)
{
    private const int OrdersOfAHistory = 20;

    private static readonly DateOnly FirstMonday = new(2024, 3, 18);

    [Fact]
    public Task Totals_do_not_depend_on_the_order_of_arrival() => TryAsync(histories: 2);

    [Fact]
    public Task Nor_do_they_in_two_thousand_orders()
    {
        Requirement.LongTests();
        return TryAsync(histories: 100);
    }

    private async Task TryAsync(int histories)
    {
        for (var seed = 1; seed <= histories; seed++)
        {
            var random = new Random(seed);
            var weeks = Enumerable.Range(12, 4).Select(number => Sent(new PosWeek(2024, number), random)).ToList();
            var expected = await TotalsAsync(weeks.SelectMany(week => week));
            for (var order = 0; order < OrdersOfAHistory; order++)
                Assert.True(expected == await TotalsAsync(Interleaved(weeks, random)), $"Seed {seed}, order {order} differs.");
        }
    }

    // One to three versions, each from twelve invoices that any week may hold, and each sent up to twice.
    private static List<(PosWeek Week, SoldLine[] Lines)> Sent(PosWeek week, Random random)
    {
        var sent = new List<(PosWeek, SoldLine[])>();
        for (var version = 1; version <= random.Next(1, 4); version++)
        {
            SoldLine[] lines = [.. Enumerable.Range(1, 12).Where(_ => random.Next(3) == 0).Select(invoice => Line(week, invoice, random))];
            if (lines.Length > 0)
                sent.AddRange(Enumerable.Repeat((week, lines), random.Next(1, 3)));
        }

        return sent;
    }

    // Days of any of the four weeks up to its own and to today; one price for the invoice wherever it stands, or a corrected one.
    private static SoldLine Line(PosWeek week, int invoice, Random random)
    {
        var latest = week.LastDay < SharedProgramme.Today ? week.LastDay : SharedProgramme.Today;
        return new SoldLine($"I-{invoice}", FirstMonday.AddDays(random.Next(latest.DayNumber - FirstMonday.DayNumber + 1)), invoice + (random.Next(4) / 4m))
        {
            Quantity = invoice % 5 == 0 ? -1 : 1 + random.Next(3),
        };
    }

    private static List<(PosWeek Week, SoldLine[] Lines)> Interleaved(
        List<List<(PosWeek Week, SoldLine[] Lines)>> weeks, Random random)
    {
        var turns = weeks.SelectMany((week, place) => Enumerable.Repeat(place, week.Count)).ToArray();
        random.Shuffle(turns);
        var next = new int[weeks.Count];
        return [.. turns.Select(place => weeks[place][next[place]++])];
    }

    // To the cent: the partner's quarters, and of every week what it counts for and which lines it holds.
    private async Task<string> TotalsAsync(IEnumerable<(PosWeek Week, SoldLine[] Lines)> reports)
    {
        var partner = await programme.JoinAsync();
        foreach (var (week, lines) in reports)
            await partner.SubmitAsync(week, lines);
        var standing = await partner.StandingAsync();
        var told = await Task.WhenAll(Enumerable.Range(12, 4).Select(number => partner.ReportAsync(new PosWeek(2024, number))));
        return string.Join('\n', standing.Quarters.Select(quarter => $"{quarter.Quarter} {quarter.NetRevenue} {quarter.LeapBase}")
            .Concat(told.Select(report => $"{report?.Week} {report?.Version} {report?.NetRevenue} {report?.LinesAccepted} {report?.LinesRejected}")));
    }
}
