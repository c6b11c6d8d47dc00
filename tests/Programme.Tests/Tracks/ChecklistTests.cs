using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Tests.Decisions;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R28 to R51: a partner's checklist in its own track, whether or not a row gates the choice.</summary>
public sealed class ChecklistTests
{
    private static readonly Requirement[] Facts =
        [Requirement.Agreement, Requirement.MinimumRevenue, Requirement.Orientation, Requirement.Certification, Requirement.PosData, Requirement.BrandAlignment];

    private static GuideVersion Guide => TestGuide.Shipped;

    [Fact]
    public void It_lists_what_the_matrix_asks_in_its_order_however_the_guide_lists_its_rows()
    {
        var shuffled = Guide with { Requirements = [.. Guide.Requirements.Reverse()] };

        Assert.Equal(Facts, Listed("Elite", shuffled));
        Assert.Equal(Facts.Except([Requirement.Certification]), Listed("Premier", shuffled));
    }

    [Fact]
    public void It_asks_what_gates_no_choice_too()
    {
        var ungated = Guide.Settling(policies => policies with { EntryRequirements = [] });

        Assert.Empty(Eligibility.Trace("Elite", TestFacts.Eligible(), ungated));
        Assert.Equal(Facts, Listed("Elite", ungated));
    }

    [Fact]
    public void It_tells_what_is_there_and_what_is_needed() => Assert.Equal(
        """
        R28 | Agreement signed for Elite | not yet | signed by 2024-04-10 | no
        R29 | Net revenue 2023-04-01 to 2024-03-31 for Elite | EUR 0.00 | EUR 100000.00 | no
        R32 | Orientation completed for Elite | not yet | completed by 2024-04-10 | no
        R51 | Certified people for Elite | 0 sales, 0 technical | 1 sales, 1 technical | no
        R36 | POS data of the last judged quarter for Elite | not compliant | compliant | no
        R38 | Brand alignment for Elite | not full | full | no
        """,
        Eligibility.Checklist(
            "Elite",
            TestFacts.Eligible() with { Partner = PartnerFacts.None, NetRevenue = TestFacts.Euro(0), LastPosQuarterComplied = false },
            plans: null,
            Guide).Select(row => row.Step).Told());

    private static IEnumerable<Requirement> Listed(string track, GuideVersion guide) =>
        Eligibility.Checklist(track, TestFacts.Eligible(), plans: null, guide).Select(row => row.Requirement);
}
