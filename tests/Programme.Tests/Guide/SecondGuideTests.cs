using System.Text.Json;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>Another vendor's guide loads without a change to the code.</summary>
public class SecondGuideTests
{
    [Fact]
    public void Loads_without_a_problem()
    {
        var guide = SecondGuide.Version;

        Assert.Equal(["Base", "Ridge", "Face", "Summit"], guide.Tracks.Select(track => track.Name));
        Assert.Equal("Base", guide.LowestTrack.Name);
        Assert.Equal(3, guide.Rank("summit"));
        Assert.False(guide.DemonstrationValues);
        Assert.Equal(new Money(20_000_000, new Currency("JPY")), guide.Region("japan").Minimum("Ridge"));
        Assert.Equal(new Money(1_250_050, new Currency("CHF")), guide.Region("alps").Minimum("Base"));
        Assert.Equal(["CH", "LI", "NO"], guide.Region("alps").Countries);
        Assert.Equal(["japan", "alps"], guide.Requirements.Single(row => row.Requirement == Requirement.BusinessPlan).Markets);
        Assert.Equal(NoChoiceRule.KeepCurrentIfEligible, guide.Policies.NoChoice.For(new FiscalYear(2026)));
        Assert.Equal(NoChoiceRule.BestFit, guide.Policies.NoChoice.For(new FiscalYear(2028)));
        Assert.Equal(DowngradeMode.NotifyOnly, guide.Policies.Downgrade.For("japan"));
        Assert.Equal(DowngradeMode.Automatic, guide.Policies.Downgrade.For("alps"));
    }

    [Fact]
    public void Sets_every_policy_otherwise_than_the_shipped_guide()
    {
        // By their texts: two lists of the same names are no other setting, although they are two objects.
        var different = GuideChanges.Between(ShippedGuide.Version, SecondGuide.Version).Select(each => each.Field).ToList();
        var same = Settings("policies", typeof(Policies)).Where(path => !different.Exists(field =>
            field == path || field.StartsWith($"{path}.", StringComparison.Ordinal) || field.StartsWith($"{path}[", StringComparison.Ordinal)));

        // The lint lets no guide measure a partner in several regions.
        Assert.Equal(["policies.multiRegion.rule"], same);
    }

    // The settings of a policy that has several each stand for themselves.
    private static IEnumerable<string> Settings(string path, Type type) => type.GetProperties().SelectMany(property =>
    {
        var name = $"{path}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}";
        var isRecord = property.PropertyType is { IsClass: true, Namespace: "PartnerConnect.Programme.Guide" };
        return isRecord ? Settings(name, property.PropertyType) : [name];
    });

    [Fact]
    public void Names_a_track_or_a_region_it_lacks_in_its_refusals()
    {
        var guide = SecondGuide.Version;

        Assert.Contains("alpen-2025", Assert.Throws<ArgumentException>(() => guide.Track("Elite")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => guide.Region("benelux"));
        Assert.Throws<ArgumentException>(() => guide.Benefit(Benefit.Leap, "Elite"));
        Assert.Null(guide.FindTrack(null));
        Assert.Null(guide.FindRegion("JAPAN"));
    }
}
