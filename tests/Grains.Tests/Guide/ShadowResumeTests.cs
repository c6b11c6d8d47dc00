using Microsoft.Extensions.Time.Testing;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Guide;

/// <summary>A shadow run whose database fails it, on a clock that drives reminders too.</summary>
public sealed class ShadowResumeTests : IAsyncLifetime
{
    private static readonly string Key = GrainKeys.Shadow("same", FiscalYear.Parse("FY25"));

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 4, 10, 12, 0, 0, TimeSpan.Zero));
    private TestProgramme programme = null!;

    private IShadowRun Run => programme.Grains.GetGrain<IShadowRun>(Key);

    public async ValueTask InitializeAsync()
    {
        programme = await TestProgramme.StartAsync(
            new TestProgrammePlan(clock) { Guide = RegionGuides.Of("benelux"), ClockDrivesReminders = true });
        await programme.Partner(TestPartner.NewId()).EnrolAsync();
        Assert.Null((await programme.Guide.Submit((await programme.Guide.Find("2023-10"))!.Yaml.Edition("same", "2026-04-01"))).Refusal);
    }

    public ValueTask DisposeAsync() => programme.DisposeAsync();

    [Fact]
    public async Task A_run_that_was_broken_off_goes_on_though_nobody_asks_for_it()
    {
        // The second write is that of its only page, and ends the activation.
        var failed = programme.Faults.NextAsync($"failed write shadow-run/{Key}");
        programme.Faults.FailCall(2, FaultMoment.BeforeLanding, $"write shadow-run/{Key}");
        await Run.Start();
        await failed;
        Assert.Contains("\"status\":\"Running\"", await StoredAsync(), StringComparison.Ordinal);
        var landed = programme.Faults.NextAsync($"write shadow-run/{Key}");

        for (var step = 0; step < 20 && !landed.IsCompleted; step++)
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            await Task.WhenAny(landed, Task.Delay(TimeSpan.FromMilliseconds(500)));
        }

        Assert.True(landed.IsCompleted, "No tick came in ten minutes.");
        Assert.Contains("\"status\":\"Completed\"", await StoredAsync(), StringComparison.Ordinal);
        Assert.Equal(1, (await Run.Progress())!.Partners);
        Assert.Single(await Run.Partners(null, null, null, 200));
    }

    [Fact]
    public async Task What_is_not_stored_yet_is_not_told()
    {
        // The second write is that of its only page.
        var held = programme.Faults.HoldCall(2, $"write shadow-run/{Key}");
        await Run.Start();
        await held.Reached;

        var progress = (await Run.Progress())!;
        Assert.Equal(("Running", 0), (progress.Status, progress.Partners));
        Assert.Equal("Running", (await Run.Start()).Progress!.Status);

        var landed = programme.Faults.NextAsync($"write shadow-run/{Key}");
        held.LetGo();
        await landed;
        Assert.Contains("\"status\":\"Completed\"", await StoredAsync(), StringComparison.Ordinal);
    }

    private Task<string> StoredAsync() => programme.StoredAsync("shadow-run", Key);
}
