using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

/// <summary>A8: the latest weeks whose grace is over.</summary>
public sealed class PosComplianceRollingTests
{
    // On 5 July 2024 the latest is W26; W25 ends on Sunday 23 June.
    [Theory]
    [InlineData("2024-06-23", "2024-W25 2024-W26")]
    [InlineData("2024-06-24", "2024-W26")]
    [InlineData("2024-07-01", "")]
    public void A_week_counts_where_its_Sunday_is_the_first_day_that_is_judged(string judgedFrom, string weeks) => Assert.Equal(
        weeks,
        string.Join(' ', PosCompliance.Rolling([], TestFacts.Day(judgedFrom), new(2024, 7, 5), TestGuide.Shipped.Pos)
            .Weeks.Select(verdict => verdict.Week)));
}
