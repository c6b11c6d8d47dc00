namespace PartnerConnect.Grains.Tests.Guide;

/// <summary>A year that is played again under the rules under which it was lived comes to what was lived.</summary>
public sealed class ShadowYearTests(ShadowCast cast) : IClassFixture<ShadowCast>
{
    [Fact]
    public void The_cast_lives_all_that_can_move_a_track()
    {
        Assert.Equal(
            ["chooser Elite", "forgiven Elite", "late leaver Elite", "leaver ", "moved down Premier", "newcomer Elite", "placed Elite",
                "signs late Elite", "suspended Premier", "turned down Premier", "undecided Premier", "upgraded Elite"],
            cast.TracksInJanuary.Select(each => $"{each.Key} {each.Value}").Order(StringComparer.Ordinal));
        Assert.Equal("Premier", cast.TracksAtYearEnd["chooser"]);
    }

    [Fact]
    public async Task A_year_that_runs_comes_to_the_tracks_of_today() =>
        AssertAre(cast.TracksInJanuary, await cast.FoundAsync(ShadowCast.InJanuary));

    [Fact]
    public async Task A_year_that_is_over_comes_to_the_tracks_of_its_end_whatever_was_chosen_since() =>
        AssertAre(cast.TracksAtYearEnd, await cast.FoundAsync(ShadowCast.Afterwards));

    [Fact]
    public async Task Reasons_tell_of_the_state_that_was_played_though_the_partner_has_lived_on()
    {
        var run = cast.Run(ShadowCast.InJanuary);
        foreach (var (part, found) in await cast.FoundAsync(ShadowCast.InJanuary))
        {
            var reasons = (await run.Reasons(cast[part].Id))!;
            Assert.Equal((part, found.Track, found.ShadowTrack), (part, reasons.Partner.Track, reasons.Partner.ShadowTrack));
            Assert.True(reasons.IsAsFound);
        }
    }

    [Fact]
    public async Task Reasons_show_what_was_done_on_its_day()
    {
        var placed = (await cast.Run(ShadowCast.Afterwards).Reasons(cast["placed"].Id))!;
        Assert.Contains(placed.Decisions, each => (each.Kind, each.AsOf) == ("placement-override", new DateOnly(2024, 4, 10)));
        var late = (await cast.Run(ShadowCast.Afterwards).Reasons(cast["signs late"].Id))!;
        Assert.Equal(
            [("newcomer-assignment", new DateOnly(2024, 6, 5)), ("track-choice", new DateOnly(2024, 6, 8))],
            late.Decisions.Where(each => each.Kind is "newcomer-assignment" or "track-choice").Select(each => (each.Kind, each.AsOf)));
        Assert.DoesNotContain(late.Decisions, each => each.AsOf > new DateOnly(2025, 5, 3) || each.Period == "FY26");
    }

    private static void AssertAre(IReadOnlyDictionary<string, string?> lived, IReadOnlyDictionary<string, GrainInterfaces.Guide.ShadowPartner> found) => Assert.Equal(
        lived.Select(each => $"{each.Key}: {each.Value}, {each.Value}").Order(StringComparer.Ordinal),
        lived.Keys.Select(part => $"{part}: {found.GetValueOrDefault(part)?.Track}, {found.GetValueOrDefault(part)?.ShadowTrack}")
            .Order(StringComparer.Ordinal));
}
