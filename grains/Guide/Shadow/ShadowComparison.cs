using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Guide.Shadow;

/// <summary>Says what the difference between two played years is to a partner.</summary>
internal static class ShadowComparison
{
    /// <summary>Compares the year under the published versions with the year under the one that is tried.</summary>
    public static ShadowPartner Of(StoredProfile partner, PlayedYear published, PlayedYear tried, GuideVersion guide)
    {
        var gains = ImmutableArray.CreateBuilder<string>();
        var losses = ImmutableArray.CreateBuilder<string>();
        gains.AddRange(tried.Benefits.Except(published.Benefits).Order().Select(benefit => benefit.ToString()));
        losses.AddRange(published.Benefits.Except(tried.Benefits).Order().Select(benefit => benefit.ToString()));
        Count("MilestonesMet", tried.MilestonesMet - published.MilestonesMet);
        Count("IncentivesPaid", (published.Suspended ? 1 : 0) - (tried.Suspended ? 1 : 0));
        if (tried.NfrCap != published.NfrCap)
            (tried.NfrCap > published.NfrCap ? gains : losses).Add($"NfrCap {published.NfrCap} to {tried.NfrCap}");

        var rise = Rank(tried.Track) - Rank(published.Track);
        return new ShadowPartner
        {
            PartnerId = partner.PartnerId,
            Region = partner.Region,
            Track = published.Track,
            ShadowTrack = tried.Track,
            Outcome = Outcome(rise, gains.Count > 0, losses.Count > 0).ToString(),
            Gains = gains.ToImmutable(),
            Losses = losses.ToImmutable(),
        };

        void Count(string what, int more)
        {
            if (more != 0)
                (more > 0 ? gains : losses).Add($"{what} {more:+0;-0}");
        }

        int Rank(string? track) => track is null ? -1 : guide.Rank(track);
    }

    /// <summary>Whether two tell the same of a partner; never where one was not found.</summary>
    public static bool AreTheSame(ShadowPartner told, ShadowPartner? found) =>
        found is not null && (told.Track, told.ShadowTrack, told.Outcome) == (found.Track, found.ShadowTrack, found.Outcome)
        && told.Gains.SequenceEqual(found.Gains) && told.Losses.SequenceEqual(found.Losses);

    private static ShadowOutcome Outcome(int rise, bool gains, bool loses) => (rise, gains, loses) switch
    {
        ( > 0, _, _) => ShadowOutcome.Rises,
        ( < 0, _, _) => ShadowOutcome.Falls,
        (_, true, false) => ShadowOutcome.Gains,
        (_, false, true) => ShadowOutcome.Loses,
        (_, true, true) => ShadowOutcome.Mixed,
        _ => ShadowOutcome.Same,
    };
}
