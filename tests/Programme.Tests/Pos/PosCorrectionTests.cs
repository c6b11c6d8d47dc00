using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using static PartnerConnect.Programme.Tests.Pos.PosSamples;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class PosCorrectionTests
{
    private static readonly PosCorrectionFacts Facts = new()
    {
        Request = new PosCorrectionRequest { Quantity = 1 },
        Line = new PosCorrectedLine(new PosWeek(2024, 15), PosTransactionType.Sale, PosLineValue.Of(2, 560m, 20m, Euro)),
        Today = new DateOnly(2024, 5, 2),
        JudgedFrom = new DateOnly(2023, 10, 1),
        QuarterSettled = false,
        CatalogueMsrp = 1_000m,
    };

    /// <summary>Every refusal with facts for which it and, where they can, later ones hold, in the order of precedence.</summary>
    public static TheoryData<PosCorrectionRefusal, string, PosCorrectionFacts> Refusals => new()
    {
        { PosCorrectionRefusal.IdTaken, "correctionId", Facts with { IdTaken = true, Line = null } },
        { PosCorrectionRefusal.LineUnknown, "invoiceNumber", Facts with { Line = null, Request = Asking(0, -1m, -1m) } },
        { PosCorrectionRefusal.WeekOpen, "week", Facts with { Today = new DateOnly(2024, 5, 1), Request = Asking(0, -1m, -1m) } },
        { PosCorrectionRefusal.QuantityWrong, "quantity", Facts with { Request = Asking(0, -1m, -1m) } },
        { PosCorrectionRefusal.PriceWrong, "unitNetPrice", Facts with { Request = Asking(1, -1m, -1m) } },
        { PosCorrectionRefusal.IncentiveWrong, "preSalesIncentiveTotal", Facts with { Request = Asking(1, 10m, -1m) } },
        { PosCorrectionRefusal.NothingChanges, "quantity", Facts with { Request = Asking(2, 560.00m, 20m) } },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void The_first_refusal_that_holds_is_told(PosCorrectionRefusal reason, string field, PosCorrectionFacts facts)
    {
        var refused = Refused(facts);

        Assert.Equal((reason, field), (refused.Reason, refused.Field));
    }

    [Fact]
    public void The_table_has_every_refusal_in_its_order() =>
        Assert.Equal(Enum.GetValues<PosCorrectionRefusal>(), Refusals.Select(row => row.Data.Item1));

    [Theory]
    [InlineData(1, null, null, -1, -560_00, -560_00)]
    [InlineData(null, 500.005, null, 0, -119_99, -119_99)]
    [InlineData(null, null, 0.0, 0, 20_00, 0)]
    [InlineData(3, 100.0, 50.0, 1, -850_00, -820_00)]
    public void What_is_not_said_stays_and_the_difference_is_added(
        int? quantity, double? price, double? incentive, int units, long net, long gross)
    {
        var taken = Taken(Facts with { Request = Asking(quantity, (decimal?)price, (decimal?)incentive) });

        Assert.Equal((units, net, gross), (taken.Quantity, taken.Net.MinorUnits, taken.Gross.MinorUnits));
        Assert.Equal(Facts.Line!.Value.Net + taken.Net, taken.Value.Net);
    }

    [Fact]
    public void A_line_that_is_withdrawn_counts_for_nothing_and_can_be_brought_back()
    {
        var withdrawn = Taken(Facts with { Request = new PosCorrectionRequest { Withdrawn = true, Quantity = 5 } });
        var line = Facts.Line! with { Value = withdrawn.Value };

        Assert.Equal((-2, -1_100_00, -1_120_00), (withdrawn.Quantity, withdrawn.Net.MinorUnits, withdrawn.Gross.MinorUnits));
        Assert.Equal(PosCorrectionRefusal.NothingChanges, Refused(Facts with { Line = line, Request = new PosCorrectionRequest { Withdrawn = true } }).Reason);
        Assert.Equal(PosCorrectionRefusal.QuantityWrong, Refused(Facts with { Line = line, Request = Asking(null, 10m, null) }).Reason);
        Assert.Equal(1_120_00, Taken(Facts with { Line = line, Request = Asking(2, null, null) }).Net.MinorUnits);
    }

    [Theory]
    [InlineData(PosTransactionType.Sale, -1)]
    [InlineData(PosTransactionType.Return, 1)]
    [InlineData(PosTransactionType.Credit, 1)]
    [InlineData(PosTransactionType.Sale, 1_000_001)]
    [InlineData(PosTransactionType.Adjustment, -1_000_001)]
    public void A_quantity_goes_with_the_transaction_type_and_its_bound(PosTransactionType type, int quantity) => Assert.Equal(
        PosCorrectionRefusal.QuantityWrong,
        Refused(Facts with { Line = Facts.Line! with { Type = type }, Request = Asking(quantity, 1m, 0m) }).Reason);

    [Theory]
    [InlineData(PosTransactionType.Return, -1)]
    [InlineData(PosTransactionType.Adjustment, -1)]
    [InlineData(PosTransactionType.Adjustment, 1_000_000)]
    public void Other_types_take_their_own_signs(PosTransactionType type, int quantity) =>
        Assert.Equal(quantity, Taken(Facts with { Line = Facts.Line! with { Type = type }, Request = Asking(quantity, 1m, 0m) }).Value.Quantity);

    [Theory]
    [InlineData("3000.0001", 1_000)]
    [InlineData("0.00001", 1_000)]
    [InlineData("10000000001", 0)]
    [InlineData("79228162514264337593543950335", 0)]
    public void A_price_has_its_bounds(string price, int msrp) => Assert.Equal(
        PosCorrectionRefusal.PriceWrong,
        Refused(Facts with { CatalogueMsrp = msrp, Request = Asking(1, decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture), 0m) }).Reason);

    [Fact]
    public void The_bounds_themselves_are_allowed()
    {
        Assert.Equal(3_000_00, Taken(Facts with { Request = Asking(1, 3_000m, 0m) }).Value.Net.MinorUnits);
        Assert.Equal(
            PosReportCheck.LargestLineMinorUnits,
            Taken(Facts with { CatalogueMsrp = 0, Request = Asking(1, 10_000_000_000m, 0m) }).Value.Net.MinorUnits);
        Assert.Equal(0, Taken(Facts with { Request = Asking(1, 10m, 10m) }).Value.Net.MinorUnits);
        Assert.Equal(PosCorrectionRefusal.IncentiveWrong, Refused(Facts with { Request = Asking(1, 10m, 10.01m) }).Reason);
        Assert.Equal(PosCorrectionRefusal.IncentiveWrong, Refused(Facts with { Request = Asking(1, 10m, 0.00001m) }).Reason);
    }

    [Fact]
    public void A_week_is_closed_by_its_window_or_by_the_settling_of_its_quarter()
    {
        var open = Facts with { Today = new DateOnly(2024, 5, 1) };
        var history = Facts with { JudgedFrom = new DateOnly(2024, 4, 15) };

        Assert.Contains("until 2024-05-01", Refused(open).Message, StringComparison.Ordinal);
        Assert.Contains("until its quarter is settled", Refused(history).Message, StringComparison.Ordinal);
        Assert.IsType<PosCorrectionDecision.Taken>(PosCorrections.Decide(open with { QuarterSettled = true }, Terms));
        Assert.IsType<PosCorrectionDecision.Taken>(PosCorrections.Decide(history with { QuarterSettled = true }, Terms));
    }

    private static PosCorrectionRequest Asking(int? quantity, decimal? price, decimal? incentive) =>
        new() { Quantity = quantity, UnitNetPrice = price, PreSalesIncentiveTotal = incentive };

    private static PosCorrectionDecision.Refused Refused(PosCorrectionFacts facts) =>
        Assert.IsType<PosCorrectionDecision.Refused>(PosCorrections.Decide(facts, Terms));

    private static PosCorrectionDecision.Taken Taken(PosCorrectionFacts facts) =>
        Assert.IsType<PosCorrectionDecision.Taken>(PosCorrections.Decide(facts, Terms));
}
