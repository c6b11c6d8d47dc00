using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Simulation.Tests.Bugs;

/// <summary>Bugs of the rules that are planted by giving the grains another guide than the one that is true.</summary>
internal static class GuideMutations
{
    public static GuideVersion Of(PlantedBug bug, GuideVersion guide) => bug switch
    {
        PlantedBug.RegionsLiveByUtc => guide with { Regions = [.. guide.Regions.Select(region => region with { TimeZone = "UTC" })] },
        PlantedBug.WindowIsOffByOne => guide with
        {
            Policies = guide.Policies with
            {
                TrackWindowCounting = guide.Policies.TrackWindowCounting == DayCounting.Inclusive
                    ? DayCounting.Exclusive
                    : DayCounting.Inclusive,
            },
        },
        PlantedBug.SettleIsOffByOne => guide with
        {
            Pos = guide.Pos with { SettleDaysAfterQuarter = guide.Pos.SettleDaysAfterQuarter + 1 },
        },
        _ => guide,
    };
}
