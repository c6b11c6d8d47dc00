using System.Globalization;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests;

/// <summary>Facts of a partner that meets every entry requirement, and how to break them one by one.</summary>
internal static class TestFacts
{
    public static PartnerFacts Qualified { get; } = new(
        AgreementSigned: new(2023, 6, 1),
        OrientationCompleted: new(2023, 7, 1),
        SalesCertified: 2,
        TechnicalCertified: 2,
        BrandAligned: true);

    /// <summary>Enough for every track, measured at the start of FY25 on FY24.</summary>
    public static EligibilityFacts Eligible(string region = "benelux") => new(
        Day: new(2024, 4, 10),
        Region: region,
        Partner: Qualified,
        RevenueDays: new(new(2023, 4, 1), new(2024, 3, 31)),
        NetRevenue: TestGuide.Shipped.Region(region).Minimum("Principal"),
        LastPosQuarterComplied: true);

    /// <summary>As much revenue as makes this the highest track of Benelux the partner is eligible for.</summary>
    public static EligibilityFacts EligibleUpTo(string track) =>
        Eligible() with { NetRevenue = TestGuide.Shipped.Region("benelux").Minimum(track) };

    /// <summary>The same facts, short of one entry requirement of a track by as little as can be.</summary>
    public static EligibilityFacts Without(this EligibilityFacts facts, Requirement requirement, string track) =>
        requirement switch
        {
            Requirement.Agreement => facts.Of(partner => partner with { AgreementSigned = null }),
            Requirement.MinimumRevenue => facts with { NetRevenue = OneCentLess(facts.Region, track) },
            Requirement.Orientation => facts.Of(partner => partner with { OrientationCompleted = null }),
            Requirement.Certification => facts.Of(partner => partner with
            {
                TechnicalCertified = TestGuide.Shipped.Certification.People[track].Technical - 1,
            }),
            Requirement.PosData => facts with { LastPosQuarterComplied = false },
            Requirement.BrandAlignment => facts.Of(partner => partner with { BrandAligned = false }),
            _ => throw new ArgumentOutOfRangeException(nameof(requirement), requirement, "It gates no track."),
        };

    /// <summary>The same facts with other requirement facts.</summary>
    public static EligibilityFacts Of(this EligibilityFacts facts, Func<PartnerFacts, PartnerFacts> change) =>
        facts with { Partner = change(facts.Partner) };

    public static Money Euro(decimal amount) => Money.Exact(amount, new Currency("EUR"));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The rules that were asked, in order; a rule that does not hold is marked with a bang.</summary>
    public static string RulesAsked<TOutcome>(this Conclusion<TOutcome> conclusion) =>
        string.Join(' ', conclusion.Steps.Select(step => step.Holds ? step.Rule : $"{step.Rule}!"));

    private static Money OneCentLess(string region, string track)
    {
        var minimum = TestGuide.Shipped.Region(region).Minimum(track);
        return minimum - new Money(1, minimum.Currency);
    }
}
