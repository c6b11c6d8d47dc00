using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests;

/// <summary>The shipped guide, and variants of it.</summary>
internal static class TestGuide
{
    public static GuideVersion Shipped => ShippedGuide.Version;

    /// <summary>The same guide with other policies.</summary>
    public static GuideVersion Settling(this GuideVersion guide, Func<Policies, Policies> change) =>
        guide with { Policies = change(guide.Policies) };

    /// <summary>The same guide with one cell of the requirement matrix changed.</summary>
    public static GuideVersion Asking(
        this GuideVersion guide, Requirement requirement, string track, RequirementLevel level) =>
        guide with
        {
            Requirements =
            [
                .. guide.Requirements.Select(row => row.Requirement == requirement
                    ? row with { Cells = row.Cells.SetItem(track, row.Cells[track] with { Level = level }) }
                    : row),
            ],
        };

    /// <summary>The same guide with another annual minimum.</summary>
    public static GuideVersion WithMinimum(this GuideVersion guide, string region, string track, decimal minimum) =>
        guide with
        {
            Regions =
            [
                .. guide.Regions.Select(each => each.Id == region
                    ? each with { AnnualMinimum = each.AnnualMinimum.SetItem(track, minimum) }
                    : each),
            ],
        };
}
