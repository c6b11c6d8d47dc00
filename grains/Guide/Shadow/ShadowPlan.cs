using System.Text.Json;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Guide.Shadow;

/// <summary>What every partner of a shadow run is played with; it may be used by several threads at once.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="UpTo">The last moment that is played.</param>
/// <param name="Published">The published versions.</param>
/// <param name="Trial">The versions as if the one that is tried had come into force on the year's first day.</param>
/// <param name="Tried">The version that is tried.</param>
internal sealed record ShadowPlan(
    FiscalYear Year, DateTimeOffset UpTo, GuideEditions Published, GuideEditions Trial, GuideVersion Tried)
{
    /// <summary>Plays both years of a stored partner, or nothing where it takes part in neither.</summary>
    public ShadowPartner? Compare(StoredPartner partner)
    {
        if (Read(partner) is not { Profile: { } profile } state)
            return null;
        var (published, tried) = Play(state, isTraced: false);
        return published.Track is null && tried.Track is null ? null : ShadowComparison.Of(profile, published, tried, Tried);
    }

    /// <summary>Plays both years.</summary>
    public (PlayedYear Published, PlayedYear Tried) Play(PartnerState state, bool isTraced) =>
        (ShadowPlay.Play(state, Year, UpTo, Published, isTraced), ShadowPlay.Play(state, Year, UpTo, Trial, isTraced));

    /// <summary>A partner as it is stored.</summary>
    public static PartnerState? Read(StoredPartner partner) =>
        JsonSerializer.Deserialize<PartnerState>(partner.Json, GrainStateJson.Options);
}
