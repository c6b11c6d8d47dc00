using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.Grains.Calendar;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Calendar;

/// <summary>What lies behind is carried out once, in order and as of its own day, whenever somebody looks.</summary>
public sealed class SleepingClusterTests
{
    private static readonly DateTimeOffset Start = new(2024, 3, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_cluster_that_slept_from_March_to_May_passes_each_boundary_as_of_its_day()
    {
        var plan = new TestProgrammePlan(new SimulationClock(Start)) { Guide = RegionGuides.Of("benelux") };
        var first = await TestProgramme.StartAsync(plan);
        var id = await JoinAsync(first);
        await first.Region("benelux").Wake();
        await first.AdvanceAsync(new DateOnly(2024, 3, 29));
        await first.StopAsync();

        await using var second = await TestProgramme.StartAsync(plan with { Clock = new SimulationClock(Start) });
        var clock = second.Grains.GetGrain<IClock>(GrainKeys.Clock);
        await clock.Wake();
        Assert.Equal(new DateTimeOffset(2024, 3, 29, 12, 0, 0, TimeSpan.Zero), (await clock.Read()).Now);
        second.Sleep(new DateTimeOffset(2024, 5, 20, 12, 0, 0, TimeSpan.Zero));
        for (var time = 0; time < 3; time++)
            await second.Region("benelux").CatchUp();

        Assert.Equal(
            ["quarter-close FY24-Q4", "window-open FY25", "quarter-settle FY24-Q4", "window-close FY25"],
            (await second.Region("benelux").Progress()).Passed.Select(each => $"{each.Kind} {each.Period}"));
        Assert.Equal(
            [
                "newcomer-assignment 2024-03-28", "milestone-provisional 2024-04-01", "eligibility 2024-04-01",
                "milestone 2024-05-01", "leap-statement 2024-05-01", "default-assignment 2024-05-02",
            ],
            (await second.Partner(id).DecisionsAsync()).Where(each => each.Kind != "downgrade").Select(each => $"{each.Kind} {each.AsOf:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task A_partner_that_asks_before_the_run_passes_the_boundary_with_the_same_outcome()
    {
        await using var programme = await TestProgramme.StartAsync(
            new TestProgrammePlan(new SimulationClock(Start)) { Guide = RegionGuides.Of("benelux") });
        var (early, patient) = (programme.Partner(await JoinAsync(programme)), programme.Partner(await JoinAsync(programme)));
        programme.Sleep(new DateTimeOffset(2024, 5, 1, 1, 0, 0, TimeSpan.Zero));

        await early.StandingAsync();
        Assert.NotEmpty(await early.DecisionsAsync());
        await programme.Region("benelux").CatchUp();

        Assert.Equal(await Snapshot.OfAsync(early), await Snapshot.OfAsync(patient));
        Assert.All(await programme.Directory.Runs("benelux", null, 200), run => Assert.Equal(
            ("Completed", 2, 1), (run.Progress.Status, run.Progress.Partners, run.Progress.Outcomes.Count)));
    }

    private static async Task<string> JoinAsync(TestProgramme programme)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(new PosWeek(2024, 13), SoldLine.On(new DateOnly(2024, 3, 26), 1_000m));
        return partner.Id;
    }
}
