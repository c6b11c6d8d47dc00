using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Tests.Runs;

/// <summary>At 22:00 UTC of 31 March 2024 a quarter closes in Benelux, unless a person stops it.</summary>
public sealed class StoppedRunTests
{
    private static readonly DateTimeOffset YearEnd = new(2024, 3, 31, 22, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_paused_run_holds_its_region_up_until_it_is_resumed_and_cannot_be_cancelled_afterwards()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 28), "benelux");
        await programme.Partner(TestPartner.NewId()).EnrolAsync();
        var region = programme.Region("benelux");
        await region.Wake();
        Task<GrainInterfaces.Calendar.RunAnswer> ActAsync(RunActKind kind) =>
            region.ControlRun("quarter-close", "FY24-Q4", new RunAct(kind, "Petra", "the database moves", default));

        Assert.Equal("Paused", (await ActAsync(RunActKind.Pause)).Progress!.Status);
        programme.Sleep(YearEnd);
        var held = await region.CatchUp();
        Assert.Equal(GrainKeys.Run(RunKind.QuarterClose, "FY24-Q4", "benelux"), held.WaitsFor);
        Assert.Empty(held.Passed);

        Assert.Equal("Running", (await ActAsync(RunActKind.Resume)).Progress!.Status);
        await region.CatchUp();
        var ended = (await programme.Grains.GetGrain<IRun>(held.WaitsFor!).Progress())!;
        Assert.Equal(("Completed", 1), (ended.Status, ended.Partners));
        Assert.Equal([RunActKind.Pause, RunActKind.Resume], ended.Acts.Select(act => act.Kind));
        Assert.Equal("RunIsOver", (await ActAsync(RunActKind.Cancel)).Refusal);
    }

    [Fact]
    public async Task A_run_paused_half_way_stays_so_over_a_restart_and_goes_on_when_resumed()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 28), "benelux");
        await programme.Partner(TestPartner.NewId()).EnrolAsync();
        var region = programme.Region("benelux");
        var run = programme.Grains.GetGrain<IRun>(GrainKeys.Run(RunKind.QuarterClose, "FY24-Q4", "benelux"));
        Task<GrainInterfaces.Calendar.RunAnswer> ActAsync(RunActKind kind) =>
            region.ControlRun("quarter-close", "FY24-Q4", new RunAct(kind, "Petra", "the database moves", default));

        // Its partner is carried out, and the run has yet to hold its totals against the rows.
        programme.Sleep(YearEnd);
        programme.Faults.FailEvery($"transitions {run.GetPrimaryKeyString()}");
        await Assert.ThrowsAsync<IOException>(region.CatchUp);
        Assert.Equal("RunHasTakenEffect", (await ActAsync(RunActKind.Cancel)).Refusal);
        Assert.Equal("Paused", (await ActAsync(RunActKind.Pause)).Progress!.Status);
        programme.Faults.Heal();
        await programme.ForgetAsync(run);

        Assert.Equal(run.GetPrimaryKeyString(), (await region.CatchUp()).WaitsFor);
        Assert.Equal("RunIsPaused", (await region.StartRun("quarter-close", "FY24-Q4")).Refusal);
        Assert.Equal("Paused", (await run.Progress())!.Status);

        await ActAsync(RunActKind.Resume);
        Assert.False((await region.CatchUp()).MoreDue);
        Assert.Equal("Completed", (await run.Progress())!.Status);
    }
}
