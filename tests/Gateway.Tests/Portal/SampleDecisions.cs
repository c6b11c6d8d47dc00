using PartnerConnect.GrainInterfaces.Decisions;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Decisions as the ledger keeps them.</summary>
internal static class SampleDecisions
{
    public static DecisionView Downgrade { get; } = new()
    {
        Id = "d-BX-0007-9",
        PartnerId = "BX-0007",
        Sequence = 9,
        Kind = "downgrade",
        Period = "FY25-Q1",
        Region = "benelux",
        Outcome = "Downgrade",
        Rule = "R26",
        GuideVersion = "2023-10",
        AsOf = new(2024, 8, 15),
        DecidedAt = new(2024, 8, 15, 0, 0, 4, TimeSpan.Zero),
        DecidedBy = "programme",
        Trace = """
            {"facts":{"quarter":"FY25-Q1","track":"Elite","missedStreak":2,"eligibility":{"netRevenue":{"amount":84200.00,"currency":"EUR"},
            "partner":{"agreementSigned":"2023-09-12","brandAligned":true}}},
            "steps":[{"rule":"R25","policy":null,"asked":"POS weeks of FY25-Q1","have":"13 of 13","need":"13","holds":true},
            {"rule":"R26","policy":"A9=SpansFiscalYears:True","asked":"Quarters missed in a row","have":"2","need":"fewer than 2","holds":false},
            {"rule":"R29","policy":null,"asked":"Net revenue 2023-04-01 to 2024-03-31 for Premier","have":"EUR 84200.00","need":"EUR 0.00","holds":true}],
            "outcome":{"verdict":"Downgrade","to":"Premier","effectiveOn":"2024-10-01"}}
            """,
    };

    public static DecisionView Assignment { get; } = Downgrade with
    {
        Id = "d-BX-0007-1",
        Sequence = 1,
        Kind = "launch-assignment",
        Outcome = "Elite",
        Rule = "R18",
        Period = "2023-10-01",
        AsOf = new(2023, 10, 1),
        DecidedBy = "Anneke McDonald",
    };

    /// <summary>A person placed a partner higher than the rule would have.</summary>
    public static DecisionView Placement { get; } = Downgrade with
    {
        Id = "d-BX-0009-4",
        PartnerId = "BX-0009",
        Sequence = 4,
        Kind = "track-placement",
        Outcome = "Accepted",
        Rule = "R22",
        Period = null,
        DecidedAt = new(2024, 8, 19, 10, 0, 0, TimeSpan.Zero),
        DecidedBy = "Maud van den Berg",
        Departs = true,
        Trace = """
            {"facts":{"desired":"Elite","currentTrack":"Premier","person":"Maud van den Berg","reason":"Strategic account"},
            "steps":[],"outcome":{"track":"Elite","refusal":null,"rule":"R22","byRuleAlone":"Premier","departs":true}}
            """,
    };

    /// <summary>A person rejected a downgrade, in words that are no markup.</summary>
    public static DecisionView Rejection { get; } = Placement with
    {
        Id = "d-BX-0012-3",
        PartnerId = "BX-0012",
        Sequence = 3,
        Kind = "proposal-decision",
        Outcome = "Rejected",
        Rule = "R26",
        Period = "FY25-Q1",
        DecidedAt = new(2024, 8, 18, 10, 0, 0, TimeSpan.Zero),
        Trace = """
            {"facts":{"from":"Elite","to":"Premier","reason":"<b>Tenders</b> were put off"},"steps":[],"outcome":{"approved":false,"departs":true}}
            """,
    };

    /// <summary>A departure whose trace says nothing.</summary>
    public static DecisionView Mute { get; } = Rejection with { Id = "d-BX-0012-2", Sequence = 2, DecidedAt = new(2024, 8, 17, 10, 0, 0, TimeSpan.Zero), Trace = "[]" };

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<DecisionView> Departures { get; } =
    [
        Placement, Rejection, Mute,
        .. Enumerable.Range(1, 60).Select(number => Placement with
        {
            Id = $"d-BX-0009-{100 - number}", Region = "dach", DecidedAt = Mute.DecidedAt.AddHours(-number),
        }),
    ];

    public static IReadOnlyList<DecisionView> All { get; } = [Downgrade, Assignment, .. Departures];
}
