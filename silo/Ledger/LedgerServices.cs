using PartnerConnect.Grains.Deals;
using PartnerConnect.Grains.Guide.Shadow;
using PartnerConnect.Grains.Mdf;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Grains.Rebates;
using PartnerConnect.Grains.Runs;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Keeps the rows of partners, reports and runs in the registered <see cref="Database"/>.</summary>
public static class LedgerServices
{
    public static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddSingleton<LedgerWriter>()
        .AddSingleton<IPosLedgerRows, PosLedgerRows>()
        .AddSingleton<IPosCorrectionRows, PosCorrectionRows>()
        .AddSingleton<IPosReading, PosReading>()
        .AddSingleton<IPartnerRows, PartnerRows>()
        .AddSingleton<IDealRows, DealRows>()
        .AddSingleton<ILeapRows, LeapRows>()
        .AddSingleton<IMdfRows, MdfRows>()
        .AddSingleton<IRunRows, RunRows>()
        .AddSingleton<ITransitionRows, TransitionRows>()
        .AddSingleton<IShadowRows, ShadowRows>();
}
