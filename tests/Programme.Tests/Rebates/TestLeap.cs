using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Rebates;

namespace PartnerConnect.Programme.Tests.Rebates;

/// <summary>
/// An Elite quarter in Benelux that has settled: FY25-Q1, with a milestone of EUR 25,000 and a target of just 50,000.00.
/// </summary>
internal static class TestLeap
{
    public static readonly FiscalQuarter Quarter = FiscalQuarter.Parse("FY25-Q1");

    public static readonly DateOnly SettleDay = new(2024, 7, 31);

    // An average of 45,454.545 grown by a tenth.
    public static ImmutableArray<Money> ToFiftyThousand { get; } =
        [TestFacts.Euro(45_454), TestFacts.Euro(45_455), TestFacts.Euro(45_454), TestFacts.Euro(45_455.18m)];

    public static LeapPos Complies { get; } = new(true, [], [], new DateOnly(2024, 7, 30));

    public static LeapPos FallsShort { get; } = new(false, [new PosWeek(2024, 20), new PosWeek(2024, 21)], [], new DateOnly(2024, 7, 30));

    public static LeapQuarterFacts Sold(decimal gross, decimal? net = null) => new(
        SettleDay, Quarter, "Elite", "benelux", [Products(15, gross, net)], ToFiftyThousand, TestFacts.Euro(net ?? gross),
        TestFacts.Euro(net ?? gross), Complies, null, null);

    public static LeapLineGroup Products(int week, decimal gross, decimal? net = null) =>
        new(new PosWeek(2024, week), 1, IsService: false, IsReturn: false, TestFacts.Euro(net ?? gross), TestFacts.Euro(gross));

    public static LeapOutcome Decided(this LeapQuarterFacts facts, GuideVersion? guide = null) =>
        LeapEntitlement.Decide(facts, guide ?? TestGuide.Shipped).Outcome;

    public static GuideVersion Leap(Func<LeapPolicy, LeapPolicy> change) =>
        TestGuide.Shipped.Settling(policies => policies with { Leap = change(policies.Leap) });
}
