using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Guide;

/// <summary>Which year a shadow run plays.</summary>
/// <param name="Year">The year that was named, or else the one that runs; nothing where there can be no such version.</param>
/// <param name="Fault">What is wrong with the name of the year, where something is.</param>
internal sealed record ShadowYears(FiscalYear? Year, string? Fault)
{
    public const string Unreadable = "The fiscal year is written as FY25.";

    public static async Task<ShadowYears> FindAsync(IGrainFactory grains, string version, string? fiscalYear)
    {
        if (!GuideYaml.IsVersion(version))
            return new(null, null);
        if (string.IsNullOrEmpty(fiscalYear))
            return new(await RunningAsync(grains), null);
        return FiscalYear.TryParse(fiscalYear, null, out var year) ? new(year, null) : new(null, Unreadable);
    }

    // By the calendar of what is published, which no version may change (R6): so the answer is the same, whether the year
    // is named or not, also where the version that is tried is gone or no longer reads.
    private static async Task<FiscalYear> RunningAsync(IGrainFactory grains)
    {
        var guides = grains.GetGrain<IGuide>(GrainKeys.Guide);
        var published = (await guides.Versions()).First(version => version.PublishedAt is not null).Version;
        var guide = GuideFile.ReadStored((await guides.Find(published))!.Yaml)
            ?? throw new InvalidDataException($"The published guide version '{published}' no longer reads.");
        var now = await grains.GetGrain<IClock>(GrainKeys.Clock).Read();
        return guide.Calendar.YearOf(DateOnly.FromDateTime(now.Now.UtcDateTime));
    }
}
