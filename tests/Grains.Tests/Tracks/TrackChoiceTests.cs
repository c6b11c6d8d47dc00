using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Tracks;

public sealed class TrackChoiceTests(SharedProgramme programme)
{
    [Fact]
    public async Task Whoever_meets_a_track_may_choose_it_in_the_window()
    {
        var partner = await EliteAsync();

        var answer = await partner.ChooseAsync("Elite");

        Assert.Equal(("Elite", null, "R8"), (answer.Track, answer.Refusal, answer.Rule));
        var standing = await partner.StandingAsync();
        Assert.Equal(("Elite", "Choice", SharedProgramme.Today), (standing.Track, standing.TrackBasis, standing.TrackSince));
        Assert.Equal(7_500m, standing.Nfr.Cap.Amount);
    }

    [Fact]
    public async Task A_refusal_asked_for_again_is_told_again_and_recorded_once()
    {
        var partner = await programme.JoinAsync();

        var refused = await partner.ChooseAsync("Principal");
        var again = await partner.ChooseAsync("Principal");
        var other = await partner.ChooseAsync("Elite");

        Assert.Equal(("NotEligible", refused.DecisionId), (again.Refusal, again.DecisionId));
        Assert.Equal(refused.Unmet, again.Unmet);
        Assert.NotEqual(refused.DecisionId, other.DecisionId);
        Assert.Equal(3, (await partner.DecisionsAsync()).Length);
    }

    [Fact]
    public async Task The_same_choice_again_changes_nothing()
    {
        var partner = await EliteAsync();
        await partner.ChooseAsync("Elite");
        var stored = await partner.StoredAsync();

        var again = await partner.ChooseAsync("Elite");

        Assert.Equal(("Elite", null), (again.Track, again.Refusal));
        Assert.Equal(stored, await partner.StoredAsync());
    }

    [Fact]
    public async Task A_choice_is_made_once()
    {
        var partner = await EliteAsync();
        await partner.ChooseAsync("Elite");

        var other = await partner.ChooseAsync("Premier");

        Assert.Equal(("Elite", "AlreadyChosen", "R15"), (other.Track, other.Refusal, other.Rule));
        Assert.Equal("Elite", (await partner.StandingAsync()).Track);
    }

    [Fact]
    public async Task A_track_whose_requirements_are_not_met_is_refused_with_what_is_missing()
    {
        var partner = await EliteAsync();

        var answer = await partner.ChooseAsync("Principal");

        Assert.Equal(("Premier", "NotEligible", "R9"), (answer.Track, answer.Refusal, answer.Rule));
        Assert.Equal(["MinimumRevenue"], answer.Unmet.Select(unmet => unmet.Requirement));
    }

    [Fact]
    public async Task A_track_the_guide_does_not_know_is_refused()
    {
        var partner = await programme.JoinAsync();

        Assert.Equal("UnknownTrack", (await partner.ChooseAsync("Platinum")).Refusal);
    }

    [Fact]
    public async Task Of_many_choices_at_once_one_is_made()
    {
        var partner = await EliteAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(number => partner.ChooseAsync(number % 2 == 0 ? "Elite" : "Premier")));

        var track = (await partner.StandingAsync()).Track;
        Assert.All(answers.Where(answer => answer.Refusal is null), answer => Assert.Equal(track, answer.Track));
        Assert.Equal(10, answers.Count(answer => answer.Refusal == "AlreadyChosen"));
    }

    private async Task<TestPartner> EliteAsync()
    {
        var partner = await programme.JoinAsync();
        await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m));
        return partner;
    }
}
