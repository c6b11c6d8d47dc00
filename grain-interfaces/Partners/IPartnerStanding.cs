namespace PartnerConnect.GrainInterfaces.Partners;

/// <summary>Where a partner stands. One activation is one partner; the key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-standing"), Alias("partner-standing")]
public interface IPartnerStanding : IGrainWithStringKey
{
    /// <summary>All that is true of the partner now, after every boundary that has passed; nothing for an unknown partner.</summary>
    [Alias("standing")]
    Task<Standing?> Standing();

    /// <summary>All that was true of the partner at the end of a past day, as it was known then.</summary>
    /// <param name="day">The day, in the region; not after yesterday.</param>
    /// <returns>The standing and why there is none; nothing for an unknown partner.</returns>
    [Alias("standing-on")]
    Task<PastStanding?> StandingOn(DateOnly day);
}

/// <summary>A standing of the past.</summary>
/// <param name="Standing">The standing, where there is one.</param>
/// <param name="Refusal"><c>NotOverYet</c> for a day that is not over, <c>BeforeRecords</c> for one before the partner was
/// taken in or written down; nothing where there is a standing.</param>
/// <param name="FirstDay">The day on which the partner was taken in: nothing earlier can be asked for.</param>
[GenerateSerializer, Alias("past-standing"), Immutable]
public sealed record PastStanding(
    [property: Id(0)] Standing? Standing, [property: Id(1)] string? Refusal, [property: Id(2)] DateOnly FirstDay);
