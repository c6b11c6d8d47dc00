using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Tests.Rebates;

/// <summary>The LEAP rebate of BX-0007: one quarter accrues, the one before has a statement with a correction in it.</summary>
internal static class SampleLeap
{
    public static LeapStatementView Statement { get; } = new()
    {
        Id = "leap-BX-0007-2",
        PartnerId = "BX-0007",
        Region = "benelux",
        Number = 2,
        Quarter = FiscalQuarter.Parse("FY25-Q1"),
        Day = new(2024, 7, 31),
        Track = "Elite",
        GuideVersion = "2023-10",
        Status = "Earned",
        Rule = "R58",
        Sales = Euro(56_000),
        Target = Euro(50_000),
        RateBasisPoints = 200,
        Accrued = Euro(1_120),
        Earned = Euro(1_120),
        Corrections = [new(FiscalQuarter.Parse("FY24-Q4"), 1, Euro(500), Euro(400), Euro(-100), "d-BX-0007-9")],
        Corrected = Euro(-100),
        CarriedIn = Euro(-20),
        Payable = Euro(1_000),
        CarriedOut = Euro(0),
        Lines =
        [
            new(new PosWeek(2024, 14), 1, false, false, Euro(30_000), Euro(31_000), Euro(31_000), Euro(620)),
            new(new PosWeek(2024, 15), 2, true, false, Euro(25_000), Euro(25_000), Euro(25_000), Euro(500)),
        ],
        Text = "statement=BX-0007/FY25-Q1\n",
        Hash = new('a', 64),
        DecisionId = "d-BX-0007-10",
        Payment = new(new(2024, 8, 5), "SEPA-77", "Ms Bos", new(2024, 8, 5, 9, 0, 0, TimeSpan.Zero), "d-BX-0007-11"),
    };

    public static LeapView View { get; } = new()
    {
        PartnerId = "BX-0007",
        Day = new(2024, 8, 20),
        DemonstrationValues = true,
        CarriedIn = Euro(0),
        Current = new()
        {
            Quarter = FiscalQuarter.Parse("FY25-Q2"),
            Track = "Elite",
            GuideVersion = "2023-10",
            Status = "Held",
            Refusal = "PosNotCompliant",
            Rule = "R58",
            Sales = Euro(26_000),
            Target = Euro(25_000),
            AttainmentBasisPoints = 10_400,
            RateBasisPoints = 150,
            Accrued = Euro(390),
            Amount = Euro(0),
            Next = new(Euro(1_500), 200, Euro(550), Euro(160)),
            HeldUntil = new(2024, 10, 30),
            SettlesOn = new(2024, 10, 31),
            Asked = [new("R58", "A24=HoldUntilCured", "POS data of FY25-Q2", "short in 2024-W30", "complies", false)],
        },
        Corrections = [new(FiscalQuarter.Parse("FY25-Q1"), 2, Euro(1_120), Euro(1_180), Euro(60), null)],
        Statements =
        [
            new(Statement.Id, 2, Statement.Quarter, Statement.Day, "Earned", Euro(1_120), Euro(1_000), Euro(1_120), Statement.Hash, Statement.DecisionId, new(2024, 8, 5)),
        ],
    };

    private static Money Euro(decimal amount) => Money.Exact(amount, new Currency("EUR"));
}
