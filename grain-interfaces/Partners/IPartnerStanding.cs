namespace PartnerConnect.GrainInterfaces.Partners;

/// <summary>Where a partner stands. One activation is one partner; the key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-standing"), Alias("partner-standing")]
public interface IPartnerStanding : IGrainWithStringKey
{
    /// <summary>All that is true of the partner now, after every boundary that has passed; nothing for an unknown partner.</summary>
    [Alias("standing")]
    Task<Standing?> Standing();
}
