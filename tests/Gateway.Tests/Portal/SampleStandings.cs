using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Standings as a grain would tell them.</summary>
internal static class SampleStandings
{
    public static readonly Currency Eur = new("EUR");

    private static readonly FiscalYear Year = new(2025);

    /// <summary>An Elite partner in the second quarter of FY25 that missed two quarters in a row.</summary>
    public static Standing Elite { get; } = new()
    {
        PartnerId = "BX-0007",
        Name = "Kanaalhuis Vergaderzalen B.V.",
        Region = "benelux",
        AsOf = new(2024, 8, 20, 9, 30, 0, TimeSpan.Zero),
        Day = new(2024, 8, 20),
        GuideVersion = "2023-10",
        DemonstrationValues = true,
        Track = "Elite",
        TrackSince = new(2023, 10, 1),
        TrackBasis = "LaunchAssignment",
        FiscalYear = Year,
        NetRevenue = Euros(84_200m),
        Quarters =
        [
            Quarter(new FiscalYear(2024).Quarter(3), 31_480.50m, 25_000m, met: true, settled: true),
            Quarter(new FiscalYear(2024).Quarter(4), 19_900m, 25_000m, met: false, settled: true, counts: true) with
            {
                NetRevenue = Euros(20_350.25m),
            },
            Quarter(Year.Quarter(1), 22_100m, 25_000m, met: false, settled: true, counts: true),
            Quarter(Year.Quarter(2), 16_400m, 25_000m, met: false, settled: false),
        ],
        MissedStreak = 2,
        Documents = ["Agreement", "Policy", "Guide"],
        Pos = new()
        {
            Quarter = Year.Quarter(2),
            WeeksExpected = 13,
            WeeksCompliant = 4,
            Complies = true,
            Weeks = [.. Enumerable.Range(27, 13).Select(Week)],
        },
        Nfr = new(Year.Quarter(2), Euros(5_000m), Euros(1_315.40m), Euros(3_684.60m)),
        EligibilityMeasuredOn = new(new(2023, 4, 1), new(2024, 3, 31)),
        Eligibility =
        [
            new("Premier", true, []),
            new("Elite", false, [new("MinimumRevenue", "R29", "EUR 84200.00", "EUR 100000.00")]),
            new("Principal", false,
            [
                new("MinimumRevenue", "R29", "EUR 84200.00", "EUR 500000.00"),
                new("Certification", "R51", "2 sales, 1 technical", "4 sales, 2 technical"),
            ]),
        ],
        Benefits =
        [
            new("StandardDiscount", "Granted", "Seed"), new("Mdf", "ProjectBased", "Seed"), new("Leap", "Granted", "Corroborated"),
            new("AdvisoryBoard", "ByInvitation", "Assumed"), new("Specialisations", "NotGranted", "Assumed"),
        ],
        Requirements =
        [
            new("Agreement", "Required", "R28", true, "2023-09-12", "signed by 2024-08-20"),
            new("MinimumRevenue", "Required", "R29", false, "EUR 84200.00", "EUR 100000.00"),
            new("Certification", "Required", "R51", true, "2 sales, 1 technical", "2 sales, 1 technical"),
            new("PosData", "Required", "R36", true, "compliant", "compliant"),
            new("MarketingPlan", "RequiredForIncentives", "R43", null, null, null),
        ],
        Deadlines =
        [
            new("POS report of 2024-W33", "R36", new(2024, 8, 21), new(2024, 8, 21, 22, 0, 0, TimeSpan.Zero)),
            new("Corrections of FY25-Q1", "R36", new(2024, 8, 29), new(2024, 8, 29, 22, 0, 0, TimeSpan.Zero)),
        ],
        Proposals =
        [
            new()
            {
                Id = "proposal-BX-0007-1", PartnerId = "BX-0007", Region = "benelux", From = "Elite", To = "Premier", Rule = "R26",
                Period = "FY25-Q1", ProposedOn = new(2024, 8, 15), EffectiveOn = new(2024, 10, 1), Status = "Open", DecisionId = "d-BX-0007-9",
            },
        ],
    };

    /// <summary>In the lowest track, with incentives suspended.</summary>
    public static Standing Suspended { get; } = Elite with
    {
        PartnerId = "BX-0009",
        Name = "Laagland Kantoortechniek",
        Track = "Premier",
        TrackBasis = "Downgrade",
        IncentivesSuspendedBy = "R25",
        Proposals = [],
    };

    /// <summary>Without an agreement, and so without a track or anything that comes with one.</summary>
    public static Standing WithoutTrack { get; } = Elite with
    {
        PartnerId = "BX-0010",
        Name = "Nieuwkomer IT",
        Track = null,
        TrackSince = null,
        TrackBasis = null,
        TakesPart = false,
        NetRevenue = Euros(0),
        Quarters = [],
        MissedStreak = 0,
        Benefits = [],
        Requirements = [],
        Deadlines = [],
        Proposals = [],
        DemonstrationValues = false,
        Pos = new() { Quarter = Year.Quarter(2), WeeksExpected = 0, WeeksCompliant = 0, Complies = true, Weeks = [] },
        Nfr = new(Year.Quarter(2), Euros(0), Euros(0), Euros(0)),
        Eligibility = [new("Premier", false, [new("Agreement", "R28", "not yet", "signed by 2024-08-20")])],
    };

    /// <summary>Returns outweigh sales.</summary>
    public static Standing WithReturns { get; } = Elite with
    {
        PartnerId = "BX-0011",
        Name = "Retour & Zonen",
        NetRevenue = Euros(-1_234.56m),
        Quarters = [Quarter(Year.Quarter(1), -9_750m, 25_000m, met: false, settled: true), Quarter(Year.Quarter(2), 8_515.44m, null, met: null, settled: false)],
    };

    /// <summary>What no page may take as markup, in every text that a partner or a person wrote.</summary>
    public static Standing Hostile { get; } = Elite with
    {
        PartnerId = "BX-0012",
        Name = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>" + new string('W', 300),
        Deadlines = [new("<b onclick=alert(3)>due</b>", "R1</text><script>", new(2024, 8, 20), default)],
        Proposals = [Elite.Proposals[0] with { DecidedBy = "<i>me</i>", Reason = "</p><script>alert(4)</script>", Status = "Approved" }],
    };

    public static ImmutableArray<Standing> All => [Elite, Suspended, WithoutTrack, WithReturns, Hostile];

    public static Money Euros(decimal amount) => Money.Exact(amount, Eur);

    private static QuarterStanding Quarter(
        FiscalQuarter quarter, decimal net, decimal? milestone, bool? met, bool settled, bool? counts = null) => new()
        {
            Quarter = quarter,
            NetRevenue = Euros(net),
            Milestone = milestone is { } amount ? Euros(amount) : null,
            Met = met,
            Settled = settled,
            SettledNetRevenue = settled ? Euros(net) : null,
            CountsAsMissed = counts,
            Track = milestone is null ? null : "Elite",
            PosComplied = settled ? true : null,
        };

    private static PosWeekStanding Week(int number) => new()
    {
        Week = new(2024, number),
        Verdict = number switch { 29 => "Late", 31 => "TooFewValidLines", <= 32 => "Compliant", _ => "NotDueYet" },
        Version = number <= 32 ? 1 : 0,
        LinesAccepted = number <= 32 ? 38 : 0,
        LinesRejected = number == 31 ? 12 : 0,
        ZeroSales = false,
        DueDay = new PosWeek(2024, number).LastDay.AddDays(3),
        NetRevenue = Euros(number <= 32 ? 2_733.33m : 0),
    };
}
