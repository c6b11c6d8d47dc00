using PartnerConnect.Grains;
using PartnerConnect.Grains.Calendar;

namespace PartnerConnect.Silo.Hosting;

/// <summary>What every way to run a silo has in common.</summary>
internal static class HostDefaults
{
    /// <summary>Gives a silo the time to hand its grains over before it stops.</summary>
    public static void AddShutdownTimeout(this WebApplicationBuilder builder) =>
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout =
            TimeSpan.FromSeconds(builder.Configuration.GetValue("PartnerConnect:ShutdownTimeoutSeconds", 30)));

    /// <summary>Runs the programme by a clock that stands at a day until it is advanced, where a day is given.</summary>
    public static void AddSimulationClock(this IServiceCollection services, DateOnly? simulateFrom)
    {
        if (simulateFrom is { } day)
            services.AddKeyedSingleton<TimeProvider>(ProgrammeClock.Key, new SimulationClock(SimulationDay.Noon(day)));
    }

    /// <summary>Silences what says nothing to an operator; configuration may say otherwise.</summary>
    public static void AddQuietLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);

        // Its first look at the clock is compared with none, and reported as a delay since the machine was started.
        builder.Logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // Two lines for every grain that wakes.
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
    }
}
