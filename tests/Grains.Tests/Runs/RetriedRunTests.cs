using Microsoft.Extensions.Time.Testing;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Tests.Runs;

/// <summary>At 22:00 UTC of 31 March 2024 a quarter closes in Benelux, and not all goes well.</summary>
public sealed class RetriedRunTests
{
    private static readonly DateTimeOffset YearEnd = new(2024, 3, 31, 22, 0, 0, TimeSpan.Zero);
    private static readonly string CloseRun = GrainKeys.Run(RunKind.QuarterClose, "FY24-Q4", "benelux");

    [Fact]
    public async Task A_partner_that_fails_once_is_asked_again_at_once()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 28), "benelux");
        var partner = await JoinAsync(programme);
        await JoinAsync(programme);
        programme.Sleep(YearEnd);

        programme.Faults.FailCall(1, FaultMoment.BeforeLanding, $"write partner/{partner.Key}");
        await programme.Region("benelux").CatchUp();

        Assert.True(programme.Faults.Struck);
        var run = (await programme.Grains.GetGrain<IRun>(CloseRun).Progress())!;
        Assert.Equal(("Completed", 2, 2, 0), (run.Status, run.Partners, run.PartnersInAll, run.Retries));
        Assert.Empty(run.Failures);
    }

    [Fact]
    public async Task A_run_with_failed_partners_is_tried_again_by_itself()
    {
        var clock = new FakeTimeProvider(YearEnd.AddHours(-10));
        await using var programme = await TestProgramme.StartAsync(
            new TestProgrammePlan(clock) { Guide = RegionGuides.Of("benelux"), ClockDrivesReminders = true });
        var partner = await JoinAsync(programme);
        await JoinAsync(programme);
        await programme.Region("benelux").Wake();

        programme.Faults.FailEvery($"write partner/{partner.Key}");
        clock.SetUtcNow(YearEnd);
        await programme.Region("benelux").CatchUp();
        var failed = (await programme.Grains.GetGrain<IRun>(CloseRun).Progress())!;
        Assert.Equal(("CompletedWithFailures", 1, true), (failed.Status, failed.FailedPartners, failed.RetryAt > YearEnd));
        Assert.Equal(partner.Id, Assert.Single(failed.Failures).PartnerId);

        programme.Faults.Heal();
        var ended = programme.Faults.NextAsync($"put Completed {CloseRun}");
        for (var step = 0; step < 20 && !ended.IsCompleted; step++)
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            await Task.WhenAny(ended, Task.Delay(TimeSpan.FromMilliseconds(500)));
        }

        var run = (await programme.Grains.GetGrain<IRun>(CloseRun).Progress())!;
        Assert.Equal(("Completed", 2, 0, 1, null), (run.Status, run.Partners, run.FailedPartners, run.Retries, run.RetryAt));
    }

    [Fact]
    public async Task A_run_whose_totals_differ_from_the_rows_names_the_partners()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 28), "benelux");
        var partner = await JoinAsync(programme);
        await JoinAsync(programme);
        await programme.TamperAsync($"""
            CREATE TRIGGER loses_rows AFTER INSERT ON transition WHEN NEW.partner_id = '{partner.Id}'
            BEGIN DELETE FROM transition WHERE partner_id = NEW.partner_id; END
            """);
        await programme.TamperAsync(
            $"INSERT INTO transition (run_id, partner_id, outcome, net_revenue_minor_units) VALUES ('{CloseRun}', 'nobody', 'Made up', 1)");
        programme.Sleep(YearEnd);

        await programme.Region("benelux").CatchUp();
        var differing = (await programme.Grains.GetGrain<IRun>(CloseRun).Progress())!;
        await programme.TamperAsync("DROP TRIGGER loses_rows");
        await programme.TamperAsync("DELETE FROM transition WHERE partner_id = 'nobody'");
        var mended = (await programme.Region("benelux").StartRun("quarter-close", "FY24-Q4")).Progress!;

        Assert.Equal("TotalsDiffer", differing.Status);
        Assert.Equal([partner.Id, "nobody"], differing.Differences.Select(each => each.PartnerId));
        Assert.Contains(partner.Id, differing.Mismatch, StringComparison.Ordinal);
        Assert.Equal(("Completed", null, 0), (mended.Status, mended.Mismatch, mended.Differences.Length));
    }

    private static async Task<TestPartner> JoinAsync(TestProgramme programme)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        return partner;
    }
}
