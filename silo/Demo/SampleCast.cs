using static PartnerConnect.Silo.Demo.SamplePartnerType;
using static PartnerConnect.Silo.Demo.Story;

namespace PartnerConnect.Silo.Demo;

/// <summary>A partner's part: its story, and the kind of business that has it.</summary>
internal sealed record SampleRole(Story Story, SamplePartnerType Type);

/// <summary>Who plays in which region: eight roles each, begun again where more partners are asked for.</summary>
internal static class SampleCast
{
    private static readonly Dictionary<string, SampleRole[]> ByRegion = new(StringComparer.Ordinal)
    {
        ["benelux"] =
        [
            new(SteadyPrincipal, SystemsIntegrator), new(SteadyElite, ManagedServiceProvider),
            new(SteadyPremier, ValueAddedReseller), new(RisesToElite, ValueAddedReseller),
            new(LapsesPos, SystemsIntegrator), new(NeverChooses, ManagedServiceProvider),
            new(NoAgreement, ValueAddedReseller), new(DeclaresZeroSales, ReferralInfluencer),
        ],
        ["dach"] =
        [
            new(SteadyPrincipal, ValueAddedReseller), new(RisesToPrincipal, SystemsIntegrator),
            new(SteadyElite, ValueAddedReseller), new(SteadyPremier, TechnologyBroker),
            new(MissesMilestones, SystemsIntegrator), new(NotCertified, ValueAddedReseller),
            new(OrdersTooMuchNfr, ManagedServiceProvider), new(ForgetsWeeks, ValueAddedReseller),
        ],
        ["uk-ireland"] =
        [
            new(SteadyPrincipal, ManagedServiceProvider), new(SteadyElite, SystemsIntegrator),
            new(SteadyPremier, ValueAddedReseller), new(RisesToElite, ManagedServiceProvider),
            new(FallsBack, ValueAddedReseller), new(ReachesTooHigh, ValueAddedReseller),
            new(NeverChooses, TechnologyBroker), new(ReportsLate, SystemsIntegrator),
        ],
        ["nordics"] =
        [
            new(SteadyPrincipal, SystemsIntegrator), new(RisesToElite, SystemsIntegrator),
            new(SteadyElite, ManagedServiceProvider), new(SteadyPremier, ReferralInfluencer),
            new(MissesMilestones, ValueAddedReseller), new(LapsesPos, ManagedServiceProvider),
            new(JoinsMidYear, ValueAddedReseller), new(NotBrandAligned, ValueAddedReseller),
        ],
        ["southern-europe"] =
        [
            new(ChoosesLower, SystemsIntegrator), new(SteadyElite, ValueAddedReseller),
            new(SteadyPremier, ManagedServiceProvider), new(RisesToPrincipal, ValueAddedReseller),
            new(LapsesPos, ValueAddedReseller), new(NotOriented, SystemsIntegrator),
            new(ChoosesTooLate, ManagedServiceProvider), new(DeclaresZeroSales, TechnologyBroker),
        ],
        ["north-america"] =
        [
            new(SteadyPrincipal, ValueAddedReseller), new(SteadyElite, SystemsIntegrator),
            new(SteadyPremier, ValueAddedReseller), new(RisesToElite, ValueAddedReseller),
            new(FallsBack, ManagedServiceProvider), new(MissesMilestones, ManagedServiceProvider),
            new(NotCertified, SystemsIntegrator), new(OrdersTooMuchNfr, ValueAddedReseller),
        ],
        ["apj"] =
        [
            new(SteadyPrincipal, ManagedServiceProvider), new(RisesToPrincipal, ManagedServiceProvider),
            new(SteadyElite, ValueAddedReseller), new(SteadyPremier, SystemsIntegrator),
            new(NeverChooses, ValueAddedReseller), new(ReachesTooHigh, SystemsIntegrator),
            new(ForgetsWeeks, ReferralInfluencer), new(DeclaresZeroSales, TechnologyBroker),
        ],
    };

    public static SampleRole RoleOf(SampleRegion region, int position)
    {
        var roles = ByRegion[region.Id];
        return roles[position % roles.Length];
    }
}
