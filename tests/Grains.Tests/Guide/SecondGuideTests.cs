using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Calendar;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Guide;

/// <summary>
/// Another vendor's guide runs through the same grains: its first quarter ends on Friday 28 March 2025, it
/// moves partners down by itself, and its cap for not-for-resale orders is a value at list price.
/// </summary>
public sealed class SecondGuideTests
{
    [Fact]
    public async Task Another_vendors_year_runs_through_the_same_grains()
    {
        await using var programme = await StartAsync(new DateOnly(2024, 12, 20));
        var partner = await JoinAsync(programme);
        await partner.SubmitAsync(new PosWeek(2024, 30), SoldLine.On(new DateOnly(2024, 7, 25), 90_000m));

        // Entry asks for the agreement and no revenue, so that launch places everybody at the top.
        await programme.AdvanceAsync(new DateOnly(2025, 1, 2));
        var launched = await partner.StandingAsync();
        Assert.Equal("Summit", launched.Track);
        Assert.Equal(["Guide", "Policy", "Agreement"], launched.Documents);
        await programme.AdvanceAsync(new DateOnly(2026, 1, 20));

        var passed = (await programme.Region("alps").Progress()).Passed;
        Assert.Equal(
            [
                "launch-assignment FY25", "quarter-close FY25-Q1", "quarter-settle FY25-Q1", "quarter-close FY25-Q2",
                "quarter-settle FY25-Q2", "quarter-close FY25-Q3", "quarter-settle FY25-Q3", "quarter-close FY25-Q4",
                "window-open FY26", "window-close FY26",
            ],
            passed.Where(each => each.Kind != "pos-week-due").Select(each => $"{each.Kind} {each.Period}"));
        Assert.Equal(
            new DateTimeOffset(2025, 3, 28, 23, 0, 0, TimeSpan.Zero), passed.First(each => each.Kind == "quarter-close").At);

        // A week without sales needs no declaration, so that its silence is no lapse and only the milestones are missed; yet any
        // lapse would count at any time, so that every week of the year has a run of its own.
        Assert.True(passed.Count(each => each.Kind == "pos-week-due") > 50);
        var proposal = Assert.Single(await programme.Directory.Proposals(new() { Status = "CarriedOut" }, 200));
        Assert.Equal(("R26", "Summit", "programme", new DateOnly(2026, 1, 1)),
            (proposal.Rule, proposal.From, proposal.DecidedBy, proposal.EffectiveOn));
        foreach (var run in passed)
        {
            var progress = (await programme.Grains.GetGrain<IRun>(run.RunId).Progress())!;
            Assert.Equal(("Completed", 1, null), (progress.Status, progress.Partners, progress.Mismatch));
        }
    }

    [Fact]
    public async Task A_cap_at_list_price_counts_list_prices()
    {
        await using var programme = await StartAsync(new DateOnly(2025, 2, 3));
        var partner = await JoinAsync(programme);

        // Summit, which a newcomer may join at once: two thirds off, and a cap of CHF 40,000 at list price.
        var answers = ImmutableArray.CreateBuilder<GrainInterfaces.Nfr.NfrOrderAnswer>();
        foreach (var product in Products.Small.TakeLast(5))
            answers.Add(await partner.OrderAsync($"N-{product.ManufacturerPartNumber}", product.ManufacturerPartNumber));

        var list = Products.Small.TakeLast(5).Sum(product => product.Msrp);
        var nfr = (await partner.StandingAsync()).Nfr;
        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        Assert.Equal((list, 40_000m - list), (nfr.Spent.Amount, nfr.Left.Amount));
        Assert.Equal(nfr.Left, answers[^1].Left);
    }

    private static Task<TestProgramme> StartAsync(DateOnly day)
    {
        using var stream = typeof(SecondGuideTests).Assembly.GetManifestResourceStream("second-guide.yaml")!;
        using var reader = new StreamReader(stream);
        return TestProgramme.StartAsync(
            new TestProgrammePlan(new SimulationClock(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero)))
            {
                Guide = new GuideSeed(reader.ReadToEnd()),
            });
    }

    private static async Task<TestPartner> JoinAsync(TestProgramme programme)
    {
        var partner = new TestPartner(programme, TestPartner.NewId()) { Region = "alps" };
        await partner.EnrolAsync();
        return partner;
    }
}
