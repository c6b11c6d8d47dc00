using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Restatements;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Tests.Pos;

/// <summary>
/// Lines of week 2024-W15, which is open for corrections until 1 May and whose quarter settles on 31 July, are corrected by
/// entries that name them.
/// </summary>
public sealed class PosCorrectionTests : IAsyncLifetime
{
    private static readonly PosWeek Week = new(2024, 15);
    private static readonly DateOnly Monday = new(2024, 4, 8);

    private TestProgramme programme = null!;
    private TestPartner partner = null!;

    public async ValueTask InitializeAsync()
    {
        programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 10), "benelux");
        partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(
            Week, new SoldLine("I-1", Monday, 10_000m) { Quantity = 3, More = ("PreSalesIncentiveTotal", "300.00") },
            new SoldLine("I-2", Monday, 50m));
    }

    public ValueTask DisposeAsync() => programme.DisposeAsync();

    [Fact]
    public async Task A_line_of_a_closed_week_is_corrected_again_and_again_and_all_totals_agree()
    {
        await programme.AdvanceAsync(new DateOnly(2024, 5, 2));

        var first = (await partner.CorrectAsync("I-1", quantity: 2)).Correction!;
        Assert.Equal((Week, 1, 1, -1, -10_000m, -10_000m), (first.Week, first.Version, first.Ordinal, first.AddedQuantity, first.AddedNet.Amount, first.AddedGross.Amount));
        await AssertTotalAsync(19_750m);

        var second = (await partner.CorrectAsync("I-1", price: 9_000m)).Correction!;
        Assert.Equal((2, first.CorrectionId, 2, -2_000m), (second.Ordinal, second.Corrects, second.Quantity, second.AddedNet.Amount));
        await AssertTotalAsync(17_750m);

        var third = (await partner.CorrectAsync("I-1", withdrawn: true)).Correction!;
        Assert.Equal((0, -17_700m), (third.Quantity, third.AddedNet.Amount));
        await AssertTotalAsync(50m);

        Assert.Equal(["I-1 2>0 17700>0", "I-1 2>2 19700>17700", "I-1 3>2 29700>19700"], await RestatedAsync());
        Assert.Equal(2, (await partner.ReportAsync(Week))!.LinesAccepted);
        Assert.Equal(
            [PosReceiptKind.Report, PosReceiptKind.Correction, PosReceiptKind.Correction, PosReceiptKind.Correction],
            (await Desk.Versions(partner.Id, Week)).Select(each => each.Kind));
    }

    [Fact]
    public async Task A_settled_quarter_stays_as_it_was_decided_and_the_live_figure_moves()
    {
        await programme.AdvanceAsync(new DateOnly(2024, 8, 1));
        var before = await QuarterAsync();
        var decisions = await partner.DecisionsAsync();

        Assert.Null((await partner.CorrectAsync("I-1", withdrawn: true)).Refusal);

        var after = await QuarterAsync();
        Assert.True(before.Settled);
        Assert.Equal(29_750m, after.SettledNetRevenue!.Value.Amount);
        Assert.Equal((29_750m, 50m), (before.NetRevenue.Amount, after.NetRevenue.Amount));
        Assert.Equal(
            (before.SettledNetRevenue, before.Met, before.PosComplied, before.CountsAsMissed),
            (after.SettledNetRevenue, after.Met, after.PosComplied, after.CountsAsMissed));
        var decided = await partner.DecisionsAsync();
        Assert.Equal(decisions.Select(each => each.Trace), decided.SkipLast(1).Select(each => each.Trace));
        Assert.Equal("restatement", decided[^1].Kind);
        await AssertTotalAsync(50m);
    }

    [Fact]
    public async Task The_same_correction_again_is_the_same_and_another_of_its_id_is_refused()
    {
        await programme.AdvanceAsync(new DateOnly(2024, 5, 2));
        var (first, named) = (await partner.CorrectAsync("I-1", quantity: 2), await partner.CorrectAsync("I-2", price: 60m, id: "C-1"));

        Assert.Equal(first.Correction, (await partner.CorrectAsync("I-1", quantity: 2)).Correction);
        Assert.Equal(named.Correction, (await partner.CorrectAsync("I-2", price: 60.00m, id: "C-1")).Correction);
        Assert.Equal("IdTaken", (await partner.CorrectAsync("I-2", price: 61m, id: "C-1")).Refusal);

        // Once another correction lies between, the same content is a new one.
        await partner.CorrectAsync("I-1", quantity: 3);
        Assert.Equal(3, (await partner.CorrectAsync("I-1", quantity: 2)).Correction!.Ordinal);
        await AssertTotalAsync(19_760m);
    }

    [Fact]
    public async Task A_week_that_is_open_is_amended_and_not_corrected()
    {
        var refused = await partner.CorrectAsync("I-1", quantity: 2);

        Assert.Equal(("WeekOpen", "week"), (refused.Refusal, refused.Field));
        Assert.Contains("until 2024-05-01", refused.Message, StringComparison.Ordinal);
        Assert.Equal("LineUnknown", (await partner.CorrectAsync("I-9", quantity: 2)).Refusal);
    }

    [Fact]
    public async Task A_correction_lapses_with_its_line_when_an_earlier_week_reports_it()
    {
        await programme.AdvanceAsync(new DateOnly(2024, 5, 2));
        await partner.CorrectAsync("I-2", price: 60m);
        await AssertTotalAsync(29_760m);

        await partner.SubmitAsync(Week.Previous, new SoldLine("I-2", new DateOnly(2024, 4, 3), 55m));

        await AssertTotalAsync(29_755m);
        Assert.True(Assert.Single(await Desk.Corrections(new PosCorrectionQuery(partner.Id), 10)).Lapsed);
    }

    [Theory]
    [InlineData("correct", FaultMoment.BeforeLanding, 29_750)]
    [InlineData("correct", FaultMoment.AfterLanding, 19_750)]
    [InlineData("write partner/p-", FaultMoment.BeforeLanding, 19_750)]
    public async Task A_lost_answer_leaves_what_the_ledger_holds_and_the_repeat_tells_it(string call, FaultMoment moment, decimal expected)
    {
        await programme.AdvanceAsync(new DateOnly(2024, 5, 2));
        programme.Faults.FailCall(1, moment, call.EndsWith('-') ? call + partner.Id : $"{call} {partner.Id}");
        await Assert.ThrowsAnyAsync<Exception>(() => partner.CorrectAsync("I-1", quantity: 2));
        Assert.True(programme.Faults.Struck);

        await AssertTotalAsync(expected);
        Assert.Equal(1, (await partner.CorrectAsync("I-1", quantity: 2)).Correction!.Ordinal);
        await AssertTotalAsync(19_750m);
    }

    private IPosDesk Desk => programme.Grains.GetGrain<IPosDesk>(GrainKeys.PosDesk);

    private async Task<QuarterStanding> QuarterAsync() =>
        (await partner.StandingAsync()).Quarters.Single(each => each.Quarter == FiscalQuarter.Parse("FY25-Q1"));

    // Each correction is told anew with the line before and after, newest first.
    private async Task<List<string>> RestatedAsync()
    {
        var desk = programme.Grains.GetGrain<IRestatements>(GrainKeys.Restatements);
        var lines = new List<string>();
        foreach (var told in await desk.List(partner.Id, before: null, 10))
            lines.AddRange((await desk.Find(told.DecisionId))!.Lines.Select(line => FormattableString.Invariant(
                $"{line.InvoiceNumber} {line.QuantityBefore}>{line.QuantityAfter} {line.NetBefore?.Amount:0}>{line.NetAfter?.Amount:0}")));
        return lines;
    }

    // The standing, the week and the three sums of the reconciliation are one number.
    private async Task AssertTotalAsync(decimal expected)
    {
        var standing = await partner.StandingAsync();
        Assert.Equal(expected, standing.Quarters.Sum(quarter => quarter.NetRevenue.Amount));
        var held = await Desk.Reconcile(null, 200, region: null);
        Assert.Empty(held.Differences);
        Assert.Equal(expected, Assert.Single(held.Totals).Lines.Amount);
        var lines = await Desk.Lines(new PosLineQuery(partner.Id, DateOnly.MinValue, DateOnly.MaxValue), 10);
        Assert.Equal(expected, lines.Sum(line => line.Net.Amount + (line.Corrected?.Amount ?? 0m)));
    }
}
