using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

/// <summary>A32: what a partner without invoices of its own owes.</summary>
public sealed class PosDutyTests
{
    private static readonly DateOnly Joined = new(2024, 5, 6);

    [Theory]
    [InlineData(PartnerType.ValueAddedReseller, BrokerPosRule.ZeroSalesDeclaration, false, false)]
    [InlineData(PartnerType.SystemsIntegrator, BrokerPosRule.Exempt, false, false)]
    [InlineData(PartnerType.ManagedServiceProvider, BrokerPosRule.Exempt, false, false)]
    [InlineData(PartnerType.TechnologyBroker, BrokerPosRule.ZeroSalesDeclaration, true, false)]
    [InlineData(PartnerType.TechnologyBroker, BrokerPosRule.Exempt, false, true)]
    [InlineData(PartnerType.ReferralInfluencer, BrokerPosRule.ZeroSalesDeclaration, true, false)]
    [InlineData(PartnerType.ReferralInfluencer, BrokerPosRule.Exempt, false, true)]
    public void A_partner_without_invoices_attests_or_is_exempt_by_policy(PartnerType type, BrokerPosRule rule, bool attests, bool isExempt)
    {
        var guide = Guide(rule);

        Assert.Equal((attests, isExempt), (PosDuty.Attests(type, guide.Policies), PosDuty.IsExempt(type, guide.Policies)));
        Assert.Equal(isExempt ? DateOnly.MaxValue : Joined, PosDuty.JudgedFrom(type, Joined, guide));
    }

    [Fact]
    public void Nobody_is_judged_before_launch() => Assert.Equal(
        new DateOnly(2023, 10, 1), PosDuty.JudgedFrom(PartnerType.TechnologyBroker, new DateOnly(2023, 7, 1), Guide(BrokerPosRule.ZeroSalesDeclaration)));

    [Fact]
    public void Whoever_is_exempt_complies_without_a_report_and_owes_no_week()
    {
        var guide = Guide(BrokerPosRule.Exempt);
        var from = PosDuty.JudgedFrom(PartnerType.TechnologyBroker, Joined, guide);
        var quarter = guide.Calendar.QuarterOf(Joined);

        var verdict = PosCompliance.Quarter(quarter, [], from, new DateOnly(2025, 1, 1), guide.Pos, guide.Calendar);
        Assert.Equal((0, true), (verdict.WeeksExpected, verdict.Complies));
        Assert.True(PosCompliance.Rolling([], from, new DateOnly(2025, 1, 1), guide.Pos).Complies);
    }

    private static GuideVersion Guide(BrokerPosRule rule) =>
        TestGuide.Shipped with { Policies = TestGuide.Shipped.Policies with { BrokerPos = rule } };
}
