using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

public class ShippedGuideTests
{
    [Fact]
    public void The_shipped_guide_has_no_problems()
    {
        var reading = GuideFile.Read(ShippedGuide.Yaml);

        var problems = reading is GuideReading.Refused refused ? refused.Problems : [];
        Assert.Equal([], problems);
        Assert.Equal("2023-10", ShippedGuide.Version.Version);
    }
}
