using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Pos;

/// <summary>Single lines of a week's report are corrected or withdrawn, and all others stay as they are.</summary>
public sealed class PosAmendmentTests(SharedProgramme programme)
{
    private static readonly PosWeek Week = new(2024, 15);
    private static readonly DateOnly Monday = new(2024, 4, 8);

    [Fact]
    public async Task A_rejected_line_counts_once_it_is_corrected()
    {
        var partner = await ReportingAsync();

        var answer = await partner.AmendAsync(Week, 1, Correct(3, ("ManufacturerPartNumber", Products.Camera.ManufacturerPartNumber)));

        Assert.Equal((2, "Accepted", 2, 1, 150m), (answer.Version, answer.Status, answer.LinesAccepted, answer.LinesRejected, answer.NetRevenue.Amount));
        Assert.Equal([(4, "L08")], answer.Rejects.Select(reject => (reject.Line, reject.Code)));
        Assert.Equal(150m, (await partner.StandingAsync()).NetRevenue.Amount);
    }

    [Fact]
    public async Task The_same_amendment_again_is_told_as_F05_and_changes_nothing()
    {
        var partner = await ReportingAsync();
        var amendment = Correct(3, ("ManufacturerPartNumber", Products.Camera.ManufacturerPartNumber));
        await partner.AmendAsync(Week, 1, amendment);
        var stored = await partner.StoredAsync();

        var again = await partner.AmendAsync(Week, 1, amendment);

        Assert.Equal(("F05", 2, 150m), (again.Code, again.Version, again.NetRevenue.Amount));
        Assert.Equal(stored, await partner.StoredAsync());
    }

    [Fact]
    public async Task Corrections_of_a_version_that_counts_no_longer_are_refused_with_what_counts()
    {
        var partner = await ReportingAsync();
        await partner.SubmitAsync(Week, SoldLine.On(Monday, 70m));

        var answer = await partner.AmendAsync(Week, 1, Correct(3, ("EndCustomerName", "School")));

        Assert.Equal(("StaleVersion", 2, 70m), (answer.Refusal, answer.Version, answer.NetRevenue.Amount));
    }

    [Fact]
    public async Task What_cannot_be_corrected_is_refused_by_name()
    {
        var (partner, silent) = (await ReportingAsync(), await programme.JoinAsync());

        Assert.Equal("UnknownLine", (await partner.AmendAsync(Week, 1, Correct(9, ("Quantity", "1")))).Refusal);
        Assert.Equal(("NothingReported", 0), await Told(silent));
        Assert.Equal(1, (await partner.ReportAsync(Week))!.Version);

        static async Task<(string?, int)> Told(TestPartner partner)
        {
            var answer = await partner.AmendAsync(Week, 1, Correct(2, ("Quantity", "1")));
            return (answer.Refusal, answer.Version);
        }
    }

    [Fact]
    public async Task A_line_is_withdrawn_and_another_revalued_without_its_other_columns()
    {
        var partner = await programme.JoinAsync();
        await partner.SubmitAsync(
            Week,
            new SoldLine("I-1", Monday, 100m) { Quantity = 3, More = ("PreSalesIncentiveTotal", "12.34") },
            new SoldLine("I-2", Monday, 50m));

        var answer = await partner.AmendAsync(Week, 1, Withdraw(3), Correct(2, ("Quantity", "2")));

        Assert.Equal((1, 0, 187.66m), (answer.LinesAccepted, answer.LinesRejected, answer.NetRevenue.Amount));
    }

    [Fact]
    public async Task A_line_that_is_still_wrong_is_rejected_for_what_is_wrong_now()
    {
        var partner = await ReportingAsync();

        var answer = await partner.AmendAsync(
            Week, 1, Correct(3, ("ManufacturerPartNumber", Products.Camera.ManufacturerPartNumber), ("Quantity", "0")));

        Assert.Equal([(3, "L03"), (4, "L08")], answer.Rejects.Select(reject => (reject.Line, reject.Code)));
    }

    [Fact]
    public async Task A_corrected_line_repeats_no_line_that_stays()
    {
        var partner = await ReportingAsync();

        var answer = await partner.AmendAsync(
            Week, 1,
            Correct(3, ("ManufacturerPartNumber", Products.Camera.ManufacturerPartNumber), ("InvoiceNumber", $"I-{Monday:yyyyMMdd}")));

        Assert.Equal("L05", answer.Rejects[0].Code);
    }

    [Fact]
    public async Task Nothing_is_corrected_where_no_valid_line_would_be_left()
    {
        var partner = await programme.JoinAsync();
        await partner.SubmitAsync(Week, SoldLine.On(Monday, 100m));

        var answer = await partner.AmendAsync(Week, 1, Withdraw(2));

        Assert.Equal(("Returned", 1), (answer.Status, answer.Version));
        Assert.Equal(100m, (await partner.StandingAsync()).NetRevenue.Amount);
    }

    [Fact]
    public async Task A_line_that_counts_in_an_earlier_week_keeps_its_claim()
    {
        var partner = await programme.JoinAsync();
        var shared = new SoldLine("I-SHARED", new DateOnly(2024, 4, 3), 500m);
        await partner.SubmitAsync(Week.Previous, shared);
        await partner.SubmitAsync(Week, shared, SoldLine.On(Monday, 20m));

        await partner.AmendAsync(Week, 1, Correct(3, ("UnitNetPrice", "30.00")));
        Assert.Equal(530m, (await partner.StandingAsync()).NetRevenue.Amount);

        await partner.SubmitAsync(Week.Previous, new SoldLine("I-OTHER", new DateOnly(2024, 4, 3), 1m));
        Assert.Equal(531m, (await partner.StandingAsync()).NetRevenue.Amount);
    }

    private static PosLineAmendment Correct(int line, params (string Column, string Text)[] fields) =>
        new(line, Withdraw: false, fields.ToImmutableDictionary(field => field.Column, field => field.Text));

    private static PosLineAmendment Withdraw(int line) => new(line, Withdraw: true, ImmutableDictionary<string, string>.Empty);

    private async Task<TestPartner> ReportingAsync()
    {
        var partner = await programme.JoinAsync();
        await partner.SubmitAsync(
            Week, SoldLine.On(Monday, 100m), new SoldLine("I-2", Monday, 50m) { Part = "no-such-part" },
            new SoldLine("I-3", Monday, 25m) { EndCustomer = "" });
        return partner;
    }
}
