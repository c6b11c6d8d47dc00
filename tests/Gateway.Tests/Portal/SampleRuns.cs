using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Runs in every state that a page has to tell.</summary>
internal static class SampleRuns
{
    public static RunListing Running { get; } = Listed(Run("quarter-close", "FY25-Q2", "benelux", RunStatus.Running) with
    {
        Partners = 1_200,
        PartnersInAll = 10_000,
        CohortsDone = 4,
        PartnersPerSecond = 412.6,
        SecondsLeft = 21.3,
        Outcomes = new Dictionary<string, int> { ["NotMet"] = 200, ["Met"] = 1_000 }.ToImmutableDictionary(),
        CompletedAt = null,
    });

    public static RunListing Failed { get; } = Listed(Run("quarter-settle", "FY25-Q1", "uk-ireland", RunStatus.CompletedWithFailures) with
    {
        FailedPartners = 230,
        Failures = [.. Enumerable.Range(1, 200).Select(number => new PartnerFailure($"UK-{number:0000}", "<b>No answer</b> within 30 s"))],
        RetryAt = new DateTimeOffset(2024, 8, 1, 9, 30, 0, TimeSpan.Zero),
        Retries = 2,
    });

    public static RunListing Differs { get; } = Listed(Run("quarter-close", "FY25-Q1", "benelux", RunStatus.TotalsDiffer) with
    {
        Mismatch = "The partners hold 12,345.00 and the rows 12,344.00.",
        Differences = [new("BX-0007", "holds 100.00, the row says 99.00")],
    });

    public static RunListing Paused { get; } = Listed(Run("window-open", "FY26", "benelux", RunStatus.Paused) with
    {
        Acts = [new RunAct(RunActKind.Pause, "Willem de Vries", "The database moves", new DateTimeOffset(2024, 6, 30, 21, 0, 0, TimeSpan.Zero))],
        CompletedAt = null,
    });

    public static RunListing Done { get; } = Listed(Run("launch-assignment", "FY24", "dach", RunStatus.Completed));

    public static ImmutableArray<RunListing> All { get; } = [Running, Failed, Differs, Paused, Done];

    private static RunListing Listed(RunProgress progress) => new(progress.Order.RunId, progress);

    private static RunProgress Run(string kind, string period, string region, RunStatus status) => new()
    {
        Order = new()
        {
            RunId = $"run-{kind}-{period}-{region}",
            Kind = kind,
            Period = period,
            Region = region,
            GuideVersion = "2023-10",
            CutOff = new DateTimeOffset(2024, 6, 30, 22, 0, 0, TimeSpan.Zero),
            Day = new DateOnly(2024, 7, 1),
        },
        Status = $"{status}",
        CohortsDone = 32,
        Cohorts = 32,
        Partners = 60,
        PartnersInAll = 60,
        Outcomes = ImmutableDictionary<string, int>.Empty.Add("Met", 60),
        NetRevenueMinorUnits = 0,
        Failures = [],
        StartedAt = new DateTimeOffset(2024, 7, 1, 0, 0, 5, TimeSpan.Zero),
        CompletedAt = new DateTimeOffset(2024, 7, 1, 0, 0, 42, TimeSpan.Zero),
    };
}
