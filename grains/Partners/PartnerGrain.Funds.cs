using PartnerConnect.Grains.Calendar;
using PartnerConnect.Grains.Mdf;
using PartnerConnect.Grains.Nfr;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Partners;

/// <summary>Wakes the partner when the next of its reservations or funds has ended.</summary>
internal sealed partial class PartnerGrain
{
    private const string FundsEnd = "funds-end";

    /// <summary>Has the partner woken with the day after the next last day; a simulation passes days by hand.</summary>
    private async Task RemindOfFundsAsync(Present now)
    {
        if (clock is SimulationClock)
            return;
        List<DateOnly> lastDays =
        [
            .. NfrKeeping.Reserved(stored.State).Select(each => each.Order.ReservedUntil).OfType<DateOnly>(),
            .. MdfKeeping.LastDays(stored.State),
        ];
        if (lastDays.Count == 0)
        {
            if (await this.GetReminder(FundsEnd) is { } reminder)
                await this.UnregisterReminder(reminder);
            return;
        }

        var due = RegionTime.EndOf(lastDays.Min(), now.Region) - now.Moment;
        await this.RegisterOrUpdateReminder(FundsEnd, due > TimeSpan.Zero ? due : TimeSpan.Zero, DealTickAgain);
    }
}
