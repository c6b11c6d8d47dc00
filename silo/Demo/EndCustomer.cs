using System.Globalization;
using System.Text;

namespace PartnerConnect.Silo.Demo;

/// <summary>A business or institution that buys from a partner.</summary>
internal sealed record EndCustomer(string Name, string PostalCode, string Country)
{
    /// <summary>The customers of one partner; partners of a region may share some.</summary>
    public static IReadOnlyList<EndCustomer> Of(SampleRegion region, int count, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => One(region, random)).Distinct()];

    private static EndCustomer One(SampleRegion region, Random random)
    {
        var kind = CompositeFormat.Parse(random.Pick(region.CustomerKinds));
        var name = string.Format(CultureInfo.InvariantCulture, kind, random.Pick(region.CustomerStems));
        // A customer is at home in one place, whichever partner names it.
        var place = region.Places[SampleRandom.Hash(name) % region.Places.Count];
        return new EndCustomer(name, place.PostalCode, place.Country);
    }
}
