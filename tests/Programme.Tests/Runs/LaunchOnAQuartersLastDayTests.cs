using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Programme.Tests.Runs;

/// <summary>R10, R18: a programme that begins on the last day of a quarter still has that quarter.</summary>
public sealed class LaunchOnAQuartersLastDayTests
{
    [Fact]
    public void The_quarter_is_launched_closed_and_settled()
    {
        var guide = TestGuide.Shipped with { ProgrammeLaunch = new(2023, 12, 31) };
        var passed = Boundaries.Between(
            DateTimeOffset.MinValue, DateTimeOffset.Parse("2024-02-15T00:00Z"), guide.Region("benelux"), guide);

        Assert.Equal(
            ["launch-assignment-FY24", "quarter-close-FY24-Q3", "quarter-settle-FY24-Q3"],
            passed.Select(boundary => boundary.Name));
    }
}
