using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

/// <summary>F07: a file is held against what its submitter says that it comes to.</summary>
public sealed class PosControlTests
{
    // 2 x 560.00 less 20.50, 1 back at 560.00 less 0.50, and one that is refused for its currency: 1099.50 - 559.50 + 10.01.
    private static readonly PosRow[] Rows =
    [
        PosSamples.Row("PreSalesIncentiveTotal=20.50"),
        PosSamples.Row("TransactionType=Return|Quantity=-1|PreSalesIncentiveTotal=0.50", line: 3),
        PosSamples.Row("Currency=USD|Quantity=1|UnitNetPrice=10.0050", line: 4),
        PosSamples.Row("Quantity=many|UnitNetPrice=free", line: 5),
        PosRow.Unreadable(6, "", "A quote never ends"),
    ];

    [Fact]
    public void Quantities_are_added_up() => Assert.Null(PosControl.FindDifference(
        [PosSamples.Row(), PosSamples.Row("Quantity=3|InvoiceLine=2", line: 3)], new PosControlTotals(2, 5, null), PosSamples.Euro));

    [Theory]
    [InlineData(5, 2L, "550.01", null)]
    [InlineData(null, null, null, null)]
    [InlineData(4, null, null, "lines 4 5")]
    [InlineData(null, 3L, null, "quantity 3 2")]
    [InlineData(null, null, "550.00", "net 550.00 550.01")]
    [InlineData(4, 3L, "0", "lines 4 5")]
    [InlineData(5, 3L, "0", "quantity 3 2")]
    public void The_first_total_that_differs_is_named_with_both_figures(int? lines, long? quantity, string? net, string? difference)
    {
        var totals = new PosControlTotals(lines, quantity, net is null ? null : decimal.Parse(net, System.Globalization.CultureInfo.InvariantCulture));

        var found = PosControl.FindDifference(Rows, totals, PosSamples.Euro);

        Assert.Equal(difference, found is null ? null : $"{found.Total} {found.Stated} {found.Found}");
    }

    [Fact]
    public void A_value_is_rounded_line_by_line_to_the_smallest_unit_of_the_currency()
    {
        PosRow[] rows = [PosSamples.Row("Quantity=1|UnitNetPrice=100.5"), PosSamples.Row("Quantity=1|UnitNetPrice=100.5")];

        Assert.Null(PosControl.FindDifference(rows, new PosControlTotals(null, null, 202m), new Currency("JPY")));
        Assert.Null(PosControl.FindDifference(rows, new PosControlTotals(null, null, 201.00m), PosSamples.Euro));
    }

    [Fact]
    public void A_file_that_comes_to_more_than_an_amount_can_hold_is_only_a_difference()
    {
        var row = PosSamples.Row("Quantity=2147483647|UnitNetPrice=1000000000000");

        var found = PosControl.FindDifference([row, row], new PosControlTotals(null, null, 1m), PosSamples.Euro);

        Assert.Equal("4294967294000000000000", found!.Found);
    }
}
