using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Pos;

/// <summary>Lines, ledger and partners are three numbers that agree, and where they do not the week is named.</summary>
public sealed class ReconciliationTests(AprilProgramme april) : IClassFixture<AprilProgramme>
{
    private static readonly PosWeek Week = new(2024, 15);

    private readonly TestProgramme programme = april.Programme;

    [Fact]
    public async Task All_agree_after_reports_replacements_and_returns()
    {
        var partners = new List<TestPartner>();
        for (var number = 0; number < 3; number++)
            partners.Add(await ReportingAsync(100m + number));
        await partners[0].SubmitAsync(Week, SoldLine.On(SharedProgramme.Today, 70m));
        await partners[1].DeclareZeroAsync(Week);

        var held = await AllAsync(pageSize: 2);

        Assert.DoesNotContain(held.SelectMany(page => page.Differences), difference => partners.Any(partner => partner.Id == difference.PartnerId));
        var totals = held.SelectMany(page => page.Totals).ToList();
        Assert.All(totals, total => Assert.Equal(new Currency("EUR"), total.Lines.Currency));
        Assert.True(held.Sum(page => page.Partners) >= 3);
        Assert.Null(held[^1].LastPartner);
    }

    [Theory]
    [InlineData("UPDATE pos_line SET net_minor_units = net_minor_units + 1 WHERE partner_id = '{0}' AND counts", 10_001, 10_000, 10_000)]
    [InlineData("UPDATE pos_report SET net_minor_units = 0 WHERE partner_id = '{0}'", 10_000, 0, 10_000)]
    [InlineData("DELETE FROM pos_line WHERE partner_id = '{0}'", 0, 10_000, 10_000)]
    [InlineData("DELETE FROM pos_report WHERE partner_id = '{0}'", 10_000, 0, 10_000)]
    [InlineData(
        "UPDATE grain_state SET payload = CAST(replace(CAST(payload AS TEXT), '\"amount\":100.00', '\"amount\":99.99') AS BLOB) WHERE key_text = 'p-{0}'",
        10_000, 10_000, 9_999)]
    public async Task A_number_that_was_changed_by_hand_is_found_by_partner_and_week(string sql, long lines, long ledger, long counted)
    {
        var partner = await ReportingAsync(100m);
        await partner.ForgetAsync();
        Assert.True(await programme.TamperAsync(string.Format(null, sql, partner.Id)) > 0);

        var difference = Assert.Single((await AllAsync(200)).SelectMany(page => page.Differences), each => each.PartnerId == partner.Id);

        Assert.Equal(Week, difference.Week);
        Assert.Equal(
            (lines, ledger, counted),
            (difference.Totals.Lines.MinorUnits, difference.Totals.Ledger.MinorUnits, difference.Totals.Counted.MinorUnits));
    }

    [Fact]
    public async Task A_report_that_its_partner_has_not_counted_yet_is_no_difference()
    {
        var partner = await ReportingAsync(100m);
        programme.Faults.FailCall(1, FaultMoment.BeforeLanding, $"write partner/p-{partner.Id}");
        await Assert.ThrowsAnyAsync<Exception>(() => partner.SubmitAsync(Week, SoldLine.On(SharedProgramme.Today, 70m)));
        Assert.True(programme.Faults.Struck);

        Assert.DoesNotContain((await AllAsync(200)).SelectMany(page => page.Differences), each => each.PartnerId == partner.Id);
        Assert.Equal(70m, (await partner.StandingAsync()).NetRevenue.Amount);
    }

    [Theory]
    [InlineData("benelux", 1)]
    [InlineData("nordics", 0)]
    public async Task One_region_is_held_alone(string region, int found)
    {
        var partner = await ReportingAsync(100m);
        Assert.True(await programme.TamperAsync($"UPDATE pos_report SET net_minor_units = 0 WHERE partner_id = '{partner.Id}'") > 0);

        var differences = (await AllAsync(7, region)).SelectMany(page => page.Differences);

        Assert.Equal(found, differences.Count(each => each.PartnerId == partner.Id));
    }

    private async Task<TestPartner> ReportingAsync(decimal amount)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(Week, SoldLine.On(SharedProgramme.Today, amount));
        return partner;
    }

    private async Task<List<PosReconciliation>> AllAsync(int pageSize, string? region = null)
    {
        var desk = programme.Grains.GetGrain<IPosDesk>(GrainKeys.PosDesk);
        var pages = new List<PosReconciliation>();
        do
            pages.Add(await desk.Reconcile(pages.Count == 0 ? null : pages[^1].LastPartner, pageSize, region));
        while (pages[^1].LastPartner is not null);
        return pages;
    }
}
