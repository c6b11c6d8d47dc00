using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Deals;

/// <summary>Asks the matrix whether a track has a benefit, in whatever manner.</summary>
internal static class BenefitStep
{
    public static RuleStep Of(Benefit benefit, string rule, string track, GuideVersion guide)
    {
        var grant = guide.Benefits.First(row => row.Benefit == benefit).Cells[track].Grant;
        return new(rule, null, $"{benefit} of {track}", $"{grant}", "granted in some manner", grant != BenefitGrant.NotGranted);
    }
}
