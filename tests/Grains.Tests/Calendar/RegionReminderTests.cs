using Microsoft.Extensions.Time.Testing;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.Grains.Tests.Cluster;

namespace PartnerConnect.Grains.Tests.Calendar;

/// <summary>A quarter ends in Benelux at 22:00 UTC of 30 June 2024, and nobody calls.</summary>
public sealed class RegionReminderTests : IAsyncLifetime
{
    private static readonly DateTimeOffset QuarterEnd = new(2024, 6, 30, 22, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 6, 30, 12, 0, 0, TimeSpan.Zero));
    private TestProgramme programme = null!;
    private TestPartner partner = null!;

    public async ValueTask InitializeAsync()
    {
        programme = await TestProgramme.StartAsync(
            new TestProgrammePlan(clock) { Guide = RegionGuides.Of("benelux"), ClockDrivesReminders = true });
        partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await programme.Region("benelux").Wake();
    }

    public ValueTask DisposeAsync() => programme.DisposeAsync();

    [Fact]
    public async Task The_reminder_passes_the_quarters_end()
    {
        var passed = programme.Faults.NextAsync("write region-calendar/region-benelux");

        clock.SetUtcNow(QuarterEnd);
        await StepUntilAsync(passed);

        var decision = (await partner.DecisionsAsync())[^1];
        Assert.Equal(("milestone-provisional", "FY25-Q1", new DateOnly(2024, 7, 1)), (decision.Kind, decision.Period, decision.AsOf));
        Assert.Single((await programme.Region("benelux").Progress()).Passed);
    }

    [Fact]
    public async Task A_tick_that_failed_is_followed_by_another()
    {
        var run = GrainKeys.Run(Programme.Runs.RunKind.QuarterClose, "FY25-Q1", "benelux");
        var failed = programme.Faults.NextAsync($"failed write run/{run}");
        programme.Faults.FailEvery($"write run/{run}");
        clock.SetUtcNow(QuarterEnd);
        await StepUntilAsync(failed);
        Assert.Empty((await programme.Region("benelux").Progress()).Passed);

        programme.Faults.Heal();
        var passed = programme.Faults.NextAsync("write region-calendar/region-benelux");
        await StepUntilAsync(passed);

        Assert.Single((await programme.Region("benelux").Progress()).Passed);
    }

    // Ten minutes of the test's clock, in steps: Orleans arms the next tick in its own time, once the last one has ended.
    private async Task StepUntilAsync(Task awaited)
    {
        for (var step = 0; step < 20 && !awaited.IsCompleted; step++)
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            await Task.WhenAny(awaited, Task.Delay(TimeSpan.FromMilliseconds(500)));
        }

        Assert.True(awaited.IsCompleted, "No tick came in ten minutes.");
    }
}
