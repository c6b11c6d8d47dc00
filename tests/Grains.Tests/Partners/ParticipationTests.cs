using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Grains.Tests.Guide;

namespace PartnerConnect.Grains.Tests.Partners;

public sealed class ParticipationTests : IAsyncLifetime
{
    private TestProgramme programme = null!;

    public async ValueTask InitializeAsync() =>
        programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 10), "benelux");

    public ValueTask DisposeAsync() => programme.DisposeAsync();

    [Fact]
    public async Task An_agreement_takes_effect_on_its_day()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync(partner.Profile with { AgreementSigned = new DateOnly(2024, 4, 20) });
        Assert.Null((await partner.StandingAsync()).Track);

        await programme.AdvanceAsync(new DateOnly(2024, 4, 20));

        var standing = await partner.StandingAsync();
        Assert.Equal(("Premier", "Newcomer", new DateOnly(2024, 4, 20)), (standing.Track, standing.TrackBasis, standing.TrackSince));
    }

    [Fact]
    public async Task A_partner_in_no_track_is_known_again_after_its_grain_slept()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync(partner.Profile with { AgreementSigned = null, OrientationCompleted = null });
        await partner.ForgetAsync();

        Assert.Null((await partner.StandingAsync()).Track);
    }

    [Fact]
    public async Task Without_its_agreement_a_partner_takes_no_part_and_the_decision_says_why()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        Assert.Equal("Premier", (await partner.StandingAsync()).Track);

        await partner.EnrolAsync(partner.Profile with { AgreementSigned = null });

        var standing = await partner.StandingAsync();
        Assert.Null(standing.Track);
        Assert.Empty(standing.Benefits);
        var decision = (await partner.DecisionsAsync())[^1];
        Assert.Equal(("participation-end", "NotParticipating", "R28"), (decision.Kind, decision.Outcome, decision.Rule));
    }

    [Fact]
    public async Task A_quarter_settles_for_a_partner_that_has_left_since()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await programme.AdvanceAsync(new DateOnly(2024, 7, 2));
        await partner.EnrolAsync(partner.Profile with { AgreementSigned = null });

        await programme.AdvanceAsync(new DateOnly(2024, 8, 1));

        var settled = (await partner.StandingAsync()).Quarters.Single(quarter => $"{quarter.Quarter}" == "FY25-Q1");
        Assert.Equal(("Premier", true), (settled.Track, settled.Settled));
        Assert.DoesNotContain(await partner.DecisionsAsync(), decision => decision.Kind == "downgrade");
    }

    [Fact]
    public async Task A_partner_that_joined_in_April_chooses_once_in_the_fiscal_year()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        Assert.Null((await partner.ChooseAsync("Premier")).Refusal);

        await programme.AdvanceAsync(new DateOnly(2024, 5, 5));

        // The days of the yearly window are over, and those of the newcomer still run.
        Assert.Equal("AlreadyChosen", (await partner.ChooseAsync("Elite")).Refusal);
    }

    [Fact]
    public async Task A_version_of_mid_year_does_not_change_the_running_years_milestones()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        var dearer = ShippedGuide.Yaml.Replace("version: 2023-10", "version: 2024-06", StringComparison.Ordinal)
            .Replace("inForceFrom: 2023-10-01", "inForceFrom: 2024-06-01", StringComparison.Ordinal)
            .Replace("Premier: 0,", "Premier: 1000,", StringComparison.Ordinal);
        Assert.NotEqual(ShippedGuide.Yaml, dearer);
        await programme.PublishAsync(dearer);

        await programme.AdvanceAsync(new DateOnly(2024, 7, 2));

        Assert.Equal("2024-06", (await partner.StandingAsync()).GuideVersion);
        var milestone = (await partner.DecisionsAsync()).Single(decision => decision.Kind == "milestone-provisional");
        Assert.Equal("2023-10", milestone.GuideVersion);
    }
}
