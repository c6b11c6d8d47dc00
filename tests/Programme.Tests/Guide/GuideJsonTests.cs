using System.Text.Json;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

public class GuideJsonTests
{
    public static TheoryData<string> Texts => [ShippedGuide.Yaml, SecondGuide.Yaml];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_guide_comes_back_from_its_json_as_the_same_text(string yaml)
    {
        var guide = Assert.IsType<GuideReading.Loaded>(GuideFile.Read(yaml)).Guide;

        var json = GuideJson.Serialize(guide);

        Assert.Equal(json, GuideJson.Serialize(GuideJson.Deserialize(json)));
        Assert.DoesNotContain("lowestTrack\":", json, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_json_of_a_guide_is_itself_a_guide_file(string yaml)
    {
        var guide = Assert.IsType<GuideReading.Loaded>(GuideFile.Read(yaml)).Guide;

        var again = Assert.IsType<GuideReading.Loaded>(GuideFile.Read(GuideJson.Serialize(guide))).Guide;

        Assert.Equal(GuideJson.Serialize(guide), GuideJson.Serialize(again));
    }

    [Fact]
    public void Tables_are_written_sorted_and_enums_by_name()
    {
        var json = GuideJson.Serialize(ShippedGuide.Version);

        Assert.Contains("""{"Elite":100000,"Premier":0,"Principal":500000}""", json, StringComparison.Ordinal);
        Assert.Contains("\"downgradeDestination\":\"OneStep\"", json, StringComparison.Ordinal);
        Assert.Contains("UK & Ireland", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_guide_is_a_json_exception(string json) =>
        Assert.ThrowsAny<JsonException>(() => GuideJson.Deserialize(json));

    [Fact]
    public void An_enum_is_never_read_from_a_number() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DowngradeMode>("1", GuideJson.Options));
}
