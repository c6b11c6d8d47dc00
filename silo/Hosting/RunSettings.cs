using PartnerConnect.Grains.Runs;

namespace PartnerConnect.Silo.Hosting;

/// <summary>Reads from the configuration how hard runs work and how often they try.</summary>
internal static class RunSettings
{
    private const string Section = "PartnerConnect:Runs";

    /// <summary>Binds the section to <see cref="RunOptions"/>; a silo that it would keep from carrying runs out does not start.</summary>
    public static void AddRunSettings(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(Section);
        builder.Services.AddOptions<RunOptions>()
            .Configure(options =>
            {
                // A list would otherwise be put behind the one that stands there.
                if (settings.GetSection(nameof(RunOptions.RetryAfter)).Exists())
                    options.RetryAfter = [];
                settings.Bind(options);
            })
            .Validate(
                options => options is { CohortsAtOnce: > 0, PartnersAtOnce: > 0, PartnersAtOnceOnASilo: > 0, PartnersAStep: > 0, Attempts: > 0 },
                $"{Section}: how many at once, how many a step and how many attempts are at least 1.")
            .Validate(
                options => options.PauseBetweenAttempts >= TimeSpan.Zero && options.RetryAfter.All(pause => pause > TimeSpan.Zero),
                $"{Section}: a pause between attempts is not negative, and one before a retry is longer than nothing.")
            .ValidateOnStart();
    }
}
