using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Runs;

/// <summary>Six partners of Benelux from March 2024 to 1 April 2025. Elite asks for EUR 25,000 a quarter.</summary>
public sealed class FiscalYearStory : IAsyncLifetime
{
    private static readonly PosWeek First = new(2024, 9);
    private static readonly PosWeek Last = new(2024, 39);

    public TestProgramme Programme { get; private set; } = null!;

    /// <summary>Reaches every milestone.</summary>
    public TestPartner Steady { get; private set; } = null!;

    /// <summary>Sells nothing in two quarters, reports it well, and is moved down.</summary>
    public TestPartner Slack { get; private set; } = null!;

    /// <summary>Sells nothing either, and is forgiven.</summary>
    public TestPartner Excused { get; private set; } = null!;

    /// <summary>Sells nothing in one quarter and makes up for it in the next.</summary>
    public TestPartner Recovering { get; private set; } = null!;

    /// <summary>Never reports.</summary>
    public TestPartner Silent { get; private set; } = null!;

    /// <summary>Chooses no track.</summary>
    public TestPartner Undecided { get; private set; } = null!;

    public IEnumerable<TestPartner> Everybody => [Steady, Slack, Excused, Recovering, Silent, Undecided];

    /// <summary>The standings after the second quarter has settled, and before anybody decided on what it proposed.</summary>
    public IReadOnlyDictionary<TestPartner, Standing> AfterSecondQuarter { get; private set; } = null!;

    /// <summary>Of the silent partner, before and after its downgrade was approved on 6 May.</summary>
    public (Standing Before, Standing After) SilentInMay { get; private set; }

    /// <summary>Of the partner that is moved down, once that was approved in October.</summary>
    public Standing SlackOnceApproved { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 1), "benelux");
        (Steady, Slack, Excused, Recovering, Silent, Undecided) = (New(), New(), New(), New(), New(), New());
        foreach (var partner in Everybody)
        {
            await partner.EnrolAsync();
            await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m));
        }

        for (var week = First; week <= Last; week = week.Next)
            await ReportAsync(week);
        await Programme.AdvanceAsync(new DateOnly(2024, 10, 31));
        AfterSecondQuarter = await StandingsAsync();
        await DecideAsync(Slack, approve: true);
        await DecideAsync(Excused, approve: false);
        SlackOnceApproved = await Slack.StandingAsync();
        await Programme.AdvanceAsync(new DateOnly(2025, 4, 1));
    }

    public ValueTask DisposeAsync() => Programme.DisposeAsync();

    public async Task<RunProgress> RunAsync(string id) => (await Programme.Grains.GetGrain<IRun>(id).Progress())!;

    public static Task<ProposalAnswer?> DecideAsync(TestPartner partner, bool approve) =>
        partner.DecideAsync(GrainKeys.Proposal(partner.Id, 1), approve);

    // Each week is reported at noon of the Monday after it.
    private async Task ReportAsync(PosWeek week)
    {
        await Programme.AdvanceAsync(week.Next.FirstDay);
        await Task.WhenAll(Everybody.Where(partner => partner != Silent).Select(partner => Sales(partner, week) is { } sales
            ? partner.SubmitAsync(week, sales)
            : partner.DeclareZeroAsync(week)));

        if (week == new PosWeek(2024, 12))
            await Slack.OrderAsync("N-1", Products.Camera.ManufacturerPartNumber);
        if (week == new PosWeek(2024, 13))
            await Task.WhenAll(Everybody.Where(partner => partner != Undecided).Select(partner => partner.ChooseAsync("Elite")));
        if (week == new PosWeek(2024, 18))
        {
            var before = await Silent.StandingAsync();
            await DecideAsync(Silent, approve: true);
            SilentInMay = (before, await Silent.StandingAsync());
        }
    }

    private SoldLine? Sales(TestPartner partner, PosWeek week) => ($"{week}", partner) switch
    {
        ("2024-W16" or "2024-W30", _) when partner == Steady => SoldLine.On(week.FirstDay, 30_000m),
        ("2024-W28", _) when partner == Recovering => SoldLine.On(week.FirstDay, 55_000m),
        _ => null,
    };

    private async Task<Dictionary<TestPartner, Standing>> StandingsAsync()
    {
        var standings = new Dictionary<TestPartner, Standing>();
        foreach (var partner in Everybody)
            standings[partner] = await partner.StandingAsync();
        return standings;
    }

    private TestPartner New() => Programme.Partner(TestPartner.NewId());
}

/// <summary>Those who read what the year left behind; it is lived once for all of them.</summary>
[CollectionDefinition]
public sealed class FiscalYearReaders : ICollectionFixture<FiscalYearStory>;
