namespace PartnerConnect.Silo.Hosting;

/// <summary>How this process was asked to run.</summary>
public sealed record SiloOptions
{
    /// <summary>Where the single-machine database lies.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>Where the gateway listens, on a single machine.</summary>
    public string Urls { get; init; } = "http://localhost:8080";

    /// <summary>The day the simulation clock stands at; nothing for the real clock.</summary>
    public DateOnly? SimulateFrom { get; init; }
}
