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
        var cell = guide.Requirement(requirement, track);
        return cell.Level == RequirementLevel.Required
            || (cell.Level == RequirementLevel.RequiredInMarkets && cell.Markets.Contains(region));
    }
}
