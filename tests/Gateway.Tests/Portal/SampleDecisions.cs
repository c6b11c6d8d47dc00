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
}
