using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tracks;

/// <summary>Reads the requirement matrix.</summary>
public static class TrackRequirements
{
    /// <summary>Whether a track asks for a requirement in a region, apart from what rebates and MDF ask.</summary>
    /// <remarks>Source: matrix rows Q1 to Q10, A11, A12, A13.</remarks>
    public static bool Asks(Requirement requirement, string track, string region, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return guide.Requirement(requirement, track).Level switch
        {
            RequirementLevel.Required => true,
            RequirementLevel.RequiredInMarkets =>
                guide.Requirements.First(row => row.Requirement == requirement).Markets.Contains(region),
            _ => false,
        };
    }
}
