using System.Text.Json;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Guide.Shadow;

/// <summary>What every partner of a shadow run is played with; it may be used by several threads at once.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="UpTo">The last moment that is played.</param>
/// <param name="Published">The published versions.</param>
/// <param name="Tried">The version that is tried.</param>
internal sealed record ShadowPlan(FiscalYear Year, DateTimeOffset UpTo, GuideEditions Published, GuideVersion Tried)
{
    private const long QuarterOfAnHour = 15 * TimeSpan.TicksPerMinute;

    /// <summary>The outcome of a partner that could not be played.</summary>
    public const string Failed = nameof(ShadowOutcome.Failed);

    /// <summary>The versions as if the one that is tried had come into force on the year's first day and held throughout;
    /// what settles from before is judged as it was.</summary>
    public GuideEditions Trial { get; } = TrialOf(Published, Tried, Year);

    /// <summary>The last moment of a year that is played: now, or the settlement of its last quarter wherever the sun stands.</summary>
    /// <remarks>A day begins on a quarter of an hour everywhere: no boundary is missed, and whoever asks twice asks the same.</remarks>
    public static DateTimeOffset LastMoment(FiscalYear year, GuideEditions published, GuideVersion tried, DateTimeOffset now)
    {
        var settled = published.Published.Append(tried).Max(guide =>
            RegionTime.StartOf(Boundaries.SettleDay(year.Quarter(4), guide), guide.Regions[0]).AddDays(2));
        return settled < now ? settled : new DateTimeOffset(now.Ticks - (now.Ticks % QuarterOfAnHour), now.Offset);
    }

    /// <summary>What partners of the year that is played could not live with under the version that is tried.</summary>
    /// <remarks>When it comes into force is no matter here.</remarks>
    public IReadOnlyList<string> Breaks()
    {
        var lastDay = DateOnly.FromDateTime(UpTo.UtcDateTime).AddDays(1);
        var concerned = Published.Published.Where(each =>
            each.Version != Tried.Version && each.Regions.Any(region => each.InForceIn(region.Id) <= lastDay));
        return
        [
            .. concerned.SelectMany(each => GuideSuccession.Check(each, Tried))
                .Where(each => !each.Field.EndsWith("inForceFrom", StringComparison.Ordinal))
                .Select(each => $"{each.Field} {each.Message}").Distinct(),
        ];
    }

    /// <summary>Plays both years of a stored partner, or nothing where it takes part in neither.</summary>
    public FoundPartner? Compare(StoredPartner partner)
    {
        PartnerState? state = null;
        try
        {
            state = Read(partner);
            return state?.Profile is null ? null : Compare(state);
        }
#pragma warning disable CA1031 // Whatever stops one partner must not stop the others: it is listed by name.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new FoundPartner(Failure(partner.PartnerId, state?.Profile?.Region ?? "", failure.Message), state?.Revision ?? 0);
        }
    }

    /// <summary>Plays both years, or nothing where the partner came after them.</summary>
    public (PlayedYear Published, PlayedYear Tried)? Play(PartnerState state, bool isTraced) =>
        state.JoinedOn > Tried.Calendar.LastDay(Year) || state.JoinedOn > LastDayPlayed(state)
            ? null
            : (ShadowPlay.Play(state, Year, UpTo, Published, isTraced), ShadowPlay.Play(state, Year, UpTo, Trial, isTraced));

    /// <summary>A partner as it is stored.</summary>
    public static PartnerState? Read(StoredPartner partner) =>
        JsonSerializer.Deserialize<PartnerState>(partner.Json, GrainStateJson.Options);

    private FoundPartner? Compare(PartnerState state) =>
        Play(state, isTraced: false) is not var (published, tried) || (published.Track is null && tried.Track is null)
            ? null
            : new FoundPartner(ShadowComparison.Of(state.Profile!, published, tried, Tried), state.Revision);

    private DateOnly LastDayPlayed(PartnerState state) => Present.At(UpTo, state.Profile!.Region, Published).Today;

    private static ShadowPartner Failure(string partnerId, string region, string message) => new()
    {
        PartnerId = partnerId,
        Region = region,
        Track = null,
        ShadowTrack = null,
        Outcome = Failed,
        Gains = [],
        Losses = [],
        Failure = message,
    };

    private static GuideEditions TrialOf(GuideEditions published, GuideVersion tried, FiscalYear year)
    {
        var firstDay = tried.Calendar.FirstDay(year) > tried.ProgrammeLaunch ? tried.Calendar.FirstDay(year) : tried.ProgrammeLaunch;
        var inForce = tried with
        {
            InForceFrom = firstDay,
            Regions = [.. tried.Regions.Select(region => region with { InForceFrom = null })],
        };
        return new GuideEditions([.. published.Published.Where(each => each.InForceFrom < firstDay && each.Version != tried.Version), inForce]);
    }
}
