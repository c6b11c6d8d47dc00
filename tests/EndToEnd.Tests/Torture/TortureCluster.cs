using PartnerConnect.Machines;

namespace PartnerConnect.EndToEnd.Tests.Torture;

/// <summary>Silos and gateways as processes of their own on one database, to be hurt.</summary>
/// <param name="database">Its connection string.</param>
/// <param name="clock">The clock that all of them live by.</param>
/// <param name="membership">How soon a silo is held to be dead; nothing for what holds in production.</param>
internal sealed class TortureCluster(string database, WallClock clock, IReadOnlyDictionary<string, string>? membership = null) : IAsyncDisposable
{
    /// <summary>Settings that notice a death sooner than production would dare to.</summary>
    public static readonly IReadOnlyDictionary<string, string> Vigilant = new Dictionary<string, string>
    {
        ["PartnerConnect__Membership__ProbeTimeout"] = "00:00:01",
        ["PartnerConnect__Membership__NumMissedProbesLimit"] = "2",
        ["PartnerConnect__Membership__NumVotesForDeathDeclaration"] = "1",
        ["PartnerConnect__Membership__TableRefreshTimeout"] = "00:00:05",
        ["PartnerConnect__Membership__IAmAliveTablePublishTimeout"] = "00:00:05",
    };

    private readonly Lock gate = new();
    private readonly List<ProgramProcess> silos = [];
    private readonly List<ProgramProcess> gateways = [];

    public WallClock Clock => clock;

    public IReadOnlyList<ProgramProcess> Silos
    {
        get
        {
            lock (gate)
                return [.. silos];
        }
    }

    public IReadOnlyList<ProgramProcess> Gateways
    {
        get
        {
            lock (gate)
                return [.. gateways];
        }
    }

    public async Task<TortureCluster> StartAsync(int siloCount, int gatewayCount)
    {
        // The first brings the database up to date, which the others would only wait for.
        await AddSiloAsync();
        await Task.WhenAll(
            [
                .. Enumerable.Range(1, siloCount - 1).Select(_ => AddSiloAsync()),
                .. Enumerable.Range(0, gatewayCount).Select(_ => AddGatewayAsync()),
            ]);
        return this;
    }

    public Task<ProgramProcess> AddSiloAsync() => AddAsync(
        silos, "PartnerConnect.Silo.dll",
        [$"--PartnerConnect:SiloPort={ProgramProcess.FreePort()}", $"--PartnerConnect:GatewayPort={ProgramProcess.FreePort()}"]);

    public Task<ProgramProcess> AddGatewayAsync() => AddAsync(gateways, "PartnerConnect.Gateway.dll", []);

    /// <summary>Takes a silo or a gateway out of it that has ended, or is about to.</summary>
    public void Forget(ProgramProcess process)
    {
        lock (gate)
            _ = silos.Remove(process) || gateways.Remove(process);
    }

    /// <summary>Ends everything at once, as a power cut would.</summary>
    public async Task KillAllAsync()
    {
        var all = Silos.Concat(Gateways).ToList();
        await Task.WhenAll(all.Select(process => process.KillAsync()));
        all.ForEach(Forget);
    }

    public async ValueTask DisposeAsync() => await KillAllAsync();

    private async Task<ProgramProcess> AddAsync(List<ProgramProcess> kin, string assembly, string[] arguments)
    {
        var address = ProgramProcess.FreeAddress();
        var environment = Programs.Environment(database, address);
        foreach (var (name, value) in clock.Environment.Concat(membership ?? new Dictionary<string, string>()))
            environment[name] = value;
        var started = ProgramProcess.Start(assembly, address, arguments, environment);
        try
        {
            await started.ReadyAsync(TimeSpan.FromMinutes(3));
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }

        lock (gate)
            kin.Add(started);
        return started;
    }
}
