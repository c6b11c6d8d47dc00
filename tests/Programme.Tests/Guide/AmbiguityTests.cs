using System.Reflection;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

public class AmbiguityTests
{
    private static readonly PropertyInfo[] Settings =
        [.. typeof(Policies).Assembly.GetTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.GetCustomAttributes<AmbiguityAttribute>().Any())];

    [Fact]
    public void Every_ambiguity_of_the_guide_is_settled_by_a_setting()
    {
        var settled = Settings.SelectMany(property => property.GetCustomAttributes<AmbiguityAttribute>())
            .Select(attribute => attribute.Number).ToHashSet();

        Assert.Equal([], Enumerable.Range(1, 50).Except(settled));
        Assert.Equal([], settled.Except(Enumerable.Range(1, 50)));
    }

    [Fact]
    public void Every_policy_names_the_ambiguity_it_settles() =>
        Assert.Equal([], typeof(Policies).GetProperties().Except(Settings).Select(property => property.Name));
}
