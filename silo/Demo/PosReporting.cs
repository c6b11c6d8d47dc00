using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Demo;

/// <summary>All the POS reports a partner hands in, corrections among them.</summary>
internal static class PosReporting
{
    public static IEnumerable<SampleEvent> Of(SamplePartner partner, int seed)
    {
        var storyline = partner.Plan.Storyline;
        var random = SampleRandom.For(seed, partner.PartnerId, "reports");
        var sales = SampleRandom.For(seed, partner.PartnerId, "sales");
        var budgets = WeeklyBudgets.For(partner.Plan, sales);
        var book = new SalesBook(partner, EndCustomer.Of(partner.Region, sales.Next(10, 26), sales), sales);
        var fates = ReportingFates.For(storyline.Habit, random);

        foreach (var week in SalesCalendar.Weeks)
        {
            // What is sold in a week that is never reported counts nowhere, so it is not drawn at all.
            if (week.FirstDay < storyline.JoinsOn || fates[week] == ReportFate.Missing)
                continue;
            foreach (var report in Reports(partner, week, budgets[week], fates[week], book, random))
                yield return report;
        }
    }

    private static IEnumerable<SampleEvent> Reports(
        SamplePartner partner, PosWeek week, decimal budget, ReportFate fate, SalesBook book, Random random)
    {
        var lines = book.Invoice(week, budget);
        var day = week.LastDay.AddDays(fate == ReportFate.Late ? random.Next(5, 10) : random.Next(1, 4));
        var isMistaken = fate is ReportFate.WithReject or ReportFate.WithRejectCorrected;
        if (!isMistaken || SpoiledLine.FindIn(lines) is not { } mistaken)
        {
            yield return Report(partner, week, day, lines);
            yield break;
        }

        book.Forget(mistaken);
        var spoiled = SpoiledLine.Of(mistaken, random);
        yield return Report(partner, week, day, [.. lines.Select(line => line == mistaken ? spoiled : line)]);
        if (fate == ReportFate.WithRejectCorrected)
            yield return Report(partner, week, day.AddDays(random.Next(3, 8)), lines);
    }

    private static SampleEvent.PosSubmitted Report(
        SamplePartner partner, PosWeek week, DateOnly day, IReadOnlyList<PosLine> lines) =>
        new(day, partner.PartnerId, week, PosCsv.Report(partner, week, lines), IsZeroSales: lines.Count == 0);
}
