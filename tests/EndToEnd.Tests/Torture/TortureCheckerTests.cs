namespace PartnerConnect.EndToEnd.Tests.Torture;

/// <summary>That the checker of the torture finds what it is there to find.</summary>
public sealed class TortureCheckerTests
{
    private static readonly CountedLine First = new(new LineKey("TO-1", "T-1", 1), 1_050);
    private static readonly CountedLine Second = new(new LineKey("TO-1", "T-1", 2), -300);

    [Fact]
    public void Finds_nothing_where_all_that_was_acknowledged_counts_once() =>
        Assert.Empty(TortureChecker.Differences([First, Second], [Second, First]));

    [Fact]
    public void Finds_a_line_that_is_lost() =>
        Assert.Contains("lost", Assert.Single(TortureChecker.Differences([First, Second], [First])), StringComparison.Ordinal);

    [Fact]
    public void Finds_a_line_that_counts_twice() =>
        Assert.Contains("2 times", Assert.Single(TortureChecker.Differences([First], [First, First])), StringComparison.Ordinal);

    [Fact]
    public void Finds_a_line_of_a_version_that_was_replaced() =>
        Assert.Contains("never acknowledged", Assert.Single(TortureChecker.Differences([First], [First, Second])), StringComparison.Ordinal);

    [Fact]
    public void Finds_a_cent_too_much() =>
        Assert.Contains("1051, not 1050", Assert.Single(TortureChecker.Differences([First], [First with { Net = 1_051 }])), StringComparison.Ordinal);

    [Fact]
    public void Finds_a_transition_that_happened_twice() =>
        Assert.Single(TortureChecker.Repeated([("TO-1", "milestone", "FY25-Q1"), ("TO-1", "milestone", "FY25-Q2"), ("TO-1", "milestone", "FY25-Q1")]));
}
