namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>A programme of Benelux alone at noon UTC of 10 April 2024, whose clock never moves: its tests disturb one partner each.</summary>
public sealed class AprilProgramme : IAsyncLifetime
{
    public TestProgramme Programme { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Programme = await TestProgramme.StartAsync(SharedProgramme.Today, "benelux");

    public ValueTask DisposeAsync() => Programme.DisposeAsync();
}
