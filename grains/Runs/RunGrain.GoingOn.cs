using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Grains.Runs;

/// <summary>What a run does by itself: a region's calendar carries a boundary's run out, and nobody waits for one that was taken up again.</summary>
internal sealed partial class RunGrain
{
    private const string GoOnReminder = "go-on";

    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMinutes(1);

    private IGrainTimer? work;

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (working.Status == RunStatus.CompletedWithFailures && working.RetryAt is not null)
            await TakeUpAgainAsync(working with { Retries = working.Retries + 1 });
        else if (working.Status == RunStatus.Running && working.Order is not null)
            GoOn();
        else
            await ForgetReminderAsync();
    }

    private async Task TakeUpAgainAsync(RunState run)
    {
        await SaveAsync(run.TakenUpAgain());
        await GoOnAsync();
    }

    // After a crash nobody may ever ask: the reminder lets it go on within a minute.
    private async Task GoOnAsync()
    {
        await RemindAsync(ShortestPeriod);
        GoOn();
    }

    private void GoOn() => work ??= this.RegisterGrainTimer(
        GoOnWorkingAsync, new GrainTimerCreationOptions(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(10)) { KeepAlive = true });

    private async Task GoOnWorkingAsync(CancellationToken cancellation)
    {
        try
        {
            await Continue();
        }
        catch
        {
            // The log has it; the reminder comes again.
            StopWorking();
            throw;
        }

        if (working.Status == RunStatus.Running)
            return;
        StopWorking();
        if (working.RetryAt is null)
            await ForgetReminderAsync();
    }

    private void StopWorking()
    {
        work?.Dispose();
        work = null;
    }

    private async Task RemindAsync(TimeSpan due) =>
        await this.RegisterOrUpdateReminder(GoOnReminder, due, due > ShortestPeriod ? due : ShortestPeriod);

    private async Task ForgetReminderAsync()
    {
        if (await this.GetReminder(GoOnReminder) is { } reminder)
            await this.UnregisterReminder(reminder);
    }
}
