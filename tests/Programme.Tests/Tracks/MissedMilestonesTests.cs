using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R26, A9, A10, A11 together: the quarter in which a row of results first allows a downgrade.</summary>
public sealed class MissedMilestonesTests
{
    // Thousands of euros of each quarter from FY25-Q1 on; Elite asks for 25 in each, 100 in the year.
    [Theory]
    [InlineData("25 25 25 25", MilestoneMeasure.PerQuarter, true, null)]
    [InlineData("0 25 0 25", MilestoneMeasure.PerQuarter, true, null)] // Miss, hit, miss.
    [InlineData("0 0", MilestoneMeasure.PerQuarter, true, "FY25-Q2")]
    [InlineData("0 0", MilestoneMeasure.CumulativeYtd, true, "FY25-Q2")]
    [InlineData("0 30", MilestoneMeasure.PerQuarter, true, null)]
    [InlineData("0 30", MilestoneMeasure.CumulativeYtd, true, "FY25-Q2")] // 30 of 50.
    [InlineData("0 50 25 25", MilestoneMeasure.CumulativeYtd, true, null)] // A good quarter makes up for a poor one.
    [InlineData("60 0 0 0", MilestoneMeasure.PerQuarter, true, "FY25-Q3")]
    [InlineData("60 0 0 0", MilestoneMeasure.CumulativeYtd, true, "FY25-Q4")] // 60 of 50, 60 of 75, 60 of 100.
    [InlineData("25 25 25 0 0", MilestoneMeasure.PerQuarter, true, "FY26-Q1")]
    [InlineData("25 25 25 0 0", MilestoneMeasure.CumulativeYtd, true, "FY26-Q1")]
    [InlineData("25 25 25 0 0", MilestoneMeasure.CumulativeYtd, false, null)]
    [InlineData("25 25 25 0 0 0", MilestoneMeasure.CumulativeYtd, false, "FY26-Q2")]
    [InlineData("25 25 25 0 25 0", MilestoneMeasure.PerQuarter, true, null)]
    public void Two_quarters_in_a_row_are_counted_as_the_policies_say(
        string thousands, MilestoneMeasure measure, bool spansYears, string? downgrade)
    {
        var guide = Settling(measure, spansYears, resets: true);
        Assert.Equal(downgrade, FirstDowngrade(thousands, ["Elite"], guide));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "FY25-Q2")]
    public void A_change_of_track_between_them_starts_anew_by_policy(bool resets, string? downgrade) =>
        Assert.Equal(
            downgrade,
            FirstDowngrade("0 0", ["Principal", "Elite"], Settling(MilestoneMeasure.CumulativeYtd, spansYears: true, resets)));

    [Theory]
    [InlineData("Premier", RequirementLevel.Required, null)] // An open track sets no target, so nothing is missed.
    [InlineData("Elite", RequirementLevel.Required, "FY25-Q2")]
    [InlineData("Elite", RequirementLevel.RequiredForIncentives, null)]
    [InlineData("Elite", RequirementLevel.NotRequired, null)]
    [InlineData("Principal", RequirementLevel.Required, "FY25-Q2")]
    [InlineData("Principal", RequirementLevel.RequiredForIncentives, null)]
    public void Only_a_track_that_asks_for_milestones_loses_by_them(string track, RequirementLevel level, string? downgrade)
    {
        var guide = Settling(MilestoneMeasure.CumulativeYtd, spansYears: true, resets: true)
            .Asking(Requirement.SalesMilestones, track, level);
        Assert.Equal(downgrade, FirstDowngrade("0 0 0", [track], guide));
    }

    /// <summary>The first quarter whose settlement allows a downgrade; the last track named goes on.</summary>
    private static string? FirstDowngrade(string thousands, string[] tracks, GuideVersion guide)
    {
        var (streak, toDate, quarter) = (MissedStreak.None, 0m, FiscalQuarter.Parse("FY25-Q1"));
        foreach (var (index, amount) in thousands.Split(' ').Select(decimal.Parse).Index())
        {
            var track = tracks[Math.Min(index, tracks.Length - 1)];
            toDate = quarter.Number == 1 ? amount : toDate + amount;
            var result = Milestone.Measure(
                new(quarter, track, "benelux", TestFacts.Euro(amount * 1000), TestFacts.Euro(toDate * 1000)), guide).Outcome;
            streak = streak.After(quarter, track, result.MissedForDowngrade, guide.Policies.Streak);
            var facts = new DowngradeFacts(quarter, track, streak.Count, 13, 13, true, TestFacts.Eligible());
            if (Downgrade.Decide(facts, guide).Outcome.Rule == "R26")
                return quarter.ToString();
            quarter = quarter.Next;
        }

        return null;
    }

    private static GuideVersion Settling(MilestoneMeasure measure, bool spansYears, bool resets) =>
        TestGuide.Shipped.Settling(policies => policies with
        {
            Milestone = policies.Milestone with { Downgrade = measure },
            Streak = new(spansYears, resets),
        });
}
