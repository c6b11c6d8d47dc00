using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Pos;

public sealed class PosCatalogueTests(SharedProgramme programme)
{
    private static readonly PosWeek Week = PosWeek.Of(SharedProgramme.Today);

    [Fact]
    public async Task The_same_file_counts_anew_once_its_unknown_part_has_entered_the_catalogue()
    {
        var part = $"960-{TestPartner.NewId()}";
        var partner = await programme.JoinAsync();
        SoldLine[] file = [SoldLine.On(Week.FirstDay, 100m), new SoldLine("I-2", Week.FirstDay, 50m) { Part = part }];
        Assert.Equal((1, 1), Lines(await partner.SubmitAsync(Week, file)));

        var repeated = await partner.SubmitAsync(Week, file);
        Assert.Equal((1, "F05"), (repeated.Version, repeated.Code));

        await programme.Grains.GetGrain<ICatalogue>(GrainKeys.Catalogue).Put([new Product(part, "New", "Webcams and headsets", "Webcams", 60m)]);
        var mended = await partner.SubmitAsync(Week, file);

        Assert.Equal((2, 0), Lines(mended));
        Assert.Equal((2, 150m), (mended.Version, (await partner.StandingAsync()).NetRevenue.Amount));
    }

    private static (int Accepted, int Rejected) Lines(GrainInterfaces.Pos.PosReportAnswer answer) =>
        (answer.LinesAccepted, answer.LinesRejected);
}
