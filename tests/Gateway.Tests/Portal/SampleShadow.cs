using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>A shadow run as its grain tells it.</summary>
internal static class SampleShadow
{
    public static ShadowProgress Completed { get; } = new()
    {
        Version = "2024-06",
        Year = new FiscalYear(2025),
        Status = "Completed",
        Partners = 1_240,
        NotConcerned = 40,
        Totals =
        [
            new("benelux", "Elite", "Elite", "Same", 700), new("benelux", "Elite", "Premier", "Falls", 12),
            new("dach", "Premier", "Elite", "Rises", 8), new("dach", "Elite", "Elite", "Loses", 480),
        ],
        StartedAt = new(2024, 8, 20, 9, 0, 0, TimeSpan.Zero),
        CompletedAt = new(2024, 8, 20, 9, 0, 4, TimeSpan.Zero),
        PlayedUpTo = new(2024, 8, 20, 9, 0, 0, TimeSpan.Zero),
    };

    public static ShadowProgress Running { get; } = Completed with { Year = new FiscalYear(2024), Status = "Running", Partners = 250, CompletedAt = null };

    public static ImmutableArray<ShadowPartner> Partners { get; } =
    [
        Partner("BX-0007", "benelux", "Elite", "Premier", "Falls", [], ["AccountManagement", "NfrCap EUR 5000.00 to EUR 2500.00"]),
        Partner("BX-0009", "dach", "Premier", "Elite", "Rises", ["MilestonesMet +1"], []),
        .. Enumerable.Range(100, 60).Select(number => Partner($"BX-0{number}", "benelux", "Elite", "Elite", "Same", [], [])),
    ];

    public static ShadowReasons Reasons { get; } = new(
        Partners[0],
        [
            SampleDecisions.Assignment,
            SampleDecisions.Downgrade with { Kind = "milestone", Outcome = "Met", Rule = "R24" },
        ],
        [
            SampleDecisions.Assignment,
            SampleDecisions.Downgrade with { Kind = "milestone", Outcome = "Missed", Rule = "R24" },
            SampleDecisions.Downgrade,
        ],
        IsAsFound: true);

    private static ShadowPartner Partner(
        string id, string region, string track, string tried, string outcome, ImmutableArray<string> gains, ImmutableArray<string> losses) => new()
        {
            PartnerId = id,
            Region = region,
            Track = track,
            ShadowTrack = tried,
            Outcome = outcome,
            Gains = gains,
            Losses = losses,
        };
}
