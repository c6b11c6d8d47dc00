namespace PartnerConnect.GrainInterfaces.Outlook;

/// <summary>What comes next for a partner, and what would change it. The key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-outlook"), Alias("partner-outlook")]
public interface IPartnerOutlook : IGrainWithStringKey
{
    /// <summary>What the coming boundaries bring with nothing new, the warnings of it, and the smallest changes that would
    /// keep or reach each track; nothing for an unknown partner. Changes nothing beyond what has come due.</summary>
    [Alias("outlook")]
    Task<PartnerOutlook?> Outlook();

    /// <summary>What would have changed one of the partner's decisions; nothing where it is none of the partner's.</summary>
    /// <param name="decisionId">The decision's id.</param>
    [Alias("counterfactual")]
    Task<DecisionCounterfactual?> Counterfactual(string decisionId);
}
