using PartnerConnect.Grains.Calendar;
using PartnerConnect.Grains.Tests.Cluster;

[assembly: AssemblyFixture(typeof(SharedProgramme))]

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>
/// The programme that most tests share, on two silos. Its clock stands at noon UTC of 10 April 2024, a Wednesday in the
/// window of FY25, and never moves: who needs another day starts a programme of its own.
/// </summary>
public sealed class SharedProgramme : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2024, 4, 10);

    private TestProgramme programme = null!;

    public IGrainFactory Grains => programme.Grains;

    public async ValueTask InitializeAsync() => programme = await TestProgramme.StartAsync(
        new TestProgrammePlan(new SimulationClock(new DateTimeOffset(Today, new TimeOnly(12, 0), TimeSpan.Zero))) { Silos = 2 });

    /// <summary>A partner that nobody has enrolled.</summary>
    public TestPartner NewPartner(string region = "benelux") => new(programme, TestPartner.NewId()) { Region = region };

    /// <summary>A partner that joins today.</summary>
    public async Task<TestPartner> JoinAsync(string region = "benelux")
    {
        var partner = NewPartner(region);
        await partner.EnrolAsync();
        return partner;
    }

    public ValueTask DisposeAsync() => programme.DisposeAsync();
}
