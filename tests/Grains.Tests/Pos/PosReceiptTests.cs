using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Tests.Pos;

/// <summary>Whatever is handed in for a week is written down, and what became of it.</summary>
public sealed class PosReceiptTests(SharedProgramme programme)
{
    private static readonly PosWeek Week = new(2024, 15);
    private static readonly DateOnly Monday = new(2024, 4, 8);

    [Fact]
    public async Task Versions_amendments_and_what_was_returned_stand_in_the_order_in_which_they_came()
    {
        var partner = await programme.JoinAsync();
        await partner.ReturnAsync(new PosReturnedFile(Week, "F02", "", "The file is not UTF-8.", "partner:1"));
        await partner.SubmitAsync(Week, SoldLine.On(Monday, 70m) with { Part = "no-such-part" });
        await partner.SubmitAsync(Week, SoldLine.On(Monday, 100m), new SoldLine("I-2", Monday, 50m) { Part = "no-such-part" });
        await partner.AmendAsync(Week, 1, new PosLineAmendment(3, Withdraw: true, ImmutableDictionary<string, string>.Empty));

        Assert.Equal(
            [
                (1, PosReceiptKind.Report, "Returned", "F02", 0, 0), (2, PosReceiptKind.Report, "Returned", "", 0, 1),
                (3, PosReceiptKind.Report, "Superseded", "", 1, 2), (4, PosReceiptKind.Amendment, "Accepted", "", 2, 1),
            ],
            (await ReceiptsAsync(partner)).Select(each => (each.Number, each.Kind, each.Status, each.Code, each.Version, each.Lines)));
    }

    [Fact]
    public async Task A_repeat_makes_no_receipt_of_what_counts_nor_of_what_was_just_returned()
    {
        var partner = await programme.JoinAsync();
        await partner.SubmitAsync(Week, SoldLine.On(Monday, 100m));
        await partner.SubmitAsync(Week, SoldLine.On(Monday, 100m));
        await partner.SubmitAsync(Week.Next, SoldLine.On(Monday, 100m));
        await partner.SubmitAsync(Week.Next, SoldLine.On(Monday, 100m));

        Assert.Single(await ReceiptsAsync(partner));
        var returned = Assert.Single(await ReceiptsAsync(partner, Week.Next));
        Assert.Equal(("Returned", "F04", "ReportWeek"), (returned.Status, returned.Code, returned.Field));
        Assert.Contains("begins on 2024-04-15", returned.Message, StringComparison.Ordinal);
    }

    private Task<ImmutableArray<PosVersionView>> ReceiptsAsync(TestPartner partner, PosWeek? week = null) =>
        programme.Grains.GetGrain<IPosDesk>(GrainKeys.PosDesk).Versions(partner.Id, week ?? Week);
}
