using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Guide;

/// <summary>
/// Partners of Benelux who between them live everything that can move a track in FY25, up to 20 May 2025; the year is played
/// again in January, and once more when it is over and the next one has been chosen for.
/// </summary>
public sealed class ShadowCast : IAsyncLifetime
{
    public const string InJanuary = "january";
    public const string Afterwards = "afterwards";

    private static readonly FiscalYear Year = FiscalYear.Parse("FY25");

    private static readonly string[] Early =
    [
        "chooser", "placed", "upgraded", "turned down", "moved down", "forgiven", "undecided", "suspended", "leaver", "late leaver",
    ];

    private readonly Dictionary<string, TestPartner> cast = [];

    public TestProgramme Programme { get; private set; } = null!;

    /// <summary>Everybody's track on 15 January, by its part.</summary>
    public IReadOnlyDictionary<string, string?> TracksInJanuary { get; private set; } = null!;

    /// <summary>Everybody's track on the year's last day.</summary>
    public IReadOnlyDictionary<string, string?> TracksAtYearEnd { get; private set; } = null!;

    public TestPartner this[string part] => cast[part];

    public IReadOnlyDictionary<string, TestPartner> Everybody => cast;

    public async ValueTask InitializeAsync()
    {
        Programme = await TestProgramme.StartAsync(
            new DateOnly(2024, 3, 1),
            RegionGuides.Of("benelux").Setting("midYearUpgrade: Off", "midYearUpgrade: WithApprover")
                .Setting("placementOverride: TransitionOnly", "placementOverride: Always")
                .Setting("Certification, PosData, BrandAlignment", "Certification, BrandAlignment"));
        foreach (var part in Early)
            await JoinAsync(part);
        await JoinAsync("signs late", profile => profile with { AgreementSigned = null });

        await OnAsync("2024-04-10", "Elite", "chooser", "moved down", "forgiven", "leaver", "late leaver");
        await cast["placed"].PlaceAsync("Elite");
        await Programme.AdvanceAsync(new DateOnly(2024, 6, 5));
        await cast["signs late"].EnrolAsync(cast["signs late"].Profile with { AgreementSigned = new DateOnly(2024, 6, 3) });
        await OnAsync("2024-06-08", "Elite", "signs late");
        await OnAsync("2024-06-12", "Elite", "upgraded", "turned down");
        await Programme.AdvanceAsync(new DateOnly(2024, 6, 20));
        await DecideOpenAsync("upgraded", "Upgrade", approve: true);
        await DecideOpenAsync("turned down", "Upgrade", approve: false);
        await Programme.AdvanceAsync(new DateOnly(2024, 7, 10));
        await JoinAsync("newcomer");
        await OnAsync("2024-07-20", "Elite", "newcomer");

        // Nobody has reported a week: all that stand higher are proposed to fall when the first quarter has settled.
        await Programme.AdvanceAsync(new DateOnly(2024, 8, 5));
        await DecideOpenAsync("moved down", "Downgrade", approve: true);
        await DecideOpenAsync("forgiven", "Downgrade", approve: false);
        await DecideOpenAsync("suspended", "Suspension", approve: true);
        await Programme.AdvanceAsync(new DateOnly(2024, 12, 10));
        await cast["leaver"].EnrolAsync(cast["leaver"].Profile with { AgreementSigned = null });

        await Programme.AdvanceAsync(new DateOnly(2025, 1, 15));
        TracksInJanuary = await TracksAsync();
        await PlayAsync(InJanuary);

        await Programme.AdvanceAsync(new DateOnly(2025, 2, 5));
        await DecideOpenAsync("chooser", "Downgrade", approve: true);
        await Programme.AdvanceAsync(new DateOnly(2025, 3, 31));
        TracksAtYearEnd = await TracksAsync();

        // The last quarter settles with the first instant of 1 May, and the window closes with its last.
        await OnAsync("2025-05-01", "Premier", [.. cast.Keys]);
        await cast["undecided"].PlaceAsync("Elite");
        await cast["late leaver"].EnrolAsync(cast["late leaver"].Profile with { AgreementSigned = null });
        await Programme.AdvanceAsync(new DateOnly(2025, 5, 20));
        await PlayAsync(Afterwards);
    }

    public ValueTask DisposeAsync() => Programme.DisposeAsync();

    public IShadowRun Run(string version) => Programme.Grains.GetGrain<IShadowRun>(GrainKeys.Shadow(version, Year));

    /// <summary>What a run found, by the part that the partner plays.</summary>
    public async Task<IReadOnlyDictionary<string, ShadowPartner>> FoundAsync(string version)
    {
        var found = await Run(version).Partners(null, null, null, 200);
        return cast.Where(each => found.Any(row => row.PartnerId == each.Value.Id))
            .ToDictionary(each => each.Key, each => found.Single(row => row.PartnerId == each.Value.Id));
    }

    private async Task PlayAsync(string version)
    {
        Assert.Null((await Programme.Guide.Submit((await Programme.Guide.Find("2023-10"))!.Yaml.Edition(version, "2026-04-01"))).Refusal);
        await Run(version).CompleteAsync();
    }

    private async Task JoinAsync(string part, Func<GrainInterfaces.Partners.PartnerProfile, GrainInterfaces.Partners.PartnerProfile>? edit = null)
    {
        var partner = cast[part] = Programme.Partner(TestPartner.NewId());
        Assert.Null((await partner.EnrolAsync(edit?.Invoke(partner.Profile) ?? partner.Profile)).Refusal);
        await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m));
    }

    private async Task OnAsync(string day, string track, params string[] parts)
    {
        await Programme.AdvanceAsync(DateOnly.Parse(day));
        foreach (var part in parts)
            await cast[part].ChooseAsync(track);
    }

    private async Task DecideOpenAsync(string part, string kind, bool approve)
    {
        var open = (await cast[part].StandingAsync()).Proposals.First(each => (each.Kind, each.Status) == (kind, "Open"));
        await cast[part].DecideAsync(open.Id, approve);
    }

    private async Task<Dictionary<string, string?>> TracksAsync()
    {
        var tracks = new Dictionary<string, string?>();
        foreach (var (part, partner) in cast)
            tracks[part] = (await partner.StandingAsync()).Track;
        return tracks;
    }
}
