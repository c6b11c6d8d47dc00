using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

public class ParticipationTests
{
    [Theory]
    [InlineData("2024-06-01", "Elite")]
    [InlineData("2024-06-02", null)]
    [InlineData(null, null)]
    public void A_partner_holds_its_track_from_the_day_its_agreement_is_signed(string? signedOn, string? track)
    {
        var facts = new ParticipationFacts(
            new DateOnly(2024, 6, 1), "Elite",
            PartnerFacts.None with { AgreementSigned = signedOn is null ? null : DateOnly.Parse(signedOn, null) });
        var conclusion = Participation.Decide(facts, TestGuide.Shipped);
        Assert.Equal(track, conclusion.Outcome);
        Assert.Equal(("R28", track is not null), (conclusion.Steps.Single().Rule, conclusion.Steps.Single().Holds));
    }
}
