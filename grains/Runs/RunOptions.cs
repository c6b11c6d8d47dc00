namespace PartnerConnect.Grains.Runs;

/// <summary>How hard runs work and how often they try: the section <c>PartnerConnect:Runs</c> of the configuration.</summary>
public sealed class RunOptions
{
    /// <summary>How many cohorts a run works on at once.</summary>
    public int CohortsAtOnce { get; set; } = 8;

    /// <summary>How many partners a cohort carries out at once.</summary>
    public int PartnersAtOnce { get; set; } = 16;

    /// <summary>How many partners all cohorts of a silo carry out at once, however many runs there are.</summary>
    public int PartnersAtOnceOnASilo { get; set; } = 128;

    /// <summary>How many partners a cohort carries out in one step.</summary>
    public int PartnersAStep { get; set; } = 256;

    /// <summary>How often a partner is asked in one step before it is listed as failed.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>The pause before a partner is asked again; four times as long before each further time.</summary>
    public TimeSpan PauseBetweenAttempts { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>After how long a run with failed partners is tried again by itself, one time after the other.</summary>
    public IReadOnlyList<TimeSpan> RetryAfter { get; set; } =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];
}
