using System.Text.Json;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Tests.Runs;

/// <summary>At 22:00 UTC of 31 March 2024 a quarter closes in Benelux and a window opens.</summary>
public sealed class InterruptedRunTests
{
    private static readonly DateTimeOffset YearEnd = new(2024, 3, 31, 22, 0, 0, TimeSpan.Zero);
    private static readonly string CloseRun = GrainKeys.Run(RunKind.QuarterClose, "FY24-Q4", "benelux");

    [Fact]
    public async Task A_run_lists_whom_it_could_not_carry_out_and_completes_when_started_again()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 28), "benelux");
        var partners = await JoinAsync(programme, 12);
        var failing = partners.Take(2).ToArray();
        programme.Sleep(YearEnd);

        programme.Faults.FailEvery([.. failing.Select(partner => $"write partner/{partner.Key}")]);
        await programme.Region("benelux").CatchUp();
        var interrupted = (await programme.Grains.GetGrain<IRun>(CloseRun).Progress())!;
        programme.Faults.Heal();
        var completed = (await programme.Region("benelux").StartRun("quarter-close", "FY24-Q4")).Progress!;

        Assert.Equal("CompletedWithFailures", interrupted.Status);
        Assert.Equal(failing.Select(partner => partner.Id), interrupted.Failures.Select(each => each.PartnerId).Order(StringComparer.Ordinal));
        Assert.Equal(10, interrupted.Outcomes.Values.Sum());
        Assert.Equal(("Completed", 12, 12, null), (completed.Status, completed.Partners, completed.Outcomes.Values.Sum(), completed.Mismatch));
        Assert.Empty(completed.Failures);
        Assert.Equal(Enumerable.Range(1, 12).Sum(number => number * 1_000_00L), completed.NetRevenueMinorUnits);
    }

    [Fact]
    public async Task A_run_whose_partners_count_otherwise_than_the_ledger_names_partner_and_week()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 28), "benelux");
        var partner = (await JoinAsync(programme, 2))[1];
        await programme.TamperAsync($"UPDATE pos_report SET net_minor_units = net_minor_units + 1 WHERE partner_id = '{partner.Id}'");
        programme.Sleep(YearEnd);

        await programme.Region("benelux").CatchUp();
        var differing = (await programme.Grains.GetGrain<IRun>(CloseRun).Progress())!;
        await programme.TamperAsync($"UPDATE pos_report SET net_minor_units = net_minor_units - 1 WHERE partner_id = '{partner.Id}'");
        var mended = (await programme.Region("benelux").StartRun("quarter-close", "FY24-Q4")).Progress!;

        Assert.Equal("TotalsDiffer", differing.Status);
        Assert.Matches($"^sell-out of {partner.Id} 2024-W[0-9]+: lines EUR 2000.00, ledger EUR 2000.01, partner EUR 2000.00$", differing.Mismatch);
        Assert.Equal(("Completed", null), (mended.Status, mended.Mismatch));
    }

    [Theory]
    [InlineData(FaultMoment.BeforeLanding)]
    [InlineData(FaultMoment.AfterLanding)]
    public async Task The_list_of_runs_tells_a_run_that_ended_while_its_row_could_not_be_written(FaultMoment moment)
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 28), "benelux");
        await JoinAsync(programme, 2);
        programme.Sleep(YearEnd);

        programme.Faults.FailCall(1, moment, $"put Completed {CloseRun}");
        await Assert.ThrowsAsync<IOException>(() => programme.Region("benelux").CatchUp());
        await programme.Region("benelux").CatchUp();

        Assert.Contains(await programme.Directory.Runs("benelux", "Completed", 200), each => each.RunId == CloseRun);
    }

    [Fact]
    public async Task A_partner_whose_first_enrolment_was_refused_is_not_missed()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 28), "benelux");
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync(partner.Profile with { Region = "atlantis" });
        await partner.EnrolAsync();
        await partner.EnrolAsync(partner.Profile with { Region = "atlantis" });

        await programme.AdvanceAsync(YearEnd);

        Assert.Equal(1, (await programme.Grains.GetGrain<IRun>(CloseRun).Progress())!.Partners);
    }

    [Fact]
    public async Task A_fault_at_every_boundary_of_a_year_leaves_no_trace()
    {
        var undisturbed = await PlayYearAsync(disturbed: false);

        Assert.Equal(undisturbed, await PlayYearAsync(disturbed: true));
    }

    private static async Task<string> PlayYearAsync(bool disturbed)
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 28), "benelux");
        var partners = await JoinAsync(programme, 3);
        var day = new DateOnly(2024, 4, 2);
        for (var number = 1; day < new DateOnly(2025, 5, 4); day = day.AddMonths(1), number++)
        {
            if (disturbed)
                programme.Faults.FailCall(
                    number, number % 2 == 0 ? FaultMoment.BeforeLanding : FaultMoment.AfterLanding, "run-", "region-calendar/", "clock/");
            await AdvanceUntilAnsweredAsync(programme, day);
        }

        programme.Faults.Heal();
        var snapshots = new List<string>();
        foreach (var partner in partners)
            snapshots.Add(await Snapshot.OfAsync(partner));
        return JsonSerializer.Serialize(new
        {
            snapshots,
            (await programme.Region("benelux").Progress()).Passed,
            runs = await programme.Directory.Runs(null, null, 200),
        });
    }

    private static async Task AdvanceUntilAnsweredAsync(TestProgramme programme, DateOnly day)
    {
        try
        {
            await programme.AdvanceAsync(day);
        }
        catch (Exception fault) when (fault is IOException or OrleansException)
        {
            await programme.AdvanceAsync(day);
        }
    }

    private static async Task<List<TestPartner>> JoinAsync(TestProgramme programme, int count)
    {
        var partners = Enumerable.Range(0, count).Select(_ => programme.Partner(TestPartner.NewId())).ToList();
        foreach (var (index, partner) in partners.Index())
        {
            await partner.EnrolAsync();
            await partner.SubmitAsync(new PosWeek(2024, 13), SoldLine.On(new DateOnly(2024, 3, 26), (index + 1) * 1_000m));
        }

        return partners;
    }
}
