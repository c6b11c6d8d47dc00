using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Tests.Recovery;

/// <summary>
/// Fails every call of storage and rows in turn, before and after it lands. The caller sends the same again, and in the
/// end nobody can tell that there was a fault.
/// </summary>
public sealed class FaultSweepTests(AprilProgramme april) : IClassFixture<AprilProgramme>
{
    private const int MostCalls = 60;

    private static readonly DateOnly Today = new(2024, 4, 10);
    private static readonly PosWeek Week = new(2024, 15);

    private readonly TestProgramme programme = april.Programme;

    [Theory]
    [InlineData(FaultMoment.BeforeLanding)]
    [InlineData(FaultMoment.AfterLanding)]
    public Task A_point_of_sale_report_survives_any_fault(FaultMoment moment) => SweepAsync(moment,
        partner => partner.SubmitAsync(Week.Previous, SoldLine.On(new DateOnly(2024, 4, 3), 500m)),
        partner => partner.SubmitAsync(Week, SoldLine.On(new DateOnly(2024, 4, 3), 500m), SoldLine.On(Today, 70m)),
        partner => partner.SubmitAsync(Week.Previous, SoldLine.On(new DateOnly(2024, 4, 4), 300m)));

    [Theory]
    [InlineData(FaultMoment.BeforeLanding)]
    [InlineData(FaultMoment.AfterLanding)]
    public Task A_choice_of_track_survives_any_fault(FaultMoment moment) => SweepAsync(moment,
        partner => partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m)),
        partner => partner.ChooseAsync("Elite"));

    [Theory]
    [InlineData(FaultMoment.BeforeLanding)]
    [InlineData(FaultMoment.AfterLanding)]
    public Task An_order_survives_any_fault(FaultMoment moment) => SweepAsync(moment,
        partner => partner.OrderAsync("N-1", Products.Camera.ManufacturerPartNumber, 2),
        partner => partner.OrderAsync("N-2", Products.Small[7].ManufacturerPartNumber));

    [Theory]
    [InlineData(FaultMoment.BeforeLanding)]
    [InlineData(FaultMoment.AfterLanding)]
    public Task A_business_plan_survives_any_fault(FaultMoment moment) => SweepAsync(moment,
        partner => partner.Plans.SubmitBusinessPlan(new(new FiscalYear(2025), "Three rooms a week", "partner")),
        partner => partner.Plans.ApproveBusinessPlan(new FiscalYear(2025), new("cam:jansen", "Agreed", false)));

    [Theory]
    [InlineData(FaultMoment.BeforeLanding)]
    [InlineData(FaultMoment.AfterLanding)]
    public Task The_settlement_of_a_quarter_survives_any_fault(FaultMoment moment) => SweepAsync(moment,
        partner => partner.SubmitAsync(Week, SoldLine.On(Today, 70m)),
        partner => partner.CarryOutAsync(Settlement));

    private static RunOrder Settlement
    {
        get
        {
            var guide = GrainInterfaces.Guide.ShippedGuide.Version;
            var boundary = Boundaries.Find(RunKind.QuarterSettle, "FY25-Q1", guide.Region("benelux"), guide)!;
            return new RunOrder
            {
                RunId = GrainKeys.Run(boundary.Kind, boundary.Period, "benelux"),
                Kind = RunKinds.NameOf(boundary.Kind),
                Period = boundary.Period,
                Region = "benelux",
                GuideVersion = guide.Version,
                CutOff = boundary.At,
                Day = boundary.Day,
            };
        }
    }

    private async Task SweepAsync(FaultMoment moment, params Func<TestPartner, Task>[] commands)
    {
        var (undisturbed, _) = await PlayAsync(0, moment, commands);
        var number = 0;
        for (var struck = true; struck; Assert.InRange(number, 1, MostCalls))
        {
            (var disturbed, struck) = await PlayAsync(++number, moment, commands);
            Assert.True(undisturbed == disturbed, $"A fault in call {number}:\n{undisturbed}\n{disturbed}");
        }

        Assert.True(number > 4, "The faults struck nothing.");
    }

    private async Task<(string Snapshot, bool Struck)> PlayAsync(int failing, FaultMoment moment, Func<TestPartner, Task>[] commands)
    {
        var partner = programme.Partner(TestPartner.NewId());
        programme.Faults.FailCall(failing, moment, partner.Id);
        foreach (var command in commands.Prepend(each => each.EnrolAsync()))
            await SendUntilAnsweredAsync(partner, command);
        var struck = programme.Faults.Struck;
        programme.Faults.Heal();
        return (await Snapshot.OfAsync(partner), struck);
    }

    private static async Task SendUntilAnsweredAsync(TestPartner partner, Func<TestPartner, Task> command)
    {
        try
        {
            await command(partner);
        }
        catch (Exception fault) when (fault is IOException or OrleansException)
        {
            await command(partner);
        }
    }
}
