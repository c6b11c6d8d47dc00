using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Recovery;

/// <summary>A caller that never asks again: what landed counts, and what did not land does not.</summary>
public sealed class LostAnswerTests(AprilProgramme april) : IClassFixture<AprilProgramme>
{
    private static readonly PosWeek Week = new(2024, 15);
    private static readonly DateOnly Today = new(2024, 4, 10);

    private readonly TestProgramme programme = april.Programme;

    [Theory]
    [InlineData("append", FaultMoment.BeforeLanding, 0)]
    [InlineData("append", FaultMoment.AfterLanding, 100)]
    [InlineData("changed", FaultMoment.BeforeLanding, 100)]
    [InlineData("write partner/p-", FaultMoment.BeforeLanding, 100)]
    [InlineData("write partner/p-", FaultMoment.AfterLanding, 100)]
    [InlineData("deliver", FaultMoment.BeforeLanding, 100)]
    [InlineData("deliver", FaultMoment.AfterLanding, 100)]
    public async Task The_next_standing_tells_what_the_ledger_holds(string call, FaultMoment moment, decimal expected)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        var text = call.EndsWith('-') ? call + partner.Id : $"{call} {partner.Id}";
        programme.Faults.FailCall(1, moment, text);

        await Assert.ThrowsAnyAsync<Exception>(() => partner.SubmitAsync(Week, SoldLine.On(Today, 100m)));

        Assert.True(programme.Faults.Struck);
        Assert.Equal(expected, (await partner.StandingAsync()).NetRevenue.Amount);
        Assert.Equal(expected, (await partner.ReportAsync(Week))?.NetRevenue.Amount ?? 0m);
        Assert.Equal(expected, (await programme.Directory.Partners(null, null, null, 200))
            .Single(each => each.PartnerId == partner.Id).NetRevenue.Amount);
    }

    [Theory]
    [InlineData("append", FaultMoment.BeforeLanding, 150, null)]
    [InlineData("append", FaultMoment.AfterLanding, 100, "F05")]
    [InlineData("write partner/p-", FaultMoment.BeforeLanding, 100, "F05")]
    public async Task An_amendment_whose_answer_was_lost_is_carried_out_once(string call, FaultMoment moment, decimal between, string? code)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(Week, SoldLine.On(Today, 100m), new SoldLine("I-2", Today, 50m));
        var withdrawn = new PosLineAmendment(3, Withdraw: true, ImmutableDictionary<string, string>.Empty);
        programme.Faults.FailCall(1, moment, call.EndsWith('-') ? call + partner.Id : $"{call} {partner.Id}");

        await Assert.ThrowsAnyAsync<Exception>(() => partner.AmendAsync(Week, 1, withdrawn));

        Assert.True(programme.Faults.Struck);
        Assert.Equal(between, (await partner.StandingAsync()).NetRevenue.Amount);
        var again = await partner.AmendAsync(Week, 1, withdrawn);
        Assert.Equal((2, code, 100m), (again.Version, again.Code, again.NetRevenue.Amount));
        Assert.Equal(100m, (await partner.StandingAsync()).NetRevenue.Amount);
    }

    [Fact]
    public async Task What_a_partner_left_undelivered_is_delivered_by_its_next_life()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        programme.Faults.FailCall(1, FaultMoment.BeforeLanding, $"deliver {partner.Id}");
        await Assert.ThrowsAnyAsync<Exception>(() => partner.OrderAsync("N-1", Products.Camera.ManufacturerPartNumber));
        Assert.DoesNotContain(await partner.DecisionsAsync(), decision => decision.Kind == "nfr-order");

        await partner.ForgetAsync();
        await partner.StandingAsync();

        Assert.Equal([1L, 2L], (await partner.DecisionsAsync()).Select(decision => decision.Sequence));
    }
}
