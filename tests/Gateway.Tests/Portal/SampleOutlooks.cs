using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Outlooks as a grain would tell them.</summary>
internal static class SampleOutlooks
{
    private static readonly FiscalQuarter Quarter = FiscalQuarter.Parse("FY25-Q2");

    /// <summary>Of the Elite partner that missed two quarters in a row.</summary>
    public static PartnerOutlook Elite { get; } = new()
    {
        PartnerId = "BX-0007",
        AsOf = new(2024, 8, 20, 9, 30, 0, TimeSpan.Zero),
        Day = new(2024, 8, 20),
        Track = "Elite",
        Next =
        [
            Coming("2024-10-01", "milestone-provisional", "R49", "The milestone of FY25-Q2 would be missed so far, with EUR 16,400.00 of EUR 25,000.00"),
            Coming("2024-10-31", "milestone", "R49", "The milestone of FY25-Q2 would be missed for good, with EUR 16,400.00 of EUR 25,000.00"),
            Coming("2024-10-31", "downgrade", "R26", "R26 would propose Premier from 2025-04-01"),
            Coming("2025-01-01", "milestone-provisional", "R49", "The milestone of FY25-Q3 would be missed so far, with EUR 0.00 of EUR 25,000.00"),
            Coming("2025-01-31", "milestone", "R49", "The milestone of FY25-Q3 would be missed for good, with EUR 0.00 of EUR 25,000.00"),
            Coming("2025-04-01", "eligibility", "R14", "The window of FY26 would open with Premier to choose"),
            Coming("2025-05-02", "default-assignment", "R13", "Without a choice the track of FY26 would be Premier"),
        ],
        Warnings =
        [
            Warning("milestone-FY25-Q2", "The milestone of FY25-Q2 is not reached yet", "R49", "2024-09-30", 60, "2024-08-01", isDue: true),
            Warning("milestone-FY25-Q2", "The milestone of FY25-Q2 is not reached yet", "R49", "2024-09-30", 30, "2024-08-31", isDue: false),
            Warning("track-choice-FY26", "No track is chosen for FY26 yet", "R13", "2025-05-01", 30, "2025-04-01", isDue: false),
        ],
        Ways = new OutlookWays
        {
            Keep = [Ways("Elite kept after FY25-Q2", "R26") with { Pairs = [Way(More("2024-09-30", 8_600m), Weeks())] }],
            Milestone = Ways("The milestone of FY25-Q2 met", "R49") with { Singles = [Way(More("2024-09-30", 8_600m))] },
            Reach =
            [
                Ways("Premier in FY26", "R8") with { Holds = true },
                Ways("Elite in FY26", "R16") with { Singles = [Way(More("2025-03-31", 15_800m)), Way(Certified())] },
                Ways("Principal in FY26", "R8") with { All = [Way(More("2025-03-31", 415_800m), Certified(), Weeks())] },
                Ways("Summit in FY26", "R8") with
                {
                    Blocked = [new("R36", "A49=PosData:Entry", "POS data of the last judged quarter for Summit", "not compliant", "compliant")],
                },
            ],
        },
    };

    public static ImmutableArray<PartnerOutlook> All { get; } =
    [
        Elite,
        Elite with { PartnerId = "BX-0010", Next = [], Warnings = [], Ways = new OutlookWays { Keep = [], Reach = [] } },
    ];

    private static ComingDecision Coming(string day, string kind, string rule, string sentence) => new()
    {
        Day = Day(day),
        Boundary = "quarter-settle-FY25-Q2",
        Kind = kind,
        Outcome = "NotMet",
        Rule = rule,
        Sentence = sentence,
        Unmet = [],
    };

    private static ComingWarning Warning(string id, string what, string rule, string lastDay, int days, string dueOn, bool isDue) =>
        new($"{id}:{lastDay}:{days}", what, rule, Day(lastDay), days, Day(dueOn), isDue);

    private static WaysTold Ways(string what, string rule) =>
        new() { What = what, Rule = rule, Holds = false, Singles = [], Pairs = [], All = [], Blocked = [] };

    private static WayTold Way(params ChangeTold[] changes) =>
        new([.. changes], changes.Min(change => change.LastDay), string.Join(" and ", changes.Select(change => change.Sentence)));

    private static ChangeTold More(string day, decimal amount) => new(
        "NetRevenue", Day(day), FormattableString.Invariant($"EUR {amount:N2} more net revenue by {day}"),
        Money.Exact(amount, SampleStandings.Eur), null, []);

    private static ChangeTold Certified() => new(
        "TechnicalCertified", Day("2025-05-01"), "1 more person with a technical certificate by 2025-05-01", null, 1, []);

    private static ChangeTold Weeks() => new(
        "PosWeeks", Day("2024-08-22"), $"2 POS weeks of {Quarter}: 2024-W33, 2024-W34 in time, the first by 2024-08-22, the last by 2024-08-29",
        null, 2, [new(new PosWeek(2024, 33), "SendInTime", Day("2024-08-22")), new(new PosWeek(2024, 34), "SendInTime", Day("2024-08-29"))]);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
