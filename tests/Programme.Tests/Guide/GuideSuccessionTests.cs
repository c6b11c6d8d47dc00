using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

public sealed class GuideSuccessionTests
{
    private static readonly GuideVersion Before = ShippedGuide.Version;
    private static readonly GuideVersion Next = Before with { Version = "2024-04", InForceFrom = new(2024, 4, 1) };

    [Fact]
    public void A_version_with_other_figures_may_follow() => Assert.Empty(GuideSuccession.Check(
        Before, Next with { Milestones = new([2200, 2300, 3000, 2500], 2), Pos = Before.Pos with { GraceBusinessDays = 3 } }));

    [Fact]
    public void What_stored_totals_are_counted_in_stays()
    {
        var dach = Before.Region("dach");

        AssertBreaks("inForceFrom", Next with { InForceFrom = Before.InForceFrom });
        AssertBreaks("programmeLaunch", Next with { ProgrammeLaunch = new(2023, 11, 1) });
        AssertBreaks("calendar", Next with { Calendar = new FiscalCalendar(1) });
        AssertBreaks("tracks", Next with { Tracks = [.. Before.Tracks.Where(track => track.Name != "Elite")] });
        AssertBreaks("regions", Next with { Regions = [.. Before.Regions.Where(region => region.Id != "dach")] });
        AssertBreaks("regions[1].currency", Next with { Regions = Before.Regions.Replace(dach, dach with { Currency = new("CHF") }) });
        AssertBreaks("regions[1].timeZone", Next with { Regions = Before.Regions.Replace(dach, dach with { TimeZone = "Asia/Tokyo" }) });
    }

    [Theory]
    [InlineData("2024-05-31", false)]
    [InlineData("2024-06-01", false)]
    [InlineData("2024-06-02", true)]
    public void In_each_region_it_comes_after_the_version_before(string firstDay, bool follows)
    {
        var dach = Before.Region("dach");
        var before = Before with { Regions = Before.Regions.Replace(dach, dach with { InForceFrom = new(2024, 6, 1) }) };
        var next = Next with { Regions = Before.Regions.Replace(dach, dach with { InForceFrom = DateOnly.Parse(firstDay, null) }) };
        Assert.Equal(follows ? [] : ["regions[1].inForceFrom"], GuideSuccession.Check(before, next).Select(finding => finding.Field));
    }

    private static void AssertBreaks(string field, GuideVersion next) =>
        Assert.Equal(field, Assert.Single(GuideSuccession.Check(Before, next)).Field);
}
