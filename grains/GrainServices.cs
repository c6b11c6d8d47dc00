using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Grains.Runs;

namespace PartnerConnect.Grains;

/// <summary>What the grains need of a silo beside its storage and rows.</summary>
public static class GrainServices
{
    /// <summary>Adds the guide book; the first guide is the shipped one unless another was added before.</summary>
    public static IServiceCollection AddProgrammeGrains(this IServiceCollection services)
    {
        services.TryAddSingleton(GuideSeed.Shipped);
        services.TryAddKeyedSingleton(ProgrammeClock.Key, TimeProvider.System);
        services.AddOptions<RunOptions>();
        return services.AddSingleton<GuideBook>().AddSingleton<PosReconciling>().AddSingleton<RunRoom>();
    }
}
