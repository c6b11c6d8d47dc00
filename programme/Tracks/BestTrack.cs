using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tracks;

/// <summary>Finds the track that fits a partner best.</summary>
public static class BestTrack
{
    /// <summary>The highest track the partner is eligible for, at most the one named; the lowest where it is eligible for none.</summary>
    /// <param name="facts">What eligibility is measured on.</param>
    /// <param name="atMost">The highest track allowed, or nothing for no limit.</param>
    /// <param name="guide">The guide in force.</param>
    /// <remarks>Source: R13, R18, A1, A21: the lowest track is open.</remarks>
    public static string For(EligibilityFacts facts, string? atMost, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var highest = atMost is null ? guide.Tracks.Length - 1 : guide.Rank(atMost);
        for (var rank = highest; rank > 0; rank--)
        {
            if (Eligibility.For(guide.Tracks[rank].Name, facts, guide).Eligible)
                return guide.Tracks[rank].Name;
        }

        return guide.LowestTrack.Name;
    }
}
