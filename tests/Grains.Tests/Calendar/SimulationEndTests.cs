using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Calendar;

/// <summary>The last day on which a simulation clock may stand: all that looks ahead still finds names for years and weeks.</summary>
public sealed class SimulationEndTests
{
    // Where any lapse counts, every POS week is a boundary as well.
    [Fact]
    public async Task On_the_last_day_everything_is_told_that_lies_ahead()
    {
        var guide = RegionGuides.Of("benelux").Setting("trigger: FullQuarter", "trigger: AnyLapse");
        await using var programme = await TestProgramme.StartAsync(SimulationEnd.LastDay, guide);
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();

        Assert.Equal(new FiscalYear(2097), (await partner.StandingAsync()).FiscalYear);
        var outlook = (await programme.Grains.GetGrain<IPartnerOutlook>(GrainKeys.Partner(partner.Id)).Outlook())!;
        Assert.Contains(outlook.Next, coming => coming.Day > new DateOnly(2097, 4, 1));
    }
}
