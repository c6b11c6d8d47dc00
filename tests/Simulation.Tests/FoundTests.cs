using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Simulation.Tests.Bugs;
using PartnerConnect.Simulation.Tests.Clients;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests;

/// <summary>What the simulation has found in the grains, each as a short story of its own.</summary>
public sealed class FoundTests
{
    private const string Partner = "AW-0001";

    private static readonly GuideVersion Guide = ShippedGuide.Version;

    [Fact]
    public void A_partner_whose_agreement_ends_before_a_quarter_settles_is_still_answered()
    {
        var world = Began("2024-01-10");
        Enrol(world, agreement: "2024-01-01");
        At(world, "2024-04-10");
        Assert.Equal("Premier", Standing(world).Track);

        Enrol(world, agreement: null);
        At(world, "2024-06-01");

        Assert.Null(Standing(world).Track);
        Assert.NotNull(world.Store.Now(Partner).Quarters[FiscalQuarter.Parse("FY24-Q4")].SettledOn);
    }

    [Theory]
    [InlineData]
    [InlineData("2024-05-20")]
    [InlineData("2024-05-20", "2024-06-30", "2024-07-01", "2024-08-15")]
    public void An_agreement_that_begins_later_begins_on_its_day_whenever_somebody_looks(params string[] looks)
    {
        var world = Began("2024-05-01");
        Enrol(world, agreement: "2024-05-20");
        foreach (var day in looks)
        {
            At(world, day);
            Standing(world);
        }

        At(world, "2024-09-01");
        var standing = Standing(world);

        Assert.Equal(("Premier", Day("2024-05-20")), (standing.Track, standing.TrackSince));
        Assert.Contains(standing.Quarters, quarter => quarter is { Settled: true, Track: "Premier" } && $"{quarter.Quarter}" == "FY25-Q1");
    }

    [Fact]
    public void A_clock_that_is_set_back_over_the_day_of_the_agreement_ends_nothing()
    {
        var world = Began("2024-05-01");
        Enrol(world, agreement: "2024-05-20");
        At(world, "2024-05-20");
        Assert.Equal("Premier", Standing(world).Track);

        world.Clock.MoveTo(world.Clock.Now.AddDays(-1));
        Enrol(world, agreement: "2024-05-20");

        Assert.Equal("Premier", Standing(world).Track);
    }

    [Fact]
    public void What_a_ledger_remembers_is_no_answer_once_another_activation_has_written()
    {
        var world = Began("2024-05-01");
        world.EverSplit = true;
        Enrol(world, agreement: "2024-04-20");
        var (first, second) = (Report(quantity: 1), Report(quantity: 2));
        Assert.True(world.Make(first).IsAnswered);
        world.Cluster.SplitLedger(Partner);
        Assert.True(world.Make(second).IsAnswered);

        // The older activation believes that the first content still counts, and would call this a repeat.
        world.Cluster.LedgerCallsGoAstray = true;
        var (isAnswered, _) = world.Make(first);
        world.EndStep();
        var (_, answer) = world.Make(first);

        Assert.False(isAnswered);
        Assert.Equal(3, Assert.IsType<GrainInterfaces.Pos.PosReportAnswer>(answer).Version);
    }

    [Fact]
    public void A_partner_that_wakes_up_counts_what_its_ledger_holds_whichever_activation_it_asks()
    {
        var world = Began("2024-05-01");
        world.EverSplit = true;
        Enrol(world, agreement: "2024-04-20");
        Assert.True(world.Make(Report(quantity: 1)).IsAnswered);
        world.Cluster.SplitLedger(Partner);
        world.Faults.ArmFor("append report", Fault.FailAfter);
        Assert.False(world.Make(Report(quantity: 2)).IsAnswered);
        world.EndStep();

        world.Cluster.DropPartner(Partner);
        world.Cluster.LedgerCallsGoAstray = true;

        Assert.Equal(20_000, Standing(world).NetRevenue.MinorUnits);
    }

    [Fact]
    public void A_ledger_that_is_out_of_date_does_not_say_that_a_week_was_never_reported()
    {
        var world = Began("2024-05-01");
        world.EverSplit = true;
        Enrol(world, agreement: "2024-04-20");
        var ask = new AskingReport(Partner, PosWeek.Parse("2024-W17"));
        Assert.Null(world.Make(ask).Answer);
        world.Cluster.SplitLedger(Partner);
        Assert.True(world.Make(Report(quantity: 1)).IsAnswered);

        world.Cluster.LedgerCallsGoAstray = true;

        Assert.False(world.Make(ask).IsAnswered);
        world.EndStep();
        Assert.Equal(1, Assert.IsType<GrainInterfaces.Pos.PosReportAnswer>(world.Make(ask).Answer).Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_repeat_is_one_whether_or_not_its_ledger_has_woken_up_since_a_line_of_it_came_to_count_elsewhere(bool wakesUp)
    {
        var world = Began("2024-05-01");
        Enrol(world, agreement: "2024-04-20");
        world.AddProduct("P-2", 150m);
        var week = PosWeek.Parse("2024-W17");
        ClientLine shared = new("I1", 1, week.FirstDay.AddDays(-7), 1, 100m, 0m, "P-2", "EUR", Flaw.None);
        var report = new Reporting(Partner, new ClientReport(
            week, false, [shared, new("I2", 1, week.FirstDay, 1, 100m, 0m, "P-1", "EUR", Flaw.None)], Partner));
        Assert.True(world.Make(report).IsAnswered);
        Assert.True(world.Make(new Reporting(Partner, new ClientReport(week.Previous, false, [shared], Partner))).IsAnswered);

        // What was valid stays so, whatever the catalogue says by now.
        world.AddProduct("P-1", 1m);
        if (wakesUp)
            world.Cluster.DropLedger(Partner);

        Assert.Equal("F05", Assert.IsType<GrainInterfaces.Pos.PosReportAnswer>(world.Make(report).Answer).Code);
    }

    private static World Began(string day)
    {
        var world = new World(Noon(day), Guide, PlantedBug.None, new StepLog(keeps: false));
        world.AddProduct("P-1", 150m);
        return world;
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Noon(string day) => new(Day(day).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    private static void At(World world, string day) => world.Clock.MoveTo(Noon(day));

    private static void Enrol(World world, string? agreement) => Assert.True(world.Make(new Enrolling(Partner, new PartnerProfile
    {
        PartnerId = Partner,
        Name = "Fabrikam",
        Type = "SystemsIntegrator",
        Region = "benelux",
        Country = "NL",
        City = "Utrecht",
        AgreementSigned = agreement is null ? null : Day(agreement),
    })).IsAnswered);

    private static Standing Standing(World world) => Assert.IsType<Standing>(world.Make(new AskingStanding(Partner)).Answer);

    private static Reporting Report(int quantity)
    {
        var week = PosWeek.Parse("2024-W17");
        return new Reporting(Partner, new ClientReport(
            week, false, [new ClientLine("I1", 1, week.FirstDay, quantity, 100m, 0m, "P-1", "EUR", Flaw.None)], Partner));
    }
}
