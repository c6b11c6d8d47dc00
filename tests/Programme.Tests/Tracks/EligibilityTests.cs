using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R8, R9, R14, R28, R29, R32, R36, R38, R51, A20, A21, A49: who may choose a track.</summary>
public sealed class EligibilityTests
{
    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData("Premier")]
    [InlineData("Elite")]
    [InlineData("Principal")]
    public void Whoever_meets_every_requirement_is_eligible(string track) =>
        Assert.Equal("", Unmet(track, TestFacts.Eligible(), Guide));

    // Each row breaks exactly one entry requirement.
    [Theory]
    [InlineData("Premier", Requirement.Agreement, "R28", "not yet", "signed by 2024-04-10")]
    [InlineData("Premier", Requirement.Orientation, "R32", "not yet", "completed by 2024-04-10")]
    [InlineData("Premier", Requirement.PosData, "R36", "not compliant", "compliant")]
    [InlineData("Premier", Requirement.BrandAlignment, "R38", "not full", "full")]
    [InlineData("Elite", Requirement.Agreement, "R28", "not yet", "signed by 2024-04-10")]
    [InlineData("Elite", Requirement.MinimumRevenue, "R29", "EUR 99999.99", "EUR 100000.00")]
    [InlineData("Elite", Requirement.Orientation, "R32", "not yet", "completed by 2024-04-10")]
    [InlineData("Elite", Requirement.Certification, "R51", "2 sales, 0 technical", "1 sales, 1 technical")]
    [InlineData("Elite", Requirement.PosData, "R36", "not compliant", "compliant")]
    [InlineData("Elite", Requirement.BrandAlignment, "R38", "not full", "full")]
    [InlineData("Principal", Requirement.Agreement, "R28", "not yet", "signed by 2024-04-10")]
    [InlineData("Principal", Requirement.MinimumRevenue, "R29", "EUR 499999.99", "EUR 500000.00")]
    [InlineData("Principal", Requirement.Orientation, "R32", "not yet", "completed by 2024-04-10")]
    [InlineData("Principal", Requirement.Certification, "R51", "2 sales, 1 technical", "2 sales, 2 technical")]
    [InlineData("Principal", Requirement.PosData, "R36", "not compliant", "compliant")]
    [InlineData("Principal", Requirement.BrandAlignment, "R38", "not full", "full")]
    public void One_broken_requirement_is_told_with_rule_have_and_need(
        string track, Requirement requirement, string rule, string have, string need)
    {
        var eligibility = Eligibility.For(track, TestFacts.Eligible().Without(requirement, track), Guide);

        // The lowest track is open to whoever has signed (A21), and tells what is missing all the same.
        Assert.Equal(track == "Premier" && requirement != Requirement.Agreement, eligibility.Eligible);
        Assert.Equal([new UnmetRequirement(requirement, rule, have, need)], eligibility.Unmet);
    }

    [Theory]
    [InlineData("Premier", "Agreement Orientation PosData BrandAlignment")]
    [InlineData("Elite", "Agreement MinimumRevenue Orientation Certification PosData BrandAlignment")]
    [InlineData("Principal", "Agreement MinimumRevenue Orientation Certification PosData BrandAlignment")]
    public void Everything_broken_is_told_in_the_order_of_the_matrix(string track, string requirements)
    {
        var nothing = TestFacts.Eligible() with
        {
            Partner = PartnerFacts.None,
            NetRevenue = TestFacts.Euro(0),
            LastPosQuarterComplied = false,
        };
        Assert.Equal(requirements, Unmet(track, nothing, Guide));
    }

    [Fact]
    public void The_order_is_that_of_the_matrix_however_the_guide_lists_its_rows()
    {
        var shuffled = Guide with { Requirements = [.. Guide.Requirements.Reverse()] };
        var facts = TestFacts.Eligible()
            .Without(Requirement.BrandAlignment, "Elite").Without(Requirement.Agreement, "Elite");
        Assert.Equal("Agreement BrandAlignment", Unmet("Elite", facts, shuffled));
    }

    [Theory]
    [InlineData("benelux", "Elite", 99_999.99, 100_000)]
    [InlineData("benelux", "Principal", 499_999.99, 500_000)]
    [InlineData("dach", "Elite", 199_999.99, 200_000)]
    [InlineData("dach", "Principal", 999_999.99, 1_000_000)]
    [InlineData("uk-ireland", "Elite", 174_999.99, 175_000)]
    [InlineData("uk-ireland", "Principal", 849_999.99, 850_000)]
    [InlineData("north-america", "Elite", 249_999.99, 250_000)]
    [InlineData("north-america", "Principal", 1_499_999.99, 1_500_000)]
    public void The_minimum_is_enough_and_one_cent_less_is_not(
        string region, string track, double tooLittle, double enough)
    {
        Assert.Equal("MinimumRevenue", Unmet(track, With((decimal)tooLittle), Guide));
        Assert.Equal("", Unmet(track, With((decimal)enough), Guide));

        EligibilityFacts With(decimal revenue) => TestFacts.Eligible(region) with
        {
            NetRevenue = Money.Exact(revenue, Guide.Region(region).Currency),
        };
    }

    [Theory]
    [InlineData("Elite", 1, 1, true)]
    [InlineData("Elite", 0, 1, false)]
    [InlineData("Elite", 1, 0, false)]
    [InlineData("Elite", 0, 9, false)]
    [InlineData("Principal", 2, 2, true)]
    [InlineData("Principal", 1, 2, false)]
    [InlineData("Principal", 2, 1, false)]
    [InlineData("Principal", 9, 1, false)]
    public void Sales_and_technical_people_are_counted_apart(string track, int sales, int technical, bool enough)
    {
        var facts = TestFacts.Eligible()
            .Of(partner => partner with { SalesCertified = sales, TechnicalCertified = technical });
        Assert.Equal(enough, Eligibility.For(track, facts, Guide).Eligible);
    }

    [Theory]
    [InlineData("2024-04-09", true)]
    [InlineData("2024-04-10", true)]
    [InlineData("2024-04-11", false)]
    public void What_is_signed_or_completed_counts_from_its_day_on(string day, bool counts)
    {
        var signed = TestFacts.Eligible().Of(partner => partner with { AgreementSigned = TestFacts.Day(day) });
        var trained = TestFacts.Eligible().Of(partner => partner with { OrientationCompleted = TestFacts.Day(day) });

        Assert.Equal(counts, Eligibility.For("Premier", signed, Guide).Eligible);
        Assert.Equal(counts, Eligibility.For("Elite", trained, Guide).Eligible);
        Assert.Equal(counts, Unmet("Premier", trained, Guide).Length == 0);
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "PosData")]
    [InlineData(null, "")]
    public void A_quarter_of_POS_weeks_that_was_not_judged_does_not_gate(bool? complied, string unmet) =>
        Assert.Equal(unmet, Unmet("Elite", TestFacts.Eligible() with { LastPosQuarterComplied = complied }, Guide));

    [Fact]
    public void An_open_track_stays_open_when_returns_outweigh_sales() =>
        Assert.Equal("", Unmet("Premier", TestFacts.Eligible() with { NetRevenue = TestFacts.Euro(-1) }, Guide));

    [Theory]
    [InlineData(9_999.99, "MinimumRevenue")]
    [InlineData(10_000, "")]
    public void The_lowest_track_asks_for_revenue_where_its_minimum_is_not_zero_and_bars_nobody(double revenue, string unmet)
    {
        var guide = Guide.WithMinimum("benelux", "Premier", 10_000);
        var facts = TestFacts.Eligible() with { NetRevenue = TestFacts.Euro((decimal)revenue) };
        Assert.Equal(unmet, Unmet("Premier", facts, guide));
        Assert.True(Eligibility.For("Premier", facts, guide).Eligible);
    }

    [Fact]
    public void Revenue_does_not_gate_what_a_partner_commits_to()
    {
        var committed = Guide.Settling(policies => policies with { EligibilityBasis = EligibilityBasis.Committed });
        var facts = TestFacts.Eligible() with { NetRevenue = TestFacts.Euro(0) };

        Assert.Equal("", Unmet("Principal", facts, committed));
        Assert.Equal("Orientation", Unmet("Principal", facts.Without(Requirement.Orientation, "Principal"), committed));
    }

    [Theory]
    [InlineData(Requirement.Agreement)]
    [InlineData(Requirement.MinimumRevenue)]
    [InlineData(Requirement.Orientation)]
    [InlineData(Requirement.Certification)]
    [InlineData(Requirement.PosData)]
    [InlineData(Requirement.BrandAlignment)]
    public void A_requirement_that_is_a_commitment_does_not_gate(Requirement requirement)
    {
        var commitment = Guide.Settling(policies => policies with
        {
            EntryRequirements = policies.EntryRequirements.Remove(requirement),
        });
        Assert.Equal("", Unmet("Elite", TestFacts.Eligible().Without(requirement, "Elite"), commitment));
    }

    [Theory]
    [InlineData(RequirementLevel.NotRequired)]
    [InlineData(RequirementLevel.RequiredForIncentives)]
    public void A_requirement_that_only_incentives_ask_for_does_not_gate(RequirementLevel level)
    {
        var guide = Guide.Asking(Requirement.Certification, "Elite", level);
        Assert.Equal("", Unmet("Elite", TestFacts.Eligible().Without(Requirement.Certification, "Elite"), guide));
    }

    [Fact]
    public void Every_track_is_told_from_the_lowest_to_the_highest()
    {
        var tracks = Eligibility.ForEveryTrack(TestFacts.EligibleUpTo("Elite"), Guide);

        Assert.Equal(["Premier", "Elite", "Principal"], tracks.Select(each => each.Track));
        Assert.Equal([true, true, false], tracks.Select(each => each.Eligible));
    }

    [Fact]
    public void The_lowest_track_is_told_as_open_with_what_it_lacks()
    {
        var told = Eligibility.Tell(TestFacts.Eligible().Without(Requirement.BrandAlignment, "Premier"), Guide);

        Assert.Equal([true, false, false], told.Outcome.Select(each => each.Eligible));
        Assert.All(told.Outcome, each => Assert.Equal(Requirement.BrandAlignment, Assert.Single(each.Unmet).Requirement));
        Assert.Equal("R28 R29 R32 R36 R38! R8 R28 R29 R32 R51 R36 R38! R28 R29 R32 R51 R36 R38!", told.RulesAsked());
    }

    [Fact]
    public void A_track_is_known_whatever_its_case() =>
        Assert.Equal("Elite", Eligibility.For("elite", TestFacts.Eligible(), Guide).Track);

    [Fact]
    public void An_unknown_track_or_region_is_nonsense()
    {
        Assert.Throws<ArgumentException>(() => Eligibility.For("Gold", TestFacts.Eligible(), Guide));
        Assert.Throws<ArgumentException>(
            () => Eligibility.For("Elite", TestFacts.Eligible() with { Region = "atlantis" }, Guide));
    }

    [Fact]
    public void The_trace_asks_every_entry_requirement_under_its_policy()
    {
        var trace = Eligibility.Trace("Principal", TestFacts.EligibleUpTo("Elite"), Guide);

        Assert.Equal(["R28", "R29", "R32", "R51", "R36", "R38"], trace.Select(step => step.Rule));
        Assert.Equal(["R29"], trace.Where(step => !step.Holds).Select(step => step.Rule));
        Assert.Equal("A49=MinimumRevenue:Entry", trace[1].Policy);
        Assert.Equal("Net revenue 2023-04-01 to 2024-03-31 for Principal", trace[1].Asked);
    }

    private static string Unmet(string track, EligibilityFacts facts, GuideVersion guide)
    {
        var eligibility = Eligibility.For(track, facts, guide);
        Assert.Equal(eligibility.Unmet.IsEmpty || (track == "Premier" && facts.Partner.AgreementSigned <= facts.Day), eligibility.Eligible);
        return string.Join(' ', eligibility.Unmet.Select(unmet => unmet.Requirement));
    }
}
