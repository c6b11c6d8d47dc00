namespace PartnerConnect.Gateway.Hosting;

/// <summary>What the host decides for the gateway.</summary>
public sealed record GatewayOptions
{
    /// <summary>Whether all runs in one process for one developer: then tokens may be had for the asking.</summary>
    public bool SingleMachineDevelopment { get; init; }

    /// <summary>
    /// Signs the tokens of single-machine development, 32 bytes or more, so that they outlive a restart. Without it a
    /// key is made up at every start.
    /// </summary>
    public byte[]? DevelopmentSigningKey { get; init; }
}
