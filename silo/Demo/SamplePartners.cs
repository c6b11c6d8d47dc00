using System.Globalization;

namespace PartnerConnect.Silo.Demo;

/// <summary>Makes the partners of each region.</summary>
internal static class SamplePartners
{
    private static readonly DateOnly FirstAgreement = new(2021, 3, 1);

    // Everybody who signs at all has signed, and has had a month for orientation, before the launch in October 2023.
    private static readonly DateOnly LastAgreement = new(2023, 7, 31);

    /// <summary>Each region numbers its partners from its own hundred: a longer list keeps the numbers.</summary>
    public static IEnumerable<SamplePartner> Of(int regionNumber, int count, int seed)
    {
        var region = SampleRegions.All[regionNumber];
        for (var position = 0; position < count; position++)
        {
            var number = (regionNumber * 100) + position + 1;
            yield return One(region, position, string.Create(CultureInfo.InvariantCulture, $"DP-{number:000}"), seed);
        }
    }

    private static SamplePartner One(SampleRegion region, int position, string partnerId, int seed)
    {
        var random = SampleRandom.For(seed, partnerId, "facts");
        var role = SampleCast.RoleOf(region, position);
        var storyline = Storylines.Of(role.Story);
        // Three steps on at a time: every place has its partner before one has two.
        var place = region.Places[position * 3 % region.Places.Count];
        var agreement = storyline.JoinsOn
            ?? FirstAgreement.AddDays(random.Next(LastAgreement.DayNumber - FirstAgreement.DayNumber));
        return new SamplePartner
        {
            PartnerId = partnerId,
            Name = CompanyName.Of(region, position, place.Country, random),
            Type = role.Type,
            Region = region,
            Country = place.Country,
            City = place.City,
            AgreementSigned = storyline.SignsAgreement ? agreement : null,
            OrientationCompleted = storyline.CompletesOrientation ? agreement.AddDays(random.Next(7, 29)) : null,
            SalesCertified = storyline.SalesCertified,
            TechnicalCertified = storyline.TechnicalCertified,
            BrandAligned = storyline.IsBrandAligned,
            Story = role.Story,
            Plan = new RevenuePlan(
                role.Type, storyline, region.Revenue(storyline.Yardstick) * random.Factor(100, 110)),
            TrackChoices = [.. storyline.Wishes.Select(wish => Choice(wish, random))],
            NfrOrders = NfrOrdering.For(storyline, random),
        };
    }

    private static SampleTrackChoice Choice(TrackWish wish, Random random)
    {
        var opening = new DateOnly(wish.Year, 4, 1);
        var day = opening.AddDays(wish.DaysAfterOpening ?? random.Next(1, 27));
        return new SampleTrackChoice(Workdays.OnOrAfter(day), wish.Track);
    }
}
