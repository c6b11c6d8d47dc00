using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>What kind of change it is to change a field (A31), for every field of two vendors' guides.</summary>
public sealed class ChangeClassesTests
{
    [Fact]
    public void Every_field_of_a_guide_has_the_class_that_the_list_gives_it()
    {
        var fields = GuideChanges.Between(TestGuide.Shipped, SecondGuide.Version).Select(each => ChangeClasses.WithoutRows(each.Field));
        var classes = fields.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(field => $"{field} {ChangeClasses.Known(field)}");
        Assert.Equal(Listed, string.Join('\n', classes) + "\n");
    }

    [Theory]
    [InlineData("regions.annualMinimum.SevenDays", ChangeClass.Thresholds)]
    [InlineData("certification.people.SevenDays", ChangeClass.Requirements)]
    [InlineData("nfr.allowances.SevenDays.quarterCap", ChangeClass.Rates)]
    [InlineData("nfr.allowances.SevenDays", ChangeClass.Rates)]
    [InlineData("leap.steps.SevenDays", ChangeClass.Rates)]
    [InlineData("standardDiscounts.rows.discountBasisPoints.SevenDays", ChangeClass.Rates)]
    [InlineData("mdf.capPerRequest.SevenDays", ChangeClass.Rates)]
    public void What_a_track_is_called_changes_no_class(string field, ChangeClass expected) =>
        Assert.Equal(expected, ChangeClasses.Known(field));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("xpolicies.")]
    public void A_field_that_no_row_speaks_of_is_a_policy(string field)
    {
        Assert.Null(ChangeClasses.Known(field));
        Assert.Equal(ChangeClass.Policies, ChangeClasses.Of(field));
    }

    private static string Listed
    {
        get
        {
            using var reader = new StreamReader(typeof(ChangeClassesTests).Assembly.GetManifestResourceStream("field-classes.txt")!);
            return reader.ReadToEnd();
        }
    }
}
