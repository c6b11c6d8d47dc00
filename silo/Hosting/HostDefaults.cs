namespace PartnerConnect.Silo.Hosting;

/// <summary>What every way to run a silo has in common.</summary>
internal static class HostDefaults
{
    /// <summary>Gives a silo the time to hand its grains over before it stops.</summary>
    public static void AddShutdownTimeout(this WebApplicationBuilder builder) =>
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout =
            TimeSpan.FromSeconds(builder.Configuration.GetValue("PartnerConnect:ShutdownTimeoutSeconds", 30)));

    /// <summary>Silences what says nothing to an operator; configuration may say otherwise.</summary>
    public static void AddQuietLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // Two lines for every grain that wakes.
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
    }
}
