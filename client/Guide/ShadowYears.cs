using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Guide;

/// <summary>Which year a shadow run plays.</summary>
/// <param name="Year">The year that was named, or else the one that runs; nothing where there is no such version.</param>
/// <param name="Fault">What is wrong with the name of the year, where something is.</param>
internal sealed record ShadowYears(FiscalYear? Year, string? Fault)
{
    public const string Unreadable = "The fiscal year is written as FY25.";

    public static async Task<ShadowYears> FindAsync(IGrainFactory grains, string version, string? fiscalYear)
    {
        if (!GuideYaml.IsVersion(version))
            return new(null, null);
        if (string.IsNullOrEmpty(fiscalYear))
            return new(await RunningAsync(grains, version), null);
        return FiscalYear.TryParse(fiscalYear, null, out var year) ? new(year, null) : new(null, Unreadable);
    }

    private static async Task<FiscalYear?> RunningAsync(IGrainFactory grains, string version)
    {
        if (await grains.GetGrain<IGuide>(GrainKeys.Guide).Find(version) is not { } text
            || GuideFile.Read(text.Yaml) is not GuideReading.Loaded loaded)
            return null;
        var now = await grains.GetGrain<IClock>(GrainKeys.Clock).Read();
        return loaded.Guide.Calendar.YearOf(DateOnly.FromDateTime(now.Now.UtcDateTime));
    }
}
