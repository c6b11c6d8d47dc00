using PartnerConnect.GrainInterfaces;

namespace PartnerConnect.Grains.Calendar;

/// <summary>When a region's reminder comes, so that the regions of one time zone do not wake as a herd.</summary>
internal static class WakeUp
{
    private const int LatestSeconds = 30;

    /// <summary>How long after its boundary a region wakes: 1 to 30 seconds, for one region always the same.</summary>
    /// <remarks>Never before it. A boundary is carried out as of its own instant, however late that is.</remarks>
    public static TimeSpan After(string region) => TimeSpan.FromSeconds(1 + (GrainKeys.CohortOf(region) % LatestSeconds));
}
