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
        AssertBreaks("regions", Next with { Regions = Before.Regions.Replace(dach, dach with { Currency = new("CHF") }) });
        AssertBreaks("regions", Next with { Regions = Before.Regions.Replace(dach, dach with { TimeZone = "Asia/Tokyo" }) });
    }

    private static void AssertBreaks(string field, GuideVersion next) =>
        Assert.Equal(field, Assert.Single(GuideSuccession.Check(Before, next)).Field);
}
