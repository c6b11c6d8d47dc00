namespace PartnerConnect.Silo.Demo;

/// <summary>The five kinds of partner the guide names (R2).</summary>
internal enum SamplePartnerType
{
    ValueAddedReseller,
    SystemsIntegrator,
    ManagedServiceProvider,
    TechnologyBroker,
    ReferralInfluencer,
}
