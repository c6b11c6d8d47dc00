using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Mdf;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Programme.Tests.Mdf;

/// <summary>A request that nothing speaks against, and how to break it rule by rule.</summary>
internal static class MdfSamples
{
    public static readonly DateOnly Today = new(2024, 5, 20);

    public static readonly FiscalQuarter Spring = FiscalQuarter.Parse("FY25-Q1");

    public static MdfPartnerFacts Standing { get; } = new(
        new PlanFacts(
            Today, "benelux", "Principal", TestFacts.Qualified, new(2023, 7, 1),
            new BusinessPlan(Spring.Year, new(2024, 4, 20), new(2024, 5, 2)),
            new MarketingPlan(Spring, new(2024, 4, 10), new(2024, 4, 12), HasActivities: true, HasObjectives: true),
            Review: null, ReviewedTrack: null),
        SuspendedBy: null, Lapses: []);

    /// <summary>2,000 of 4,000 for a stand at a fair, from what has accrued.</summary>
    public static MdfRequestFacts Accepted { get; } = new()
    {
        Standing = Standing,
        Kind = MdfKind.Accrued,
        Activity = "A stand at Integrated Systems Utrecht",
        FirstDay = new(2024, 6, 3),
        LastDay = new(2024, 6, 5),
        Cost = TestFacts.Euro(4_000),
        Amount = TestFacts.Euro(2_000),
        Left = TestFacts.Euro(2_000),
    };

    public static MdfVerdictFacts Approved { get; } = new()
    {
        Standing = Standing,
        RequestId = "mdf-AW-0001-1",
        Status = MdfStatus.Requested,
        Kind = MdfKind.Accrued,
        Requested = TestFacts.Euro(2_000),
        Approve = true,
        Amount = TestFacts.Euro(2_000),
        Left = TestFacts.Euro(2_000),
        By = "Charlotte",
        Reason = "A good fair",
    };

    /// <summary>The shipped guide where a missed review blocks, Elite has no MDF, and a project may have 1,999.99 at most.</summary>
    public static GuideVersion Strict { get; } = Deals.DealSamples.Without(
        TestGuide.Shipped.Settling(policies => policies with { MissedReview = MissedReviewRule.BlockMdf }), Benefit.Mdf, "Elite");

    public static MdfPartnerFacts Breaking(this MdfPartnerFacts facts, MdfGate gate)
    {
        var plans = facts.Plans;
        return gate switch
        {
            MdfGate.AgreementNotSigned => facts with { Plans = plans with { Partner = plans.Partner with { AgreementSigned = null } } },
            MdfGate.NoTrack => facts with { Plans = plans with { Track = null } },
            MdfGate.BenefitNotGranted => facts with { Plans = plans with { Track = plans.Track is null ? null : "Elite" } },
            MdfGate.IncentivesSuspended => facts with { SuspendedBy = "R25" },
            MdfGate.BrandNotAligned => facts with { Plans = plans with { Partner = plans.Partner with { BrandAligned = false } } },
            MdfGate.MarketingPlanIncomplete => facts with { Plans = plans with { MarketingPlan = plans.MarketingPlan! with { HasObjectives = false } } },
            MdfGate.BusinessPlanMissing => facts with { Plans = plans with { BusinessPlan = null } },
            MdfGate.ReviewMissed => facts with { Plans = plans with { ReviewedTrack = "Principal" } },
            MdfGate.PosLapsed => facts with { Lapses = [new PosWeek(2024, 19)] },
            _ => throw new ArgumentOutOfRangeException(nameof(gate)),
        };
    }

    public static MdfRequestFacts Breaking(this MdfRequestFacts facts, MdfRefusal refusal) => refusal switch
    {
        MdfRefusal.RequestedTooLate => facts with { FirstDay = new(2024, 6, 2) },
        MdfRefusal.AboveCoFunding => facts with { Cost = TestFacts.Euro(3_999.98m) },
        MdfRefusal.AboveRequestCap => facts with { Kind = MdfKind.Project, Amount = TestFacts.Euro(25_000.01m), Cost = Enough(facts) },

        // A project asks for no balance: of the two the one that is declared first.
        MdfRefusal.BalanceTooLow => facts with { Left = TestFacts.Euro(1_999.99m) },
        _ => facts with { Standing = facts.Standing.Breaking(Enum.Parse<MdfGate>($"{refusal}")) },
    };

    private static Money Enough(MdfRequestFacts facts) => facts.Cost == TestFacts.Euro(4_000) ? TestFacts.Euro(60_000) : facts.Cost;
}
