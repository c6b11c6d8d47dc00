using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>A version that cannot follow is told why, all at once.</summary>
public sealed class GuideSuccessionTextTests
{
    private static GuideVersion Before => TestGuide.Shipped;

    [Fact]
    public void Everything_that_must_stay_is_told()
    {
        var next = Before with
        {
            ProgrammeLaunch = new(2023, 11, 1),
            Calendar = new FiscalCalendar(1),
            Tracks = [.. Before.Tracks.Where(track => track.Name != "Elite")],
            Regions = [.. Before.Regions.Where(region => region.Id != "dach")],
        };

        var told = GuideSuccession.Check(Before, next).Select(finding => $"{finding.Field} {finding.Message}").ToArray();

        Assert.Equal(
            [
                "inForceFrom must come after 2023-10-01, when version 2023-10 came into force.",
                "programmeLaunch must stay 2023-10-01: the programme began once.",
                "calendar must stay as it is: quarters that were closed would move.",
                "tracks must still name Elite: partners are in it.",
            ],
            told[..4]);
        Assert.Contains("regions must still name dach: partners belong to it.", told);
    }
}
